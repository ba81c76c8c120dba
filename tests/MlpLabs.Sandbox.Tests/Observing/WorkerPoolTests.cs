using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public class WorkerPoolTests
{
    static readonly WorkerNeeds Few = new(64, AllAssemblies: false);

    readonly CountingLauncher _launcher = new(new PlainLauncher());

    WorkerPool Pool(int maxSpare, TimeSpan? lifetime = null) =>
        new(_launcher, ChildProgram.Worker, maxSpare, lifetime ?? WorkerPool.DefaultSpareLifetime, new ZygotePool(new PlainLauncher(), ChildProgram.Worker, max: 0));

    [Fact]
    public void A_spare_worker_is_taken_once()
    {
        using var pool = Pool(maxSpare: 1);
        pool.StartAhead(64);
        using var first = pool.Take(Few);
        Assert.Single(_launcher.Started);
        using var second = pool.Take(Few);
        Assert.Equal(2, _launcher.Started.Count);
        Assert.NotSame(first, second);
    }

    [Fact]
    public void A_spare_worker_waits_on_where_all_assemblies_are_needed()
    {
        using var pool = Pool(maxSpare: 1);
        pool.StartAhead(64);
        using var all = pool.TakeReady(Few with { AllAssemblies = true }, out _);
        Assert.NotNull(all);
        Assert.Equal(2, _launcher.Started.Count);
        using var few = pool.TakeReady(Few, out _);
        Assert.NotNull(few);
        Assert.Equal(2, _launcher.Started.Count);
    }

    [Fact]
    public void A_worker_that_cannot_be_started_is_a_reason_and_no_exception()
    {
        foreach (var error in (Exception[])[new IOException("No space left on device"), new System.ComponentModel.Win32Exception(11, "Resource temporarily unavailable")])
        {
            using var pool = new WorkerPool(new FailingLauncher(error), ChildProgram.Worker, maxSpare: 1, WorkerPool.DefaultSpareLifetime, new ZygotePool(new PlainLauncher(), ChildProgram.Worker, max: 0));
            Assert.Null(pool.TakeReady(Few, out var why));
            Assert.Equal($"The worker did not start (no exit code: {error.Message}).", why);
            // The same for one that was started ahead.
            pool.StartAhead(64);
            Assert.Null(pool.TakeReady(Few, out why));
            Assert.Equal($"The worker did not start (no exit code: {error.Message}).", why);
        }
    }

    sealed class FailingLauncher(Exception error) : ILauncher
    {
        public IsolationTier Tier { get; } = new(IsolationTier.Weakest, "");

        public ChildProcess Start(ChildProgram program, Limits limits) => throw error;
    }

    [Fact]
    public void No_more_spare_workers_are_started_than_allowed()
    {
        using var pool = Pool(maxSpare: 2);
        for (var i = 0; i < 5; i++)
            pool.StartAhead(64);
        using var first = pool.Take(Few);
        using var second = pool.Take(Few);
        Assert.Equal(2, _launcher.Started.Count);
    }

    [Fact]
    public void A_spare_worker_that_nobody_wanted_for_long_is_replaced()
    {
        using var pool = Pool(maxSpare: 1, TimeSpan.FromMilliseconds(1));
        pool.StartAhead(64);
        Thread.Sleep(20);
        using (pool.Take(Few))
            Assert.InRange(_launcher.Started.Count, 1, 2);
        pool.Dispose();
        Assert.Equal(2, _launcher.Started.Count);
    }

    [Fact]
    public void Disposing_ends_the_spare_workers_and_no_more_are_started()
    {
        var pool = Pool(maxSpare: 2);
        pool.StartAhead(64);
        pool.StartAhead(64);
        pool.Dispose();
        pool.StartAhead(64);
        Assert.Equal(2, _launcher.Started.Count);
        Assert.All(_launcher.Started, child => Assert.Throws<InvalidOperationException>(() => child.ProcessId));
    }
}
