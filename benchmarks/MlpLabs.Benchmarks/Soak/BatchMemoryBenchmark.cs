using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Benchmarks.Throughput;

namespace MlpLabs.Benchmarks.Soak;

/// <summary>The memory of <c>mlplabs batch</c> over thousands of submissions: of its own process and of its compile host.</summary>
internal static class BatchMemoryBenchmark
{
    const int DefaultSubmissions = 5_000;
    const int Jobs = 2;
    const double AllowedGrowth = 1.10;
    // In fewer, both processes are still getting warm.
    const int FewestToCompare = 1_000;
    // Ten samples a second are more than a table or a file of results needs.
    const int Points = 200;

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        var count = options.Submissions ?? DefaultSubmissions;
        using var submissions = new ClassFolder(Mix.Everyday, count, options.Seed);
        BenchmarkOptions.Progress($"{count} submissions, {Jobs} at a time ...");
        var run = await submissions.GradeAsync(Jobs, options.Cancel).ConfigureAwait(false);
        var host = Quarters.Of("resident memory of mlplabs batch", Thinned(run.Memory, sample => sample.Host));
        var compileHost = Quarters.Of("resident memory of the compile host", Thinned(run.Memory, sample => sample.CompileHosts));
        return new BenchmarkResult("memory", Benchmarks.TitleOf("memory"),
            [
                Series.Single("submissions graded", "", count), Series.Single("throughput", "per second", count / run.Seconds),
                .. host.Rows, .. compileHost.Rows, Series.Single("most memory, all processes together", "MiB", run.PeakMiB),
            ],
            [$"{Mix.Everyday.Labels.Count} different submissions: {Mix.Everyday.Contents}; seed {options.Seed}, {Jobs} at a time. Quarters are of the time that the command ran{(count < FewestToCompare ? $", and are not held against each other below {FewestToCompare} submissions" : "")}. {PublishedApp.Isolation}"],
            count < FewestToCompare ? [] : [.. host.Failures(AllowedGrowth), .. compileHost.Failures(AllowedGrowth)]);
    }

    static IReadOnlyList<double> Thinned(IReadOnlyList<MemorySample> samples, Func<MemorySample, double> value) =>
        [.. samples.Chunk((samples.Count + Points - 1) / Points).Select(part => part.Average(value))];
}
