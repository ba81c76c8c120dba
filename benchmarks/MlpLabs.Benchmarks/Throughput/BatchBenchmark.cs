using MlpLabs.Benchmarks.Checks;
using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>A class hands in: <c>mlplabs batch</c> with one and two jobs, against <c>dotnet test</c> for each submission and against the floor.</summary>
/// <remarks>
/// A batch has a start and an end, and its compile host gets faster for a while, so a part of the class is graded as well: the difference is what
/// one more submission takes.
/// </remarks>
internal static class BatchBenchmark
{
    const int DefaultSubmissions = 500;
    const int DefaultRepetitions = 1;

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        // The part must be smaller than the whole.
        var count = Math.Max(2, options.Submissions ?? DefaultSubmissions);
        using var project = new EquivalentProject();
        await using var floor = new Floor();
        using var everyday = new BatchClass(Mix.Everyday, count, options.Seed);
        using var labelled = new BatchClass(Mix.Labelled, count, options.Seed);
        BenchmarkOptions.Progress("warming up ...");
        await WarmUpAsync(project, floor, options).ConfigureAwait(false);

        List<double> testWallMs = [], testCpuMs = [], medianWallMs = [];
        for (var round = 0; round < (options.Repetitions ?? DefaultRepetitions); round++)
        {
            List<double> wallMs = [];
            await TestAsync().ConfigureAwait(false);
            foreach (var each in (BatchClass[])[everyday, labelled])
            {
                await each.MeasureAsync(floor, options.Cancel).ConfigureAwait(false);
                await TestAsync().ConfigureAwait(false);
            }
            medianWallMs.Add(new Series("", "ms", wallMs).Median);
            testWallMs.AddRange(wallMs);

            async Task TestAsync()
            {
                project.Edit();
                var figures = await ProcessRun.MeasureAsync(project.XunitFolder, project.DotnetTest, options.Cancel).ConfigureAwait(false);
                wallMs.Add(figures[0].Value);
                testCpuMs.Add(figures[1].Value);
            }
        }
        return new BenchmarkResult("batch", Benchmarks.TitleOf("batch"),
            [
                new Series("dotnet test --no-restore, wall", "ms", testWallMs), new Series("dotnet test --no-restore, processor", "ms", testCpuMs),
                .. everyday.Rows(medianWallMs), .. labelled.Rows(medianWallMs),
            ],
            [
                $"mlplabs batch in a new process for {count} submissions, seed {options.Seed}, as often to each exercise; every score is that of its label. "
                + string.Join("; ", ((Mix[])[Mix.Everyday, Mix.Labelled]).Select(mix => $"{mix.Name}: {mix.Labels.Count} different ones, {mix.Contents}"))
                + $". One more is the difference to a fifth of the class, without the start and the end. {PublishedApp.Isolation}",
                "The floor is a compilation of the same sources in a warm compile host and an empty .NET program in the sandbox, for each submission and as many at a time. "
                + "dotnet test runs the checks of sigmoid-derivative on one student's file, in no sandbox.",
                ProcessorTime.HowCounted,
            ], []);
    }

    static async Task WarmUpAsync(EquivalentProject project, Floor floor, BenchmarkOptions options)
    {
        await ProcessRun.MeasureAsync(project.XunitFolder, project.Restore, options.Cancel).ConfigureAwait(false);
        await ProcessRun.MeasureAsync(project.XunitFolder, project.DotnetTest, options.Cancel).ConfigureAwait(false);
        // Each of them once: what graders and misconceptions give is kept on disk from the first time on.
        using var all = new ClassFolder(Mix.Labelled, Mix.Labelled.Labels.Count, options.Seed);
        await all.GradeAsync(jobs: 2, options.Cancel).ConfigureAwait(false);
        await floor.WarmUpAsync(all.HandedIn, options.Cancel).ConfigureAwait(false);
    }
}
