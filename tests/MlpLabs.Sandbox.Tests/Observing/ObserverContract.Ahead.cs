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
    public async Task Calls_that_do_not_fit_into_the_pipe_together_are_all_answered()
    {
        // A hundred of 24 KB each way: more than pipes and what is kept of answers hold.
        var source = new SubmissionSource("public static double[] F(double[] a) { a[0]++; return a; }");
        for (var i = 0; i < 100; i++)
            source.Call("F(double[]) -> double[]", Enumerable.Repeat((double)i, 3000).ToArray());
        var observations = await Observe(source);
        for (var i = 0; i < 100; i++)
            AssertReturned(Enumerable.Repeat((double)i, 3000).Select((x, k) => k == 0 ? x + 1 : x).ToArray(), observations[i]);
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
    public async Task A_call_after_one_that_uses_up_memory_is_made_once_and_in_a_fresh_worker()
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
        var source = new SubmissionSource("public static int F(int ms) { var until = Environment.TickCount64 + ms; while (Environment.TickCount64 < until) { } return ms; }")
            .Call("F(int) -> int", 5).Call("F(int) -> int", 120).Call("F(int) -> int", 5);
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 10, WallSeconds = 30 };
        var observations = await Observe(source);
        Assert.InRange(observations[1].CpuMs, observations[0].CpuMs + observations[2].CpuMs, 10_000);
    }

    Task<IReadOnlyList<Observation>> ObserveUnsealed(SubmissionSource source) =>
        Unsealed.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
}
