using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>What one check leaves behind must not be charged to the next one.</summary>
public abstract partial class ObserverContract
{
    [Fact]
    public async Task An_ordinary_submission_gets_exactly_one_worker_for_all_its_checks()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = new WorkerObserver(launcher);
        var source = InTurns(new SubmissionSource(
            "public static double F(double x) { var s = 0.0; for (var i = 0; i < 2_000_000; i++) s += Math.Sqrt(i + x); return new double[1000].Select(y => y + x).Sum() + (s > 0 ? 0 : 1); }"), 4, "F(double) -> double", 1.0);
        for (var run = 1; run <= 5; run++)
        {
            var observations = await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
            Assert.All(observations, o => AssertReturned(1000.0, o));
            Assert.Equal(run, launcher.Started.Count);
        }
    }

    [Theory]
    [InlineData("new Thread(Spin) { IsBackground = true }.Start();")]
    [InlineData("Task.Run(Spin);")]
    [InlineData("_timer = new Timer(_ => Spin(), null, 50, -1);")]
    [InlineData("new Thread(() => { Thread.Sleep(150); Spin(); }) { IsBackground = true }.Start();")]
    [InlineData("Task.Run(() => { Thread.Sleep(150); Spin(); });")]
    [InlineData("Task.Run(async () => { await Task.Delay(150); Spin(); });")]
    [InlineData("Parallel.For(0, 4, _ => new Thread(Spin) { IsBackground = true }.Start());")]
    public async Task The_time_of_work_left_behind_is_not_charged_to_the_next_check(string statement)
    {
        // Six calls of the next check take longer together than its processor time when something else runs beside them.
        var source = new SubmissionSource($$"""
            static void Spin() { while (true) { } }
            static Timer _timer;
            public static int F() { {{statement}} return 1; }
            public static int Calm() { Thread.Sleep(100); return 2; }
            """).Call("F() -> int");
        source.Groups.Add(SubmissionSource.Quick);
        for (var i = 0; i < 6; i++)
            source.CallIn(1, "Calm() -> int");
        var observations = await Observe(source);
        AssertReturned(1, observations[0]);
        Assert.All(observations.Skip(1), o => AssertReturned(2, o));
        Assert.InRange(observations.Skip(1).Sum(o => o.CpuMs), 0, 100);
    }

    [Theory]
    [InlineData("new Thread(() => { Thread.Sleep(150); throw new FormatException(); }).Start();")]
    [InlineData("new Thread(() => { Thread.Sleep(150); Environment.FailFast(\"late\"); }) { IsBackground = true }.Start();")]
    [InlineData("_timer = new Timer(_ => throw new FormatException(), null, 150, -1);")]
    [InlineData("Later();")]
    public async Task A_crash_of_work_left_behind_is_not_the_next_check_s(string statement)
    {
        var source = new SubmissionSource($$"""
            static Timer _timer;
            static async void Later() { await Task.Delay(150); throw new FormatException(); }
            public static int F() { {{statement}} return 1; }
            public static int Calm() { Thread.Sleep(400); return 2; }
            """).Call("F() -> int").CallIn(1, "Calm() -> int");
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await Observe(source);
        AssertReturned(1, observations[0]);
        AssertReturned(2, observations[1]);
    }

    [Fact]
    public async Task A_crash_while_work_left_behind_is_waited_for_is_nobody_s()
    {
        // The host waits for the end of the thread, and it ends the process meanwhile; in both turns.
        var source = new SubmissionSource("""
            public static int F() { new Thread(() => { Thread.Sleep(30); throw new FormatException(); }).Start(); return 1; }
            public static int Calm() => 2;
            """).Call("F() -> int").CallIn(1, "Calm() -> int").Call("F() -> int").CallIn(1, "Calm() -> int");
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await Observe(source);
        AssertReturned(1, observations[0]);
        AssertReturned(2, observations[1]);
        AssertReturned(1, observations[2]);
        AssertReturned(2, observations[3]);
    }

    [Fact]
    public async Task Memory_that_one_check_holds_does_not_end_another()
    {
        var source = new SubmissionSource("""
            static byte[] _kept;
            public static int Keep() { _kept = new byte[80 << 20]; Array.Fill(_kept, (byte)1); return 1; }
            public static int Need() { var needed = new byte[80 << 20]; Array.Fill(needed, (byte)1); return needed[5]; }
            """).Call("Keep() -> int").CallIn(1, "Need() -> int");
        source.Groups.Add(SubmissionSource.Quick);
        Assert.All(await Observe(source), o => AssertReturned(1, o));
    }

    [Fact]
    public async Task A_call_that_uses_up_memory_of_which_others_have_left_little_is_not_made_again()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = new WorkerObserver(launcher);
        var source = new SubmissionSource(Honest + """
            static readonly List<byte[]> Kept = [];
            public static int F() { while (true) { var more = new byte[1 << 20]; Array.Fill(more, (byte)1); Kept.Add(more); } }
            """).Call(Twice, 1.0).CallIn(1, "F() -> int").Call(Twice, 2.0);
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
        AssertReturned(2.0, observations[0]);
        Assert.Equal(Ending.MemoryLimit, observations[1].Ending);
        AssertReturned(4.0, observations[2]);
        Assert.Equal(2, launcher.Started.Count);
    }

    [Fact]
    public async Task A_call_that_ends_its_worker_by_itself_does_so_again_in_a_fresh_one()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = new WorkerObserver(launcher);
        var source = new SubmissionSource(Honest + "public static int F() { var t = new Thread(() => throw new FormatException()); t.Start(); t.Join(); return 0; }")
            .Call(Twice, 1.0).CallIn(1, "F() -> int").Call(Twice, 2.0);
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
        AssertReturned(2.0, observations[0]);
        Assert.Equal("System.FormatException", observations[1].Exception!.TypeName);
        AssertReturned(4.0, observations[2]);
        Assert.Equal(3, launcher.Started.Count);
    }

    [Fact]
    public async Task A_check_is_given_a_fresh_worker_for_what_another_may_have_done_once_and_no_more()
    {
        // Right by itself, and the end of every worker that another check has used.
        var launcher = new CountingLauncher(Launcher);
        using var observer = new WorkerObserver(launcher);
        var source = new SubmissionSource("""
            static bool _used;
            public static int Use() { _used = true; return 1; }
            public static int F() { if (_used) { var t = new Thread(() => throw new FormatException()); t.Start(); t.Join(); } return 2; }
            """);
        source.Groups.Add(SubmissionSource.Quick);
        for (var turn = 0; turn < 4; turn++)
            source.Call("Use() -> int").CallIn(1, "F() -> int");
        var observations = await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);

        Assert.All(observations.Where((_, i) => i % 2 == 0), o => AssertReturned(1, o));
        AssertReturned(2, observations[1]);
        Assert.Equal("System.FormatException", observations[3].Exception!.TypeName);
        Assert.Equal("System.FormatException", observations[5].Exception!.TypeName);
        AssertEnded(Ending.NotRun, "Not run: two earlier calls of this check brought the process down.", observations[7]);
        // The first, the fresh one that is given, and one for the other check after each of the two ends.
        Assert.Equal(4, launcher.Started.Count);
    }

    [Fact]
    public async Task Work_left_behind_in_every_check_uses_up_no_fresh_workers()
    {
        var source = InTurns(new SubmissionSource("public static double F(double x) { new Thread(() => Thread.Sleep(-1)) { IsBackground = true }.Start(); return x; }"), 8, "F(double) -> double", 3.0);
        Assert.All(await Observe(source), o => AssertReturned(3.0, o));
    }

    // The visible cases of all checks, then the hidden ones.
    static SubmissionSource InTurns(SubmissionSource source, int checks, string signature, params object?[] arguments)
    {
        source.Groups.Clear();
        source.Groups.AddRange(Enumerable.Repeat(SubmissionSource.Quick, checks));
        for (var turn = 0; turn < 2; turn++)
            for (var check = 0; check < checks; check++)
                source.CallIn(check, signature, arguments).CallIn(check, signature, arguments);
        return source;
    }
}
