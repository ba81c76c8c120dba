using Microsoft.CodeAnalysis;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Grading.Tests.Submissions;

public sealed class CallGraphTests
{
    static bool Reaches(string caller, OptimizationLevel level)
    {
        var assembly = CompiledSource.Of($$"""
            public static class Solution
            {
                public static double Callee(double z) => z;
                public static double Other(double z) => z + 1;
                {{caller}}
            }
            """, level).Assembly;
        var methods = AssemblyMethods.Read(assembly);
        int Token(string name) => methods.Single(m => m.Name == name).Token;
        var graph = CallGraph.Of(assembly);
        Assert.False(graph.Reaches(Token("Other"), Token("Callee")));
        return graph.Reaches(Token("Caller"), Token("Callee"));
    }

    public static TheoryData<string> Callers =>
    [
        "public static double Caller(double z) => Callee(z);",
        "public static double Caller(double z) => Middle(z); static double Middle(double z) => Callee(z);",
        "public static double Caller(double z) => z <= 0 ? Callee(z) : Caller(z - 1);",
        "public static double Caller(double z) => new[] { z }.Sum(x => Callee(x));",
        "public static double Caller(double z) => new[] { z }.Sum(x => Callee(x + z));",
        "public static double Caller(double z) => new[] { z }.Sum(Callee);",
        "public static double Caller(double z) { return Local(1); double Local(double x) => Callee(x + z); }",
        "public static double Caller(double z) { return Local(z); static double Local(double x) => Callee(x); }",
        "public static double Caller(double z) => Each(z).Sum(); static IEnumerable<double> Each(double z) { yield return Callee(z); }",
        "public static double Caller(double z) { return Each().Sum(); IEnumerable<double> Each() { yield return Callee(z); } }",
        "public static double Caller(double z) => Later(z).Result; static async Task<double> Later(double z) { await Task.Yield(); return Callee(z); }",
        "public static double Caller(double z) => Task.Run(async () => { await Task.Yield(); return Callee(z); }).Result;",
        "public static double Caller(double z) { switch (z) { case 1: return 1; case 2: return 2; default: return Callee(z); } }",
        "public static double Caller(double z) { switch ((int)z) { case 0: return 5; case 1: return 1; case 2: return 2; case 3: return 7; default: return Callee(z); } }",
        "public static double Caller(double z) => new Net(z).Value; sealed class Net(double z) { public double Value => Callee(z); }",
        "public static double Caller(double z) => Generic<int>(z); static double Generic<T>(double z) => Callee(z);",
        "public static double Caller(double z) { try { return Other(z); } finally { Callee(z); } }",
        "public static double Caller(double z) { Func<double, double> f = Callee; return f(z); }",
    ];

    [Theory]
    [MemberData(nameof(Callers))]
    public void A_call_is_seen_in_every_form(string caller)
    {
        Assert.True(Reaches(caller, OptimizationLevel.Release));
        Assert.True(Reaches(caller, OptimizationLevel.Debug));
    }

    [Theory]
    [InlineData("public static double Caller(double z) => Other(z);")]
    [InlineData("public static double Caller(double z) => new[] { z }.Sum(x => Other(x)); public static double Second(double z) => new[] { z }.Sum(x => Callee(x));")]
    [InlineData("public static double Caller(double z) => z; public static double Second(double z) => Callee(Caller(z));")]
    [InlineData("public static double Caller(double z) { const double big = 1.5e300; const long n = 0x2828282828282828; return z * big + n; }")]
    public void What_is_not_called_is_not_claimed(string caller)
    {
        Assert.False(Reaches(caller, OptimizationLevel.Release));
        Assert.False(Reaches(caller, OptimizationLevel.Debug));
    }
}
