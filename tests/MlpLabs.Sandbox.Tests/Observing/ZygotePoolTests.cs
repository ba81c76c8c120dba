using Microsoft.Win32.SafeHandles;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class ZygotePoolTests
{
    const int Memory = 64;

    static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    static ILauncher Bubblewrap => Launchers.Bubblewrap(ChildProgram.Worker, out var whyNot) ?? throw new InvalidOperationException($"These tests need bubblewrap: {whyNot}.");

    [Fact]
    public async Task A_zygote_is_started_when_so_many_workers_have_been_asked_for_that_it_is_worth_it()
    {
        var launcher = new CountingLauncher(Bubblewrap);
        using var pool = new ZygotePool(launcher, ChildProgram.Worker, max: 2, worthFrom: 3);

        Assert.Null(pool.TrySplit(Memory));
        Assert.Null(pool.TrySplit(Memory));
        Assert.Empty(launcher.Zygotes);
        Assert.Null(pool.TrySplit(Memory));
        await WaitUntilAsync(() => pool.CanSplit(Memory));
        Assert.Single(launcher.Zygotes);

        using (var first = pool.TrySplit(Memory))
        {
            Assert.NotNull(first);
            Assert.False(pool.CanSplit(Memory));
            // It has its worker, and another zygote is worth it only after as many again.
            Assert.Null(pool.TrySplit(Memory));
            Assert.Null(pool.TrySplit(Memory));
            Assert.Single(launcher.Zygotes);
            Assert.Null(pool.TrySplit(Memory));
            await WaitUntilAsync(() => pool.CanSplit(Memory));
            Assert.Equal(2, launcher.Zygotes.Count);
            using var second = pool.TrySplit(Memory);
            Assert.NotNull(second);
            for (var i = 0; i < 10; i++)
                Assert.Null(pool.TrySplit(Memory));
            Assert.Equal(2, launcher.Zygotes.Count);
        }
        Assert.True(pool.CanSplit(Memory));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(100, 2)]
    public async Task Where_many_workers_are_to_come_as_many_zygotes_as_they_are_worth_start_at_once(int coming, int expected)
    {
        var launcher = new CountingLauncher(Bubblewrap);
        using var pool = new ZygotePool(launcher, ChildProgram.Worker, max: 2, worthFrom: 3);

        pool.Expect(Memory, coming);
        // Of a second kind there are few, and room only where the first has left some.
        pool.Expect(2 * Memory, 2);

        await WaitUntilAsync(() => launcher.Zygotes.Count == expected);
        if (expected > 0)
            await WaitUntilAsync(() => pool.CanSplit(Memory));
        Assert.False(pool.CanSplit(2 * Memory));
        // It waits for those that are being started.
        pool.Dispose();
        Assert.Equal(expected, launcher.Zygotes.Count);
    }

    [Fact]
    public void A_zygote_for_other_limits_makes_room_when_it_is_not_wanted()
    {
        var launcher = new CountingLauncher(Bubblewrap);
        using var pool = new ZygotePool(launcher, ChildProgram.Worker, max: 1, worthFrom: 0);
        using (var worker = pool.TrySplit(Memory))
        {
            Assert.NotNull(worker);
            Assert.Null(pool.TrySplit(2 * Memory));
        }
        Assert.True(pool.CanSplit(Memory));
        pool.TrySplit(2 * Memory)!.Dispose();
        Assert.False(pool.CanSplit(Memory));
        Assert.True(pool.CanSplit(2 * Memory));
        Assert.Equal(2, launcher.Zygotes.Count);
    }

    [Fact]
    public void Where_zygotes_do_not_come_up_no_third_is_tried()
    {
        var launcher = new NoZygotes();
        using var pool = new ZygotePool(launcher, ChildProgram.Worker, max: 4, worthFrom: 0);
        for (var i = 0; i < 10; i++)
            Assert.Null(pool.TrySplit(Memory));
        Assert.Equal(2, launcher.Asked);
    }

    [Fact]
    public void More_contradictions_than_chance_makes_end_it_and_fewer_do_not()
    {
        using var pool = new ZygotePool(new CountingLauncher(Bubblewrap), ChildProgram.Worker, max: 1, worthFrom: 0);
        for (var i = 0; i < 50; i++)
            pool.TrySplit(Memory)!.Dispose();
        // Two, and one for fifty workers.
        for (var i = 0; i < 3; i++)
        {
            pool.Contradict(Ending.TimeLimit);
            using var worker = pool.TrySplit(Memory);
            Assert.NotNull(worker);
        }
        pool.Contradict(Ending.TimeLimit);
        Assert.Null(pool.TrySplit(Memory));
    }

    [Fact]
    public void While_zygotes_start_no_thread_of_the_pool_waits_for_them()
    {
        var launcher = new NoZygotes();
        using (var pool = new ZygotePool(launcher, ChildProgram.Worker, max: 1, worthFrom: 1))
            pool.Expect(Memory, 1);
        Assert.Equal(1, launcher.Asked);
        Assert.False(launcher.OnPoolThread);
    }

    [Fact]
    public void A_zygote_that_has_ended_is_replaced()
    {
        var launcher = new CountingLauncher(Bubblewrap);
        using var pool = new ZygotePool(launcher, ChildProgram.Worker, max: 1, worthFrom: 0);
        pool.TrySplit(Memory)!.Dispose();
        launcher.Zygotes.Single().Kill();
        Assert.NotNull(launcher.Zygotes.Single().WaitForExit(TimeSpan.FromSeconds(5)));
        Assert.Null(pool.TrySplit(Memory));
        using var worker = pool.TrySplit(Memory);
        Assert.NotNull(worker);
        Assert.Equal(2, launcher.Zygotes.Count);
    }

    [Fact]
    public void Nothing_of_a_pool_lives_on()
    {
        var launcher = new CountingLauncher(Bubblewrap);
        SplitProcess? worker;
        using (var pool = new ZygotePool(launcher, ChildProgram.Worker, max: 2, worthFrom: 0))
        {
            worker = pool.TrySplit(Memory);
            pool.TrySplit(Memory)!.Dispose();
            Assert.Equal(2, launcher.Zygotes.Count);
        }
        // One that has a worker ends with it.
        Assert.NotNull(worker);
        Assert.True(Directory.Exists($"/proc/{worker.FindProgramProcessId()}"));
        worker.Dispose();
        Assert.False(Directory.Exists($"/proc/{worker.FindProgramProcessId()}"));
        Assert.All(launcher.Zygotes, zygote => Assert.Throws<InvalidOperationException>(() => zygote.HasExited));
    }

    static async Task WaitUntilAsync(Func<bool> isSo)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isSo())
            await Task.Delay(10, enough.Token);
    }

    sealed class NoZygotes : ILauncher
    {
        public int Asked { get; private set; }

        public bool OnPoolThread { get; private set; }

        public IsolationTier Tier { get; } = new(IsolationTier.Weakest, "");

        public ChildProcess Start(ChildProgram program, Limits limits) => throw new NotSupportedException();

        public ChildProcess? StartZygote(ChildProgram program, Limits limits, SafeFileHandle control)
        {
            Asked++;
            OnPoolThread |= Thread.CurrentThread.IsThreadPoolThread;
            return null;
        }
    }
}
