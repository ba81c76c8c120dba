using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Benchmarks.Soak;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>A class hands in: submissions per second, processor time of each, and memory, with one and two at a time, against the floor.</summary>
internal static class BatchBenchmark
{
    const int DefaultSubmissions = 500;
    const string FloorExercise = "sigmoid-derivative";

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        var count = options.Submissions ?? DefaultSubmissions;
        List<Series> rows = [];
        List<string> notes = [];
        foreach (var jobs in (int[])[1, 2])
        {
            // A workbench of its own for each: the second must not profit from what the first has warmed up.
            await using var workbench = new Workbench();
            var submissions = await ClassAsync(workbench, options.Seed).ConfigureAwait(false);
            var honest = Workbench.Read(Workbench.ModelSolution(FloorExercise));
            BenchmarkOptions.Progress($"{count} submissions, {jobs} at a time ...");
            await workbench.Pipeline.GradeAsync(submissions[0].Exercise, submissions[0].Submission, options.Cancel).ConfigureAwait(false);
            var graded = await BatchRun.MeasureAsync(count, jobs, async (i, cancel) =>
            {
                var submission = submissions[i % submissions.Count];
                await workbench.Pipeline.GradeAsync(submission.Exercise, submission.Submission, cancel).ConfigureAwait(false);
            }, options.Cancel).ConfigureAwait(false);
            var floor = await BatchRun.MeasureAsync(count, jobs, (_, cancel) => FloorBenchmark.PairAsync(workbench, honest, cancel), options.Cancel).ConfigureAwait(false);
            rows.AddRange(RowsOf($"{jobs} at a time, grades", graded));
            rows.AddRange(RowsOf($"{jobs} at a time, floor", floor));
            rows.Add(Series.Single($"{jobs} at a time, processor time of a grade ÷ floor", "×", graded.CpuMsEach / floor.CpuMsEach));
            if (jobs == 1)
                notes.Add($"{count} submissions drawn from {submissions.Count} labelled ones of {submissions.Select(s => s.Exercise.Id).Distinct().Count()} exercises, seed {options.Seed}; those that run into the time limit are left out. "
                    + $"The floor is as many pairs of a warm compilation and an empty program in the sandbox. {ProcessorTime.HowCounted} {PublishedApp.Isolation}");
        }
        return new BenchmarkResult("batch", Benchmarks.TitleOf("batch"), rows, notes, []);
    }

    static async Task<IReadOnlyList<SoakSubmission>> ClassAsync(Workbench workbench, int seed)
    {
        var labelled = await Mixture.LabelledAsync(workbench).ConfigureAwait(false);
        SoakSubmission[] ended = [.. labelled.Where(submission => submission.Label!.Checks.All(check => check.Verdict != "TimeLimit"))];
        new Random(seed).Shuffle(ended);
        return ended;
    }

    static IEnumerable<Series> RowsOf(string name, BatchRun run) =>
    [
        Series.Single($"{name}, throughput", "per second", run.PerSecond),
        Series.Single($"{name}, processor time of each, all processes", "ms", run.CpuMsEach),
        Series.Single($"{name}, most memory, all processes together", "MiB", run.PeakMiB),
    ];
}
