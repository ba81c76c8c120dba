using MlpLabs.Course.Batches;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Course.Tests;

public sealed class CompilerPoolTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    public async Task Up_to_four_jobs_share_one_compile_host(int jobs, int hosts)
    {
        var launcher = new CountingLauncher(Launchers.Choose());
        await using var pool = new CompilerPool(launcher, jobs) { Patience = Timeout.InfiniteTimeSpan };

        var compilations = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => CompileAsync(pool, i)));

        Assert.All(compilations, c => Assert.Equal(CompileOutcome.Compiled, c.Outcome));
        Assert.Equal(hosts, launcher.Started);
    }

    [Fact]
    public async Task A_host_that_is_held_up_holds_up_nobody_else()
    {
        using var hold = new ManualResetEventSlim();
        var launcher = new CountingLauncher(Launchers.Choose()) { HoldFirst = hold };
        await using var pool = new CompilerPool(launcher, size: 2) { Patience = TimeSpan.Zero };

        var held = CompileAsync(pool, 1);
        try
        {
            // Hosts start on threads of their own: another one's start could come first.
            await launcher.Reached.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            // The third waits for the second: the pool has no third host.
            var others = await Task.WhenAll(CompileAsync(pool, 2), CompileAsync(pool, 3));

            Assert.All(others, c => Assert.Equal(CompileOutcome.Compiled, c.Outcome));
            Assert.False(held.IsCompleted);
        }
        finally
        {
            hold.Set();
        }
        Assert.Equal(CompileOutcome.Compiled, (await held).Outcome);
        Assert.Equal(2, launcher.Started);
    }

    // Where nobody is given a second host, the others would wait without end.
    static Task<Compilation> CompileAsync(CompilerPool pool, int number) => pool.CompileAsync(
        new CompileRequest([new SourceText("Solution.cs", $"public static class Solution {{ public static int Number() => {number}; }}")], SourceKind.Regular),
        TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    sealed class CountingLauncher(ILauncher inner) : ILauncher
    {
        readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when the first host is about to start.</summary>
        public Task Reached => _reached.Task;

        /// <summary>What the first host waits for before it starts.</summary>
        public ManualResetEventSlim? HoldFirst { get; init; }

        int _started;

        public int Started => _started;

        public IsolationTier Tier => inner.Tier;

        public ChildProcess Start(ChildProgram program, Limits limits)
        {
            if (Interlocked.Increment(ref _started) == 1)
            {
                _reached.SetResult();
                HoldFirst?.Wait();
            }
            return inner.Start(program, limits);
        }
    }
}
