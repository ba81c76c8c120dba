using System.Diagnostics;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

public abstract partial class ObserverContract
{
    const string Spin = "public static int F() { while (true) { } }";

    [Fact]
    public async Task An_endless_loop_ends_at_the_processor_time_and_closes_its_group()
    {
        var source = new SubmissionSource(Honest + Spin).Call(Twice, 1.0).Call("F() -> int").Call(Twice, 2.0).CallIn(1, Twice, 3.0);
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await Observe(source);

        AssertReturned(2.0, observations[0]);
        AssertEnded(Ending.TimeLimit, "The calls of this check used more than 0.4 s of processor time.", observations[1]);
        Assert.InRange(observations[0].CpuMs + observations[1].CpuMs, 400, 800);
        AssertEnded(Ending.NotRun, "Not run: an earlier call of this check used up the time.", observations[2]);
        AssertReturned(6.0, observations[3]);
    }

    [Theory]
    [InlineData("while (true) { }", false)]
    [InlineData("return F(x);", false)]
    [InlineData("throw new FormatException();", true)]
    [InlineData("return x;", true)]
    public async Task A_group_that_depends_on_another_is_left_out_once_that_one_hung_or_crashed(string body, bool runs)
    {
        var source = new SubmissionSource(Honest + $"public static double F(double x) {{ {body} }}").Call("F(double) -> double", 1.0).CallIn(1, Twice, 1.0).CallIn(2, Twice, 2.0);
        source.Groups.AddRange([SubmissionSource.Quick, SubmissionSource.Quick]);
        source.OnlyAfter[1] = 0;
        var observations = await Observe(source);

        if (runs)
            AssertReturned(2.0, observations[1]);
        else
            AssertEnded(Ending.NotRun, "Not run: the calls it depends on used up the time or brought the process down.", observations[1]);
        AssertReturned(4.0, observations[2]);
    }

    [Fact]
    public async Task Processor_time_counts_over_all_calls_of_a_group_and_all_threads()
    {
        var source = new SubmissionSource("""
            public static int F()
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() => { while (watch.ElapsedMilliseconds < 100) { } })).ToList();
                threads.ForEach(t => t.Start());
                threads.ForEach(t => t.Join());
                return 0;
            }
            """);
        source.CallIn(1, "F() -> int");
        source.Groups.Add(SubmissionSource.Quick);
        for (var i = 0; i < 25; i++)
            source.Call("F() -> int");
        var observations = await Observe(source);

        AssertReturned(0, observations[0]);
        Assert.InRange(observations[0].CpuMs, 20, 350);
        Assert.Contains(observations, o => o.Ending == Ending.TimeLimit);
        Assert.Equal(Ending.NotRun, observations[^1].Ending);
    }

    [Theory]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("lock (Lock) { var t = new Thread(() => { lock (Lock) { } }); t.Start(); t.Join(); }")]
    [InlineData("new TaskCompletionSource<int>().Task.Wait();")]
    [InlineData("Raise(19);")]
    public async Task A_call_that_waits_forever_ends_at_the_wall_time(string statement)
    {
        var source = new SubmissionSource(Honest + $$"""
            static readonly object Lock = new();
            [DllImport("libc", EntryPoint = "raise")] static extern int Raise(int signal);
            public static int F(double[] x) { {{statement}} return 0; }
            """).Call("F(double[]) -> int", new double[200_000]).CallIn(1, Twice, 2.0);
        source.Groups[0] = SubmissionSource.Quick with { WallSeconds = 0.3 };
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await Observe(source);

        AssertEnded(Ending.TimeLimit, "The calls of this check took longer than 0.3 s.", observations[0]);
        Assert.InRange(observations[0].CpuMs, 0, 200);
        AssertReturned(4.0, observations[1]);
    }

    [Theory]
    [InlineData("public static int F(int n) => F(n + 1) + 1;")]
    [InlineData("public static int F(int n) { try { return F(n + 1) + 1; } finally { F(n); } }")]
    [InlineData("class Odd { public override string ToString() => $\"{this}\"; } public static int F(int n) => new Odd().ToString().Length;")]
    public async Task Endless_recursion_is_a_stack_overflow(string members) =>
        AssertEnded(Ending.StackOverflow, "The call overflowed the stack.", await ObserveThenHonest(members, "F(int) -> int", 0));

    [Fact]
    public async Task Deep_but_finite_recursion_fits() =>
        AssertReturned(100_000, await ObserveThenHonest("public static int F(int n) => n == 0 ? 0 : F(n - 1) + 1;", "F(int) -> int", 100_000));

    [Theory]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);")]
    [InlineData("return new int[int.MaxValue].Length + new int[int.MaxValue].Length;")]
    [InlineData("throw new OutOfMemoryException();")]
    [InlineData("while (true) { var p = Marshal.AllocHGlobal(8 << 20); for (var i = 0; i < 8 << 20; i += 4096) Marshal.WriteByte(p, i, 1); }")]
    [InlineData("AppContext.SetData(\"GCHeapHardLimit\", 1UL << 34); GC.RefreshMemoryLimit(); var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);")]
    public async Task Too_much_memory_ends_at_the_memory_limit(string statements)
    {
        var source = new SubmissionSource(Honest + $"public static int F() {{ {statements} }}").Call("F() -> int").CallIn(1, Twice, 2.0);
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 5 };
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await Observe(source);
        Assert.Equal((Ending.MemoryLimit, null), (observations[0].Ending, observations[0].Value));
        AssertReturned(4.0, observations[1]);
    }

    [Fact]
    public async Task A_flood_on_the_console_ends_at_the_output_limit_with_its_beginning()
    {
        var observation = await ObserveThenHonest("public static int F() { while (true) Console.Write(\"na \"); }", "F() -> int");
        AssertEnded(Ending.OutputLimit, "The call wrote more than 16 KiB to the console.", observation);
        Assert.Equal(16 * 1024, observation.Console.Length);
        Assert.StartsWith("na na na ", observation.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_on_standard_error_itself_ends_at_the_output_limit() =>
        AssertEnded(Ending.OutputLimit, "The process wrote more than 16 KiB to standard error.", await ObserveThenHonest(
            "public static int F() { var s = new FileStream(new SafeFileHandle((IntPtr)2, false), FileAccess.Write); var b = new byte[4096]; while (true) { s.Write(b); s.Flush(); Thread.Sleep(1); } }",
            "F() -> int"));

    [Fact]
    public async Task Two_crashes_close_a_group_and_no_other()
    {
        var source = new SubmissionSource(Honest + "public static int F() { Environment.FailFast(\"x\"); return 0; }")
            .Call("F() -> int").Call(Twice, 1.0).Call("F() -> int").Call(Twice, 2.0).CallIn(1, Twice, 3.0);
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await Observe(source);
        AssertReturned(2.0, observations[1]);
        AssertEnded(Ending.EndedEarly, "The process ended itself with Environment.FailFast.", observations[2]);
        AssertEnded(Ending.NotRun, "Not run: two earlier calls of this check brought the process down.", observations[3]);
        AssertReturned(6.0, observations[4]);
    }

    [Fact]
    public async Task A_submission_gets_ten_fresh_workers_and_no_more()
    {
        var source = new SubmissionSource("public static int F() { Environment.Exit(0); return 0; }");
        source.Groups.Clear();
        for (var i = 0; i < 13; i++)
        {
            source.Groups.Add(SubmissionSource.Quick);
            source.CallIn(i, "F() -> int");
        }
        var observations = await Observe(source);
        Assert.All(observations.Take(11), o => Assert.Equal(Ending.EndedEarly, o.Ending));
        Assert.All(observations.Skip(11), o => AssertEnded(Ending.NotRun, "Not run: earlier calls brought the process down too often.", o));
    }

    [Fact]
    public async Task Cancelling_ends_the_worker()
    {
        using var cancel = new CancellationTokenSource(300);
        var source = new SubmissionSource(Spin).Call("F() -> int");
        source.Groups[0] = new Limits(60, 60, 128, 16);
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Observer.ObserveAsync(source.Plan, cancel.Token));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5000);
    }
}
