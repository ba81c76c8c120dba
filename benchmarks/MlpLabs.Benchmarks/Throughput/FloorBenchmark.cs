using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Grading;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>What a submission costs at least: one compilation in a warm compiler and one empty process in the sandbox.</summary>
internal static class FloorBenchmark
{
    const int DefaultRepetitions = 40;
    const int WarmUps = 10;
    const string Exercise = "sigmoid-derivative";

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        await using var workbench = new Workbench();
        var exercise = await workbench.ExerciseAsync(Exercise).ConfigureAwait(false);
        var submission = Workbench.Read(Workbench.ModelSolution(Exercise));
        var repetitions = options.Repetitions ?? DefaultRepetitions;
        var measured = await Interleaved.MeasureAsync(WarmUps, repetitions,
        [
            Contender.Timed("compile, warm", () => CompileAsync(workbench, submission, options.Cancel)),
            Contender.Timed("an empty program in the sandbox", () => Hello.RunInSandboxAsync(PublishedApp.Launcher, options.Cancel)),
            Contender.Timed("both, one after the other", () => PairAsync(workbench, submission, options.Cancel)),
            Contender.Timed("a whole grade, warm", () => GradeAsync(workbench, exercise, submission, options.Cancel)),
        ]).ConfigureAwait(false);
        var floorCpu = await CpuPerRunMsAsync(repetitions, () => PairAsync(workbench, submission, options.Cancel)).ConfigureAwait(false);
        var gradeCpu = await CpuPerRunMsAsync(repetitions, () => GradeAsync(workbench, exercise, submission, options.Cancel)).ConfigureAwait(false);
        return new BenchmarkResult("floor", Benchmarks.TitleOf("floor"),
            [
                .. measured.SelectMany(series => series), measured[3][0].RatioTo(measured[2][0]),
                Series.Single("processor time of both, all processes", "ms", floorCpu), Series.Single("processor time of a whole grade, all processes", "ms", gradeCpu),
                Series.Single("processor time of a whole grade ÷ both", "×", gradeCpu / floorCpu),
            ],
            [$"The model solution of {Exercise}. {ProcessorTime.HowCounted} {PublishedApp.Isolation}"], []);
    }

    /// <summary>One compilation in the warm compile host, then an empty program in the sandbox.</summary>
    static async Task PairAsync(Workbench workbench, Submission submission, CancellationToken cancel)
    {
        await CompileAsync(workbench, submission, cancel).ConfigureAwait(false);
        await Hello.RunInSandboxAsync(PublishedApp.Launcher, cancel).ConfigureAwait(false);
    }

    static async Task CompileAsync(Workbench workbench, Submission submission, CancellationToken cancel)
    {
        var compilation = await workbench.Compiler.CompileAsync(new CompileRequest(submission.Files, submission.Kind), cancel).ConfigureAwait(false);
        if (compilation.Outcome != CompileOutcome.Compiled)
            throw new InvalidDataException($"The model solution was not compiled: {compilation.Outcome}. {compilation.Reason}");
    }

    static async Task GradeAsync(Workbench workbench, MlpLabs.Grading.Exercises.Exercise exercise, Submission submission, CancellationToken cancel)
    {
        var report = await workbench.Pipeline.GradeAsync(exercise, submission, cancel).ConfigureAwait(false);
        if (report.Verdict != Verdict.Passed)
            throw new InvalidDataException($"The model solution got {report.Verdict}. {report.Notice}");
    }

    static async Task<double> CpuPerRunMsAsync(int runs, Func<Task> run)
    {
        var before = ProcessorTime.OfAllMs();
        for (var i = 0; i < runs; i++)
            await run().ConfigureAwait(false);
        return (ProcessorTime.OfAllMs() - before) / runs;
    }
}
