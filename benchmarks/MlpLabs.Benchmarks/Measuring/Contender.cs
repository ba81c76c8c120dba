namespace MlpLabs.Benchmarks.Measuring;

/// <summary>One of several things that are measured in turn.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="RunAsync">One run; gives its figures, the same number each time.</param>
internal sealed record Contender(string Name, Func<Task<IReadOnlyList<Figure>>> RunAsync)
{
    /// <summary>A contender whose wall time alone is of interest.</summary>
    public static Contender Timed(string name, Func<Task> run) => new(name, async () =>
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await run().ConfigureAwait(false);
        return [new Figure("", "ms", System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds)];
    });

    public static Contender Timed(string name, Action run) => Timed(name, () =>
    {
        run();
        return Task.CompletedTask;
    });
}

/// <summary>One number of one run.</summary>
/// <param name="Aspect">Which of the run's numbers, such as <c>CPU</c>; empty when there is only one.</param>
internal sealed record Figure(string Aspect, string Unit, double Value);
