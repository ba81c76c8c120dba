using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Compiling;

/// <summary>The compiler works inside every tier: it has no seal, but the first filter and the rules on files stand around it too.</summary>
public sealed class CompileHostIsolationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_submission_compiles_in_every_tier(int tier)
    {
        var launcher = tier switch
        {
            1 => Launchers.Bubblewrap(ChildProgram.CompileHost, out _),
            2 => Launchers.Landlock(ChildProgram.CompileHost, null, out _),
            _ => Launchers.Plain(),
        };
        await using var client = new CompileHostClient(launcher!, ChildProgram.CompileHost);

        var compilation = await client.CompileAsync(
            new CompileRequest([new SourceText("a.cs", "public static class A { public static double F(double x) => x * 2; }")], SourceKind.Regular),
            TestContext.Current.CancellationToken);

        Assert.True(compilation.Outcome == CompileOutcome.Compiled, compilation.Reason);
        Assert.NotEqual(0, compilation.Assembly.Length);
    }
}
