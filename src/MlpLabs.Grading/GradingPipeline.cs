using System.Diagnostics;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Pictures;
using MlpLabs.Grading.Scoring;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Grading;

/// <summary>The straight line from a submission to its grade; every command walks it.</summary>
/// <remarks>
/// The worker observes, the host judges: no expected value, no grader and no name of a case is in the plan that the
/// observer gets. Whatever a submission does, the answer is a report; only our own faults may throw.
/// </remarks>
public sealed class GradingPipeline(ICompiler compiler, IObserver observer, MisconceptionLibrary misconceptions)
{
    /// <summary>Runs whatever compiles, so that tests can prove that the sandbox holds alone.</summary>
    internal bool WithoutAssemblyPolicy { get; init; }

    ICompiler Compiler => WithoutAssemblyPolicy ? compiler : new PolicyCompiler(compiler);

    public async Task<GradeReport> GradeAsync(Exercise exercise, Submission submission, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var request = new CompileRequest(submission.Files, submission.Kind);
        var compilation = await Compiler.CompileAsync(request, cancel).ConfigureAwait(false);
        var grading = compilation.Outcome == CompileOutcome.Compiled
            ? await GradeCompiledAsync(exercise, request, compilation, cancel).ConfigureAwait(false)
            : new Grading(WholeSubmission.Checks(exercise, compilation), []);
        return new GradeReport
        {
            Exercise = new ExerciseTitle(exercise.Id, exercise.Manifest.Title),
            Submission = submission.Name,
            Verdict = Scores.VerdictOf(grading.Checks),
            Isolation = observer.Tier,
            Checks = grading.Checks,
            Diagnostics = CompilerRemarks.Of(compilation.Diagnostics, submission.Files, exercise.ReadStarter),
            Sources = submission.Files,
            Notice = WholeSubmission.Notice(exercise, compilation),
            PackProblems = grading.PackProblems,
            Seed = exercise.Seed,
            IsVisibleOnly = exercise.GraderFolder is null,
            DurationMs = watch.Elapsed.TotalMilliseconds,
            Audience = Audience.Instructor,
        };
    }

    async Task<Grading> GradeCompiledAsync(Exercise exercise, CompileRequest request, Compilation compilation, CancellationToken cancel)
    {
        var methods = SubmissionMethods.Find(exercise.Checks, compilation.Assembly);
        var planned = exercise.Checks.Where(c => methods.Of(c) is not null).ToDictionary(c => c.Id, c => new PlannedCheck(c, methods.Of(c)!));
        var calls = CallPlan.For([.. planned.Values]);
        var plan = calls.Plan(compilation.Assembly);
        var observations = planned.Count > 0 ? await observer.ObserveAsync(plan, cancel).ConfigureAwait(false) : [];

        var exact = await new ExactPlaces(Compiler, observer).FindAsync(request, plan, observations, cancel).ConfigureAwait(false);
        var places = new SourcePlaces(compilation.Assembly, compilation.Pdb);
        var judge = new Judge(thrown => exact.TryGetValue(thrown, out var found) ? found : places.Of(thrown));
        var library = new LibraryReader(misconceptions, exercise, cancel);
        var reports = new List<CheckReport>();
        var pictureProblems = new List<PackError>();
        foreach (var check in exercise.Checks)
        {
            CheckReport report;
            if (planned.TryGetValue(check.Id, out var found))
            {
                var judged = judge.Decide(check, calls.Of(found, observations));
                var pictures = judged.Verdict is Verdict.SystemError or Verdict.Forbidden ? PictureSet.Empty : PictureSet.Of(judged, calls.OfSamples(found, observations));
                pictureProblems.AddRange(pictures.Problems);
                report = await GradeCheckAsync(judged, library).ConfigureAwait(false) with { Pictures = pictures.Pictures };
            }
            else
            {
                report = Scores.NotRun(check, methods.ProblemOf(check));
            }
            reports.Add(Consequences.Apply(report, Consequences.Of(check, methods, reports)));
        }
        return new Grading(Scores.WithSkipped(exercise.Checks, Scores.WithForbidden(reports)), [.. library.Problems, .. pictureProblems]);
    }

    static async Task<CheckReport> GradeCheckAsync(JudgedCheck judged, LibraryReader library)
    {
        var explains = judged.Verdict is not (Verdict.Passed or Verdict.Forbidden or Verdict.SystemError);
        var diagnoses = explains
            ? await Diagnoser.ExplainAsync(judged, () => library.VariantsOfAsync(judged.Check)).ConfigureAwait(false)
            : [];
        return Scores.Report(judged, diagnoses);
    }

    sealed record Grading(IReadOnlyList<CheckReport> Checks, IReadOnlyList<PackError> PackProblems);

    /// <summary>Reads an exercise's misconceptions when the first check asks for them, and keeps what is wrong with their files.</summary>
    sealed class LibraryReader(MisconceptionLibrary library, Exercise exercise, CancellationToken cancel)
    {
        MisconceptionSet? _set;

        public IReadOnlyList<PackError> Problems => _set?.Problems ?? [];

        public async Task<IReadOnlyList<WrongVariant>> VariantsOfAsync(Check check)
        {
            _set ??= await library.ReadAsync(exercise, cancel).ConfigureAwait(false);
            return [.. _set.VariantsOf(check.Id).Where(v => !v.Misconception.IsUnfinished)];
        }
    }
}
