using System.Reflection;
using System.Runtime.Loader;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Tests.Submissions;

public sealed class SourcePlacesTests
{
    const string Source = """
        public static class Solution
        {
            public static double Plain(double z)
            {
                var a = z;
                return Fail();
            }
            public static double Lambda(double z) => new[] { z }.Sum(x => Fail());
            public static double Local(double z) { return Inside(); double Inside() => Fail() + z; }
            public static double Iterator(double z) { foreach (var x in Each(z)) return x; return 0; }
            static IEnumerable<double> Each(double z) { yield return Fail(); }
            public static double LocalIterator(double z) { foreach (var x in Each2()) return x; return 0; IEnumerable<double> Each2() { yield return Fail() + z; } }
            public static double Async(double z) => Later(z).GetAwaiter().GetResult();
            static async Task<double> Later(double z) { await Task.CompletedTask; return Fail(); }
            public static double AsyncLambda(double z) { Func<Task<double>> f = async () => { await Task.CompletedTask; return Fail(); }; return f().GetAwaiter().GetResult(); }
            public static double Initialiser(double z) => new Net().Value;
            static double Fail() => throw new InvalidOperationException();
            sealed class Net { public double Value = Fail(); }
        }
        """;

    static readonly CompiledSource Compiled = CompiledSource.Of(Source, Microsoft.CodeAnalysis.OptimizationLevel.Debug);

    static readonly SourcePlaces Places = new(Compiled.Assembly, Compiled.Pdb);

    /// <summary>The place that called Fail, from the stack of a real exception.</summary>
    static SourcePlace CallerOfFail(string method)
    {
        var assembly = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(Compiled.Assembly));
        var error = Assert.Throws<InvalidOperationException>(() =>
            assembly.GetType("Solution")!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [1.0], null));
        var frame = new System.Diagnostics.StackTrace(error).GetFrames()
            .Where(f => f.GetMethod()?.Module.Assembly == assembly).Skip(1).First();
        return Places.Find(new StackPlace(frame.GetMethod()!.MetadataToken, frame.GetILOffset()))!;
    }

    [Theory]
    [InlineData("Plain", 6, "Plain")]
    [InlineData("Lambda", 8, "a lambda in Lambda")]
    [InlineData("Local", 9, "Inside")]
    [InlineData("Iterator", 11, "Each")]
    [InlineData("LocalIterator", 12, "Each2")]
    [InlineData("Async", 14, "Later")]
    [InlineData("AsyncLambda", 15, "a lambda in AsyncLambda")]
    [InlineData("Initialiser", 18, "an initialiser")]
    public void A_frame_leads_to_the_students_own_line_and_method(string method, int line, string readable)
    {
        var place = CallerOfFail(method);
        Assert.Equal(("Solution.cs", line, readable), (place.File, place.Line, place.Method));
        Assert.True(place.Column > 1);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0x06000000, 0)]
    [InlineData(0x06FFFFFF, 0)]
    [InlineData(0x0A000001, 0)]
    [InlineData(-1, 0)]
    [InlineData(0x06000001, -5)]
    public void A_place_that_does_not_exist_leads_nowhere(int token, int offset) => Assert.Null(Places.Find(new StackPlace(token, offset)));

    [Fact]
    public void An_offset_beyond_the_end_leads_to_the_last_statement() =>
        Assert.Equal(7, Places.Find(new StackPlace(AssemblyMethods.Read(Compiled.Assembly).Single(m => m.Name == "Plain").Token, int.MaxValue))!.Line);

    [Fact]
    public void Without_symbols_there_is_no_place() =>
        Assert.Null(new SourcePlaces(Compiled.Assembly, default).Find(new StackPlace(0x06000001, 0)));

    [Theory]
    [InlineData("Sigmoid", "Solution", "Sigmoid")]
    [InlineData(".cctor", "Solution", "an initialiser")]
    [InlineData("<Forward>b__0", "<>c__DisplayClass1_0", "a lambda in Forward")]
    [InlineData("<Forward>g__Dot|0_1", "Solution", "Dot")]
    [InlineData("MoveNext", "<Epochs>d__3", "Epochs")]
    [InlineData("MoveNext", "<<Forward>g__Rows|0_0>d", "Rows")]
    [InlineData("MoveNext", "<<Forward>b__0>d", "a lambda in Forward")]
    [InlineData("MoveNext", "Steps", "MoveNext")]
    [InlineData("<Main>$", "Program", "the top level")]
    public void The_compilers_names_become_readable(string method, string type, string readable) =>
        Assert.Equal(readable, SourcePlaces.Readable(method, type));
}
