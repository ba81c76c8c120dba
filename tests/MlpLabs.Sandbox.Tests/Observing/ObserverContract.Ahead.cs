using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>Calls that a worker has been sent before it needs them.</summary>
public abstract partial class ObserverContract
{
    [Fact]
    public async Task Calls_of_one_group_are_made_one_at_a_time_in_their_order()
    {
        var source = new SubmissionSource("""
            static int _running, _made;
            public static int F(int wait)
            {
                if (Interlocked.Increment(ref _running) != 1) return -1;
                Thread.Sleep(wait);
                Interlocked.Decrement(ref _running);
                return _made++;
            }
            """);
        for (var i = 0; i < 40; i++)
            source.Call("F(int) -> int", i % 10 == 0 ? 20 : 0);
        var observations = await Observe(source);
        Assert.Equal(Enumerable.Range(0, 40), observations.Select(o => (int)o.Value!));
    }

    [Fact]
    public async Task Answers_to_calls_sent_together_may_be_more_than_the_pipe_holds()
    {
        // 200 of 24 KB: more than the pipe and what is kept of answers.
        var source = new SubmissionSource("public static double[] F(int i) { var a = new double[3000]; Array.Fill(a, i); return a; }");
        for (var i = 0; i < 200; i++)
            source.Call("F(int) -> double[]", i);
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 10, WallSeconds = 30 };
        var observations = await Observe(source);
        for (var i = 0; i < 200; i++)
            AssertReturned(Enumerable.Repeat((double)i, 3000).ToArray(), observations[i]);
    }

    [Fact]
    public async Task Arguments_may_be_more_than_is_sent_together()
    {
        var source = new SubmissionSource("public static double F(double[] a) => a.Sum();");
        for (var i = 0; i < 30; i++)
            source.Call("F(double[]) -> double", Enumerable.Repeat((double)i, i % 3 == 0 ? 20_000 : 500).ToArray());
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 10, WallSeconds = 30 };
        var observations = await Observe(source);
        for (var i = 0; i < 30; i++)
            AssertReturned((double)i * (i % 3 == 0 ? 20_000 : 500), observations[i]);
    }

    [Fact]
    public async Task What_ends_the_process_costs_its_call_and_those_after_it_are_made_in_a_fresh_worker()
    {
        var source = new SubmissionSource("""
            static int _made;
            public static int F(bool ends) { if (ends) Environment.Exit(3); return _made++; }
            """).Call("F(bool) -> int", false).Call("F(bool) -> int", false).Call("F(bool) -> int", true).Call("F(bool) -> int", false).Call("F(bool) -> int", false);
        var observations = await ObserveUnsealed(source);
        AssertReturned(0, observations[0]);
        AssertReturned(1, observations[1]);
        AssertEnded(Ending.EndedEarly, "The process ended with exit code 3 before it answered.", observations[2]);
        AssertReturned(0, observations[3]);
        AssertReturned(1, observations[4]);
    }

    [Fact]
    public async Task A_call_after_one_that_uses_up_memory_is_answered_by_a_fresh_worker()
    {
        var source = new SubmissionSource("""
            static readonly List<byte[]> Kept = [];
            public static int F(bool all) { do Kept.Add(new byte[1 << 20]); while (all); return Kept.Count; }
            """).Call("F(bool) -> int", false).Call("F(bool) -> int", true).Call("F(bool) -> int", false);
        var observations = await Observe(source);
        AssertReturned(1, observations[0]);
        Assert.Equal(Ending.MemoryLimit, observations[1].Ending);
        AssertReturned(1, observations[2]);
    }

    [Fact]
    public async Task Time_of_calls_sent_ahead_counts_for_the_call_that_used_it()
    {
        // The clock of the process tells the share of each but for how late its answer is seen, which is less on any machine that gets on at all.
        var source = new SubmissionSource("public static int F(int ms) { var until = Environment.TickCount64 + ms; while (Environment.TickCount64 < until) { } return ms; }")
            .Call("F(int) -> int", 5).Call("F(int) -> int", 1500).Call("F(int) -> int", 5);
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 10, WallSeconds = 30 };
        var observations = await Observe(source);
        Assert.True(observations[1].CpuMs > observations[0].CpuMs + observations[2].CpuMs, string.Join(' ', observations.Select(o => o.CpuMs)));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100, false)]
    public async Task An_answer_after_the_time_was_up_ends_its_group_and_costs_no_other(int calls, bool anotherFollows)
    {
        // Each is shorter than the host takes between two looks at the clock, so that the limit is met by an answer that comes too late.
        var source = new SubmissionSource(Honest + """
            public static double F(double x)
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                while (clock.Elapsed.TotalMilliseconds < 8) { }
                return x;
            }
            """);
        for (var i = 0; i < calls; i++)
            source.Call("F(double) -> double", (double)i);
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 0.05 };
        source.Groups.Add(SubmissionSource.Quick);
        if (anotherFollows)
            source.CallIn(1, Twice, 21.0).CallIn(1, Twice, 4.0);
        var observations = await Observe(source);
        var late = observations.Index().First(o => o.Item.Ending != Ending.Returned).Index;
        Assert.InRange(late, 0, calls - 2);
        AssertEnded(Ending.TimeLimit, "The calls of this check used more than 0.05 s of processor time.", observations[late]);
        Assert.All(observations.Skip(late + 1).Take(calls - late - 1), o => AssertEnded(Ending.NotRun, "Not run: an earlier call of this check used up the time.", o));
        if (anotherFollows)
        {
            AssertReturned(42.0, observations[calls]);
            AssertReturned(8.0, observations[calls + 1]);
        }
    }

    [Fact]
    public async Task Nothing_of_the_calls_behind_the_barrier_is_in_the_process_before_those_in_front_of_it_are_answered()
    {
        // Takes the process over: looks into the worker for the calls that wait.
        var source = new SubmissionSource(Reflecting + """
            public static int F()
            {
                Thread.Sleep(200);
                return ((System.Collections.ICollection)Field(Field(Runner, "thread"), "_calls")).Count;
            }
            """).Call("F() -> int").Call("F() -> int").Call("F() -> int").Call("F() -> int").Call("F() -> int");
        var observations = await Unsealed.ObserveAsync(source.Plan with { Barrier = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal([1, 0, 2, 1, 0], observations.Select(o => (int?)o.Value));
    }

    [Fact]
    public async Task An_answer_that_ends_the_process_is_not_overtaken_by_that_to_the_next_call()
    {
        // Takes the process over: returns when the exception of a thread has begun to be told, which takes a while for so many frames.
        var source = new SubmissionSource(Reflecting + """
            public static int F(bool ends)
            {
                if (!ends) return 1;
                var thread = new Thread(() => Throw(50_000), 64 << 20);
                thread.Start();
                while ((int)Field(Field(Runner, "_current"), "_answered") == 0) Thread.Sleep(0);
                return 2;
            }
            static int Throw(int depth) => depth == 0 ? throw new InvalidOperationException("Deep.") : Throw(depth - 1) + 1;
            """).Call("F(bool) -> int", false).Call("F(bool) -> int", true).Call("F(bool) -> int", false).Call("F(bool) -> int", false);
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 10, WallSeconds = 30 };
        var observations = await ObserveUnsealed(source);
        AssertReturned(1, observations[0]);
        Assert.Equal((Ending.Threw, "System.InvalidOperationException", "Deep."), (observations[1].Ending, observations[1].Exception?.TypeName, observations[1].Exception?.Message));
        AssertReturned(1, observations[2]);
        AssertReturned(1, observations[3]);
    }

    [Fact]
    public async Task Of_two_threads_that_throw_at_once_the_first_is_told_before_the_second_ends_the_process()
    {
        // Takes the process over: the second throws when the first has begun to be told, which takes longer for so many frames than to throw again.
        var source = new SubmissionSource(Reflecting + """
            public static int F()
            {
                var first = new Thread(() => Throw(200_000), 128 << 20);
                var second = new Thread(() =>
                {
                    try { throw new FormatException("At first."); } catch (FormatException) { }
                    while ((int)Field(Field(Runner, "_current"), "_answered") == 0) Thread.Sleep(0);
                    throw new FormatException("Second.");
                });
                first.Start(); second.Start(); first.Join(); second.Join();
                return 2;
            }
            static int Throw(int depth) => depth == 0 ? throw new InvalidOperationException("Deep.") : Throw(depth - 1) + 1;
            """).Call("F() -> int");
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 10, WallSeconds = 30 };
        var observation = (await ObserveUnsealed(source))[0];
        Assert.Equal((Ending.Threw, "System.InvalidOperationException", "Deep."), (observation.Ending, observation.Exception?.TypeName, observation.Exception?.Message));
    }

    // Finds the worker's own objects from within.
    const string Reflecting = """
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
        static object Runner => ((Delegate)typeof(AppContext).GetField("UnhandledException", Any)!.GetValue(null)!).Target!;
        static object Field(object of, string name) => of.GetType().GetFields(Any).First(field => field.Name.Contains(name)).GetValue(of)!;
        """ + "\n";

    Task<IReadOnlyList<Observation>> ObserveUnsealed(SubmissionSource source) =>
        Unsealed.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
}
