using MlpLabs.Course.Batches;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Course.Tests;

public sealed class CompilerPoolTests
{
    [Fact]
    public async Task Several_submissions_at_once_share_one_compile_host()
    {
        var launcher = new CountingLauncher(Launchers.Choose());
        await using var pool = new CompilerPool(launcher, size: 2);

        var compilations = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => pool.CompileAsync(
            new CompileRequest([new SourceText("Solution.cs", $"public static class Solution {{ public static int Number() => {i}; }}")], SourceKind.Regular), TestContext.Current.CancellationToken)));

        Assert.All(compilations, c => Assert.Equal(CompileOutcome.Compiled, c.Outcome));
        Assert.Equal(1, launcher.Started);
    }

    sealed class CountingLauncher(ILauncher inner) : ILauncher
    {
        int _started;

        public int Started => _started;

        public IsolationTier Tier => inner.Tier;

        public ChildProcess Start(ChildProgram program, Limits limits)
        {
            Interlocked.Increment(ref _started);
            return inner.Start(program, limits);
        }
    }
}
