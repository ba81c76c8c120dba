using System.Reflection;
using MlpLabs.Protocol.Observing;
using MlpLabs.Worker.Calls;

namespace MlpLabs.Worker.Tests;

public class ThrownDescriptionTests
{
    sealed class Hostile(string? kept = null) : ArgumentOutOfRangeException(null, kept)
    {
        public bool Asked { get; private set; }

        public override string Message => Ask();

        public override string? StackTrace => Ask();

        public override string ToString() => Ask();

        public override Exception GetBaseException() => throw new InvalidOperationException(Ask());

        string Ask()
        {
            Asked = true;
            return "asked";
        }
    }

    sealed class Value
    {
        public override string ToString() => throw new InvalidOperationException("asked");
    }

    static ThrownMessage Describe(Exception error) => ThrownDescription.Of(error, Assembly.GetExecutingAssembly());

    [Fact]
    public void An_exception_type_of_the_submission_is_not_asked_anything()
    {
        var error = new Hostile("kept");
        var described = Describe(error);
        Assert.False(error.Asked);
        Assert.Equal((typeof(Hostile).FullName, false, "kept"), (described.TypeName, described.IsFrameworkType, described.Message));
        Assert.Equal(
            ["System.ArgumentOutOfRangeException", "System.ArgumentException", "System.SystemException", "System.Exception"],
            described.BaseTypeNames);
    }

    [Fact]
    public void An_exception_of_the_framework_that_quotes_the_submission_is_not_asked_either()
    {
        var inner = new Hostile("kept");
        Assert.Equal("two", Describe(new AggregateException("two", inner, inner)).Message);
        Assert.False(inner.Asked);
        Assert.Equal("odd", Describe(new ArgumentOutOfRangeException("x", new Value(), "odd")).Message);
    }

    [Fact]
    public void Wrappers_of_the_framework_are_taken_off()
    {
        var inner = new FormatException("inner");
        Assert.Equal("inner", Describe(new TargetInvocationException(inner)).Message);
        Assert.Equal("inner", Describe(new TypeInitializationException("T", new AggregateException(inner))).Message);
        Assert.Equal("System.AggregateException", Describe(new AggregateException(inner, inner)).TypeName);
        Assert.Equal("System.AggregateException", Describe(new AggregateException()).TypeName);
    }

    [Fact]
    public void Texts_are_cut()
    {
        var described = Describe(new Exception(new string('x', 5000)));
        Assert.Equal(2000, described.Message.Length);
        Assert.Equal(2000, Describe(new Hostile(new string('x', 5000))).Message.Length);
    }

    [Fact]
    public void Only_the_innermost_twenty_frames_of_the_submission_are_kept()
    {
        static void Dive(int n)
        {
            if (n == 0)
                Enumerable.Range(0, 1).Select<int, int>(_ => throw new FormatException()).Sum();
            Dive(n - 1);
        }
        var error = Assert.Throws<FormatException>(() => Dive(100));
        var frames = Describe(error).Frames;
        Assert.Equal(20, frames.Count);
        Assert.All(frames, frame => Assert.Equal(0x06000000, frame.MethodToken & 0xFF000000));
        // The lambda, the call it was made from, and the recursion seventeen times and more.
        Assert.Equal(3, frames.Distinct().Count());
        Assert.Equal(18, frames.Count(frame => frame == frames[^1]));
    }
}
