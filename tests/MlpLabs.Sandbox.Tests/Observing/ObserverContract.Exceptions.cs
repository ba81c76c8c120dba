using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

public abstract partial class ObserverContract
{
    [Fact]
    public async Task An_exception_is_described_with_its_place_in_the_submission()
    {
        var source = new SubmissionSource("""
                public static double F(double[] x) => Inner(x);
                static double Inner(double[] x) => x[5];
                """).Call("F(double[]) -> double", new double[2]);
        var exception = (await Observe(source))[0].Exception!;

        Assert.Equal("System.IndexOutOfRangeException", exception.TypeName);
        Assert.True(exception.IsFrameworkType);
        Assert.Equal(["System.SystemException", "System.Exception"], exception.BaseTypeNames);
        Assert.Equal("Index was outside the bounds of the array.", exception.Message);
        Assert.Equal("Inner", NameOf(source.Assembly, exception.Frames[0].MethodToken));
    }

    [Theory]
    [InlineData("class Odd : Exception { public override string Message => throw new Exception(); }", "new Odd()", "Odd", "")]
    [InlineData("class Odd : Exception { public Odd(string m) : base(m) {} public override string Message => \"other\"; public override string ToString() => throw this; }",
        "new Odd(\"kept\")", "Odd", "kept")]
    public async Task An_exception_of_the_submission_is_described_without_running_its_code(string type, string thrown, string name, string message)
    {
        var observation = await ObserveThenHonest($"public {type} public static int F() => throw {thrown};", "F() -> int");
        Assert.Equal(Ending.Threw, observation.Ending);
        Assert.Equal("Solution+" + name, observation.Exception!.TypeName);
        Assert.False(observation.Exception.IsFrameworkType);
        Assert.Equal("System.Exception", observation.Exception.BaseTypeNames[^1]);
        Assert.Equal(message, observation.Exception.Message);
    }

    [Theory]
    [InlineData("throw new AggregateException(new InvalidOperationException(\"inner\"))")]
    [InlineData("Task.Run(int () => throw new InvalidOperationException(\"inner\")).Result")]
    [InlineData("Early.Value")]
    [InlineData("(int)typeof(Solution).GetMethod(\"Thrower\").Invoke(null, null)")]
    public async Task The_exception_inside_the_wrappers_of_the_framework_is_the_one_described(string expression)
    {
        var observation = await ObserveThenHonest($$"""
            public static class Early { public static int Value = Thrower(); }
            public static int Thrower() => throw new InvalidOperationException("inner");
            public static int F() => {{expression}};
            """, "F() -> int");
        Assert.Equal("System.InvalidOperationException", observation.Exception!.TypeName);
        Assert.Equal("inner", observation.Exception.Message);
        Assert.NotEmpty(observation.Exception.Frames);
    }

    [Fact]
    public async Task Long_messages_and_deep_traces_are_cut()
    {
        var observation = await ObserveThenHonest(
            "public static int F() => G(500); static int G(int n) => n == 0 ? throw new Exception(new string('x', 10_000_000)) : G(n - 1) + 1;", "F() -> int");
        Assert.Equal(new string('x', 2000), observation.Exception!.Message);
        Assert.Equal(20, observation.Exception.Frames.Count);
    }

    [Fact]
    public async Task An_exception_in_a_thread_of_the_submission_is_that_call_s_exception()
    {
        var observation = await ObserveThenHonest(
            "public static int F() { var t = new Thread(() => throw new FormatException(\"there\")); t.Start(); Thread.Sleep(-1); return 0; }", "F() -> int");
        Assert.Equal(Ending.Threw, observation.Ending);
        Assert.Equal("System.FormatException", observation.Exception!.TypeName);
        Assert.Equal("there", observation.Exception.Message);
    }

    [Fact]
    public async Task An_assembly_that_is_none_fails_every_call_alike()
    {
        var source = new SubmissionSource(Honest).Call(Twice, 1.0).Call(Twice, 2.0);
        source.Assembly = [1, 2, 3];
        Assert.All(await Observe(source), observation =>
        {
            Assert.Equal(Ending.Threw, observation.Ending);
            Assert.Equal("System.BadImageFormatException", observation.Exception!.TypeName);
        });
    }

    [Theory]
    [InlineData("Missing(double) -> double")]
    [InlineData("Twice(int) -> double")]
    [InlineData("Twice(double) -> int")]
    public async Task A_method_that_is_not_there_costs_only_its_own_calls(string signature)
    {
        var source = new SubmissionSource("public static double Thrice(double x) => 3 * x; public static double Twice(double x) => 2 * x;")
            .Call(signature, signature.Contains("int)", StringComparison.Ordinal) ? (object)1 : 1.0).Call("Thrice(double) -> double", 2.0);
        var observations = await Observe(source);
        Assert.Equal("System.MissingMethodException", observations[0].Exception!.TypeName);
        AssertReturned(6.0, observations[1]);
    }

    static string NameOf(byte[] assembly, int token)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        return metadata.GetString(metadata.GetMethodDefinition((MethodDefinitionHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(token)).Name);
    }
}
