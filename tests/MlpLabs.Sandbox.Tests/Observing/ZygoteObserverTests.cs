using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>All that holds for workers of their own start holds for those that are split off a zygote.</summary>
public sealed class ZygoteObserverTests(ZygoteObserverTests.Shared shared) : ObserverContract, IClassFixture<ZygoteObserverTests.Shared>
{
    protected override ILauncher Launcher => Shared.Bubblewrap;

    protected override WorkerObserver NewObserver() => shared.Observer;

    protected override bool IsObserverShared => true;

    /// <summary>One zygote serves all tests of this class, hostile submissions and honest ones after each other: as in a class of students.</summary>
    public sealed class Shared : IDisposable
    {
        public WorkerObserver Observer { get; } = new(Bubblewrap, spareWorkers: 0, ChildProgram.Worker, new ZygotePool(Bubblewrap, ChildProgram.Worker, max: 2, worthFrom: 0));

        internal static ILauncher Bubblewrap =>
            Launchers.Bubblewrap(ChildProgram.Worker, out var whyNot) ?? throw new InvalidOperationException($"These tests need bubblewrap: {whyNot}.");

        public void Dispose() => Observer.Dispose();
    }

    static WorkerObserver Over(CountingLauncher launcher) => new(launcher, spareWorkers: 0, ChildProgram.Worker, new ZygotePool(launcher, ChildProgram.Worker, max: 1, worthFrom: 0));

    [Fact]
    public async Task One_zygote_gives_a_fresh_worker_to_each_submission()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var source = new SubmissionSource("static int n; public static int F() => ++n;").Call("F() -> int");
        for (var i = 0; i < 5; i++)
            AssertReturned(1, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0]);
        Assert.Empty(launcher.Started);
        Assert.Single(launcher.Zygotes);
    }

    [Theory]
    [InlineData("System.Environment.Exit(3)", Ending.EndedEarly, "The process ended with exit code 3 before it answered.")]
    [InlineData("Task.Delay(-1).Wait()", Ending.TimeLimit, "The calls of this check took longer than 1 s.")]
    public async Task What_ends_or_hangs_where_threads_are_missing_is_shown_in_a_worker_of_its_own_start(string statement, Ending ending, string reason)
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var source = new SubmissionSource($"public static int F() {{ {statement}; return 0; }}").Call("F() -> int");
        source.Groups[0] = SubmissionSource.Quick with { WallSeconds = 1 };

        AssertEnded(ending, reason, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0]);

        Assert.Single(launcher.Zygotes);
        Assert.Single(launcher.Started);
    }

    [Theory]
    [InlineData("return F() + F();", Ending.StackOverflow)]
    [InlineData("throw new Exception();", Ending.Threw)]
    [InlineData("Console.Write(new string('x', 1 << 20)); return 0;", Ending.OutputLimit)]
    public async Task What_a_submission_does_itself_is_not_done_twice(string statement, Ending ending)
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var source = new SubmissionSource($"public static int F() {{ {statement} }}").Call("F() -> int");

        Assert.Equal(ending, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0].Ending);

        Assert.Empty(launcher.Started);
    }

    [Theory]
    [InlineData("public static int F() { GC.Collect(); GC.WaitForPendingFinalizers(); return 1; }")]
    [InlineData("public static int F() { for (var i = 0; i < 1000; i++) _ = new ThreadLocal<int>(() => i); return 1; }")]
    [InlineData("public static int F() => new WeakReference(new object()).TrackResurrection ? 0 : 1;")]
    [InlineData("sealed class C { public static int n; ~C() => n = 1; } static byte[] sink; static void Make() => new C(); public static int F() { Make(); while (Volatile.Read(ref C.n) == 0) sink = new byte[1 << 20]; return C.n; }")]
    [InlineData("public static int F() { for (var e = 0; e < 400; e++) { var bag = new System.Collections.Concurrent.ConcurrentBag<double[]>(); for (var i = 0; i < 100; i++) bag.Add(new double[1000]); } return 1; }")]
    public async Task A_submission_that_waits_for_finalizers_gets_a_worker_that_has_them(string members)
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);

        AssertReturned(1, (await observer.ObserveAsync(new SubmissionSource(members).Call("F() -> int").Plan, TestContext.Current.CancellationToken))[0]);

        Assert.Single(launcher.Started);
    }

    [Fact]
    public async Task A_worker_that_its_zygote_cannot_give_is_started_on_its_own()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var source = new SubmissionSource(Honest).Call(Twice, 1.0);
        AssertReturned(2.0, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0]);
        Assert.Empty(launcher.Started);

        Assert.Single(launcher.Zygotes).Kill();
        Assert.NotNull(Assert.Single(launcher.Zygotes).WaitForExit(TimeSpan.FromSeconds(5)));

        AssertReturned(2.0, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0]);
        Assert.Single(launcher.Started);
    }

    [Fact]
    public async Task Workers_of_one_zygote_draw_different_random_numbers()
    {
        var source = new SubmissionSource("public static long F() => new Random().NextInt64() ^ Random.Shared.NextInt64();").Call("F() -> long");
        Assert.NotEqual((await Observe(source))[0].Value, (await Observe(source))[0].Value);
    }

    [Theory]
    [InlineData("while (true);", Ending.TimeLimit)]
    [InlineData("var all = new List<double[]>(); while (true) all.Add(new double[1 << 16]);", Ending.MemoryLimit)]
    public async Task A_limit_is_shown_once_in_a_worker_of_its_own_start_and_then_believed(string statement, Ending ending)
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var source = new SubmissionSource($"public static int F() {{ {statement} }}").Call("F() -> int");

        for (var i = 0; i < 3; i++)
            Assert.Equal(ending, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0].Ending);

        Assert.Single(launcher.Started);
    }

    [Fact]
    public async Task What_another_check_may_be_to_blame_for_is_done_again_in_a_worker_of_its_own_start()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        const string Members = """
            static byte[] _kept;
            static byte[] Take(int mib) { var taken = new byte[mib << 20]; Array.Fill(taken, (byte)1); return taken; }
            public static int Keep() { _kept = Take(80); return 1; }
            public static int Need() => Take(80)[5];
            public static int NeedAll() => Take(200)[5];
            """;
        // An ending of this kind is believed once it has been shown.
        Assert.Equal(Ending.MemoryLimit, (await observer.ObserveAsync(new SubmissionSource(Members).Call("NeedAll() -> int").Plan, TestContext.Current.CancellationToken))[0].Ending);
        Assert.Single(launcher.Started);

        var source = new SubmissionSource(Members).Call("Keep() -> int").CallIn(1, "Need() -> int");
        source.Groups.Add(SubmissionSource.Quick);
        Assert.All(await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken), o => AssertReturned(1, o));

        Assert.Equal(2, launcher.Started.Count);
    }

    [Fact]
    public async Task What_does_not_load_is_tried_in_a_worker_of_its_own_start()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var source = new SubmissionSource(Honest).Call(Twice, 1.0);
        source.Assembly = ForAnotherProcessor(source.Assembly);

        Assert.Equal(Ending.Threw, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0].Ending);

        Assert.Single(launcher.Zygotes);
        Assert.Single(launcher.Started);
    }

    // Well-formed, and yet .NET does not take it.
    static byte[] ForAnotherProcessor(byte[] assembly)
    {
        using var image = new PEReader([.. assembly]);
        BinaryPrimitives.WriteUInt16LittleEndian(assembly.AsSpan(image.PEHeaders.CoffHeaderStartOffset), (ushort)Machine.Arm64);
        return assembly;
    }

    [Fact]
    public async Task A_worker_that_is_killed_from_outside_is_no_limit_that_is_believed()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var first = new SubmissionSource("public static int F() { var all = new List<double[]>(); while (true) all.Add(new double[1 << 16]); }").Call("F() -> int");
        Assert.Equal(Ending.MemoryLimit, (await observer.ObserveAsync(first.Plan, TestContext.Current.CancellationToken))[0].Ending);
        Assert.Single(launcher.Started);

        var source = new SubmissionSource("public static int F(int ms) { Task.Delay(ms).Wait(); return ms; }").Call("F(int) -> int", 1500);
        var observing = observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
        await Task.Delay(700, TestContext.Current.CancellationToken);
        Assert.True(ProcessTree.KillProcess(ProcessTree.FirstChildOf(launcher.Zygotes.Single().FindProgramProcessId())));

        AssertReturned(1500, (await observing)[0]);
        Assert.Equal(2, launcher.Started.Count);
    }

    [Fact]
    public async Task A_call_whose_zygote_ends_meanwhile_is_made_in_a_worker_of_its_own_start()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        var source = new SubmissionSource("public static int F(int ms) { Task.Delay(ms).Wait(); return ms; }").Call("F(int) -> int", 10).Call("F(int) -> int", 1500).Call("F(int) -> int", 20);
        var observing = observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
        while (!observing.IsCompleted && (launcher.Zygotes.IsEmpty || ProcessTree.FirstChildOf(launcher.Zygotes.Single().FindProgramProcessId()) == 0))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await Task.Delay(700, TestContext.Current.CancellationToken);

        Assert.True(ProcessTree.KillProcess(launcher.Zygotes.Single().FindProgramProcessId()));

        Assert.Equal([10, 1500, 20], (await observing).Select(observation => observation.Value));
        Assert.Single(launcher.Started);
    }

    [Fact]
    public async Task Code_that_runs_often_is_improved_in_every_worker()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);
        // The thread that improves code is there for a tenth of a second after something has been compiled.
        var source = new SubmissionSource("static int G(int i) => i + 1; public static int F() { var n = 0; for (var i = 0; i < 100; i++) n = G(n); Task.Delay(50).Wait(); return n; }").Call("F() -> int");
        for (var i = 0; i < 40; i++)
        {
            var observing = observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
            var seen = new HashSet<string>();
            while (!observing.IsCompleted)
            {
                if (launcher.Zygotes.SingleOrDefault() is { } zygote && ProcessTree.FirstChildOf(zygote.FindProgramProcessId()) is not 0 and var worker)
                    seen.UnionWith((ThreadList.Of(worker) ?? []).Select(thread => thread.Name));
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }
            AssertReturned(100, (await observing)[0]);
            Assert.True(seen.Contains(".NET Tiered Com"), $"Worker {i + 1} has only {string.Join(", ", seen)}.");
        }
        Assert.Empty(launcher.Started);
    }

    [Fact]
    public async Task A_forbidden_call_of_the_system_is_shown_in_a_worker_of_its_own_start()
    {
        var launcher = new CountingLauncher(Launcher);
        using var observer = Over(launcher);

        // socket: an unreachable address family is enough.
        var observation = await ObserveThenHonest(observer, RawCall.Members, RawCall.Signature, RawCall.Number(41, 198)!.Value, "2 1 0", 0L);

        AssertEnded(Ending.Forbidden, "The process made a system call that is not allowed; have a look at this submission.", observation);
        // The second is for what comes after it.
        Assert.Equal(2, launcher.Started.Count);
    }

    [Fact]
    public async Task A_worker_that_was_split_off_knows_its_own_process_id()
    {
        var source = new SubmissionSource("[DllImport(\"libc\")] static extern int getpid(); public static bool F() => Environment.ProcessId == getpid();").Call("F() -> bool");
        for (var i = 0; i < 2; i++)
            AssertReturned(true, (await Observe(source))[0]);
    }
}
