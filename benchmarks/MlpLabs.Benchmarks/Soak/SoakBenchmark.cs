using System.Collections.Concurrent;
using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Grading;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Benchmarks.Soak;

/// <summary>Thousands of submissions of all kinds through one pipeline: nothing is left behind, and grades stay what they are.</summary>
internal static class SoakBenchmark
{
    const int DefaultSubmissions = 2_000;
    const int Samples = 40;
    const int Jobs = 2;
    const double AllowedGrowth = 1.10;
    const string Honest = "sigmoid-derivative";

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        var count = options.Submissions ?? DefaultSubmissions;
        // Bombs of the compiler get less time than in earnest: a soak is about what is left, not about waiting.
        await using var workbench = new Workbench(CompileHostLimits.Default with { CpuMs = 4_000 });
        var submissions = await Mixture.OfAsync(workbench, count, options.Seed).ConfigureAwait(false);
        var problems = new ConcurrentQueue<string>();
        await HonestAsync(workbench, problems, options.Cancel).ConfigureAwait(false);
        var start = HostSample.Now();

        List<HostSample> samples = [];
        var verdicts = new ConcurrentDictionary<string, int>();
        foreach (var part in submissions.Chunk(Math.Max(1, (count + Samples - 1) / Samples)))
        {
            await Parallel.ForEachAsync(part, new ParallelOptions { MaxDegreeOfParallelism = Jobs, CancellationToken = options.Cancel }, async (submission, cancel) =>
            {
                var report = await workbench.Pipeline.GradeAsync(submission.Exercise, submission.Submission, cancel).ConfigureAwait(false);
                verdicts.AddOrUpdate($"{submission.Kind}: {report.Verdict}", 1, (_, known) => known + 1);
                foreach (var problem in ProblemsOf(submission, report))
                    problems.Enqueue(problem);
            }).ConfigureAwait(false);
            // An attack may have ended the compile host; an honest submission finds one, or has one started.
            await HonestAsync(workbench, problems, options.Cancel).ConfigureAwait(false);
            samples.Add(await HostSample.SettledAsync(start, options.Cancel).ConfigureAwait(false));
            BenchmarkOptions.Progress(FormattableString.Invariant(
                $"{samples.Count * part.Length} graded; {samples[^1].ResidentMiB:0.0} MiB resident, {samples[^1].HeapMiB:0.00} MiB heap, {samples[^1].Processes} processes, {samples[^1].Descriptors.Count} descriptors"));
        }

        var resident = Quarters.Of("resident memory of the host", [.. samples.Select(sample => sample.ResidentMiB)]);
        var heap = Quarters.Of("managed heap of the host", [.. samples.Select(sample => sample.HeapMiB)]);
        return new BenchmarkResult("soak", Benchmarks.TitleOf("soak"),
            [
                Series.Single("submissions graded", "", count),
                .. resident.Rows, .. heap.Rows,
                Series.Single("processes at the start", "", start.Processes), Series.Single("processes at the end", "", samples[^1].Processes),
                Series.Single("descriptors at the start", "", start.Descriptors.Count), Series.Single("descriptors at the end", "", samples[^1].Descriptors.Count),
                .. verdicts.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Series.Single(entry.Key, "", entry.Value)),
            ],
            [$"Seed {options.Seed}, {Jobs} at a time. {PublishedApp.Isolation}"],
            [
                .. resident.Failures(AllowedGrowth), .. heap.Failures(AllowedGrowth),
                .. samples[^1].Processes > start.Processes ? [$"{samples[^1].Processes} processes are left, {start.Processes} were there at the start."] : (string[])[],
                .. samples[^1].Descriptors.Count > start.Descriptors.Count ? [$"Descriptors are left: {string.Join(' ', samples[^1].Descriptors.Except(start.Descriptors))}"] : (string[])[],
                .. problems.Take(20),
                .. problems.Count > 20 ? [$"{problems.Count - 20} more grades were wrong."] : (string[])[],
            ]);
    }

    static async Task HonestAsync(Workbench workbench, ConcurrentQueue<string> problems, CancellationToken cancel)
    {
        var report = await workbench.Pipeline.GradeAsync(
            await workbench.ExerciseAsync(Honest).ConfigureAwait(false), Workbench.Read(Workbench.ModelSolution(Honest)), cancel).ConfigureAwait(false);
        if (report.Verdict != Verdict.Passed)
            problems.Enqueue($"The model solution of {Honest} got {report.Verdict}. {report.Notice}");
    }

    static IEnumerable<string> ProblemsOf(SoakSubmission submission, GradeReport report)
    {
        if (report.Verdict == Verdict.SystemError || report.Checks.Any(check => check.Verdict == Verdict.SystemError))
            yield return $"{submission.Name} ended with a SystemError. {report.Notice}";
        foreach (var difference in submission.Label?.Differences(report) ?? [])
            yield return $"{submission.Name}: {difference}";
        if (submission.Kind == "benign" && report.Verdict != Verdict.Passed)
            yield return $"{submission.Name} is right and got {report.Verdict}. {report.Notice}";
    }
}
