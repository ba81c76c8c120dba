using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Submissions;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Reports;

/// <summary>The host's own share of grading: policy, judging, diagnosis and score, without compiling and without running.</summary>
/// <remarks>What a wrong submission takes beyond the model solution of the same exercise is its diagnosis.</remarks>
internal static class DiagnosisBenchmark
{
    const int DefaultRepetitions = 50;
    const int WarmUps = 10;

    static readonly (string Exercise, string Wrong)[] _submissions =
    [
        ("backprop-2-2-1", "prime-applied-to-h.cs"),
        ("forward-pass", "columns-for-rows.cs"),
        ("sigmoid-derivative", "two-mistakes.cs"),
    ];

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        await using var workbench = new Workbench();
        List<Contender> contenders = [];
        List<string> failures = [];
        foreach (var (exerciseId, wrong) in _submissions)
        {
            var exercise = await workbench.ExerciseAsync(exerciseId).ConfigureAwait(false);
            foreach (var (name, path) in (IEnumerable<(string, string)>)[
                ("model solution", Workbench.ModelSolution(exerciseId)), (wrong, Repository.Folder("tests", "submissions", exerciseId, wrong))])
            {
                var submission = Workbench.Read(path);
                var recording = new Recording(workbench.Compiler, workbench.Observer);
                var pipeline = new GradingPipeline(recording, recording, workbench.Library);
                var report = await pipeline.GradeAsync(exercise, submission, options.Cancel).ConfigureAwait(false);
                if (name == wrong && report.Checks.All(check => check.Diagnoses.Count == 0))
                    failures.Add($"{wrong} of {exerciseId} was given no diagnosis: nothing is measured.");
                contenders.Add(Contender.Timed($"{exerciseId}, {name}", () => pipeline.GradeAsync(exercise, submission, options.Cancel)));
                if (name == wrong)
                    contenders.Add(Contender.Timed($"{exerciseId}, {name}, misconceptions read from disk", () => GradeColdAsync(workbench, recording, exercise, submission, options.Cancel)));
            }
        }
        var measured = await Interleaved.MeasureAsync(WarmUps, options.Repetitions ?? DefaultRepetitions, contenders).ConfigureAwait(false);
        return new BenchmarkResult("diagnosis", Benchmarks.TitleOf("diagnosis"), [.. measured.SelectMany(series => series)],
            ["Compiling and running were recorded once and are said again at once."], failures);
    }

    static Task<GradeReport> GradeColdAsync(
        Workbench workbench, Recording recording, MlpLabs.Grading.Exercises.Exercise exercise, Submission submission, CancellationToken cancel) =>
        new GradingPipeline(recording, recording, new MisconceptionLibrary(workbench.Compiler, workbench.Observer, workbench.Catalog.Cache))
            .GradeAsync(exercise, submission, cancel);
}
