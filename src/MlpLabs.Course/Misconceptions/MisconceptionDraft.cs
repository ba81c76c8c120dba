using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Statements;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Course.Misconceptions;

/// <summary>What a misconception is made of.</summary>
/// <param name="CheckId">The check that shows it; null for every check whose answer nothing explains.</param>
public sealed record MisconceptionRequest(string ExerciseId, string From, string Id, string Title, string? CheckId);

/// <summary>What came of it: the file with the checks that show it, or why there is none.</summary>
public sealed record MisconceptionResult(string? File, IReadOnlyList<string> CheckIds, IReadOnlyList<string> Problems)
{
    internal static MisconceptionResult Wrong(params IReadOnlyList<string> problems) => new(null, [], problems);
}

/// <summary>Turns a wrong submission into a misconception file, and proves it before it stays.</summary>
public sealed class MisconceptionDraft(ExerciseCatalog catalog, GradingPipeline pipeline, MisconceptionLibrary library)
{
    /// <summary>Writes the file and proves it; a file that does not prove itself is taken away again.</summary>
    public async Task<MisconceptionResult> AddAsync(MisconceptionRequest request, CancellationToken cancel)
    {
        if (!PackScaffold.IsId(request.Id))
            return MisconceptionResult.Wrong(MisconceptionMessages.BadId(request.Id));
        if (request.Title.Contains("*/", StringComparison.Ordinal))
            return MisconceptionResult.Wrong(MisconceptionMessages.TitleEndsComment);
        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.ReplaceLineEndings("\n").Contains('\n'))
            return MisconceptionResult.Wrong(MisconceptionMessages.NoTitle);
        var loaded = await catalog.LoadAsync(request.ExerciseId).ConfigureAwait(false);
        if (loaded.Value is not { } exercise)
            return MisconceptionResult.Wrong([.. loaded.Errors.Select(e => e.ToString())]);
        if (exercise.GraderFolder is null)
            return MisconceptionResult.Wrong(MisconceptionMessages.NoGrader(request.ExerciseId));
        var file = Path.Combine(exercise.GraderFolder, "misconceptions", request.Id + ".cs");
        if (Path.Exists(file))
            return MisconceptionResult.Wrong(MisconceptionMessages.Exists(file));
        var read = SubmissionReader.Read(request.From);
        if (read.Submission is not { } submission)
            return MisconceptionResult.Wrong(read.Problem);
        if (submission is not { Kind: SourceKind.Regular, Files: [var source] })
            return MisconceptionResult.Wrong(MisconceptionMessages.SeveralFiles(request.From));

        var report = await pipeline.GradeAsync(exercise, submission, cancel).ConfigureAwait(false);
        var (checks, problem) = Choose(request, report);
        if (checks.Count == 0)
            return MisconceptionResult.Wrong(problem);
        var shown = exercise.Checks.Where(c => checks.Contains(c.Id)).Select(c => c.Signature.Name).ToHashSet();
        var hidden = exercise.Checks.Select(c => c.Signature.Name).Where(n => !shown.Contains(n)).ToHashSet();
        return await ProveAsync(request, file, Words(request.Title) + MisconceptionSource.Of(source.Text, hidden), checks, cancel).ConfigureAwait(false);
    }

    static (IReadOnlyList<string> Checks, string Problem) Choose(MisconceptionRequest request, GradeReport report)
    {
        if (report.IsIncomplete)
            return ([], MisconceptionMessages.NotGraded(request.From, report.Notice));
        if (request.CheckId is not { } id)
            return ([.. report.Checks.Where(c => IsWrong(c) && !Known(c).Any()).Select(c => c.Id)], MisconceptionMessages.NothingUnexplained(request.From));
        if (report.Checks.FirstOrDefault(c => c.Id == id) is not { } check)
            return ([], MisconceptionMessages.UnknownCheck(id, [.. report.Checks.Select(c => c.Id)]));
        return !IsWrong(check) ? ([], MisconceptionMessages.NotWrong(request.From, id, check.Verdict.ToString()))
            : Known(check).Any() ? ([], MisconceptionMessages.KnownAlready(request.From, id, Known(check)))
            : ([id], "");
    }

    static bool IsWrong(CheckReport check) => check.Verdict is Verdict.WrongAnswer or Verdict.RuntimeError && !check.Cases.Any(c => c.Exception is { NotFinished: true });

    static IEnumerable<string> Known(CheckReport check) => check.Diagnoses.Where(d => d.Kind == DiagnosisKind.Misconception).Select(d => d.Id);

    async Task<MisconceptionResult> ProveAsync(MisconceptionRequest request, string file, string text, IReadOnlyList<string> checks, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, cancel).ConfigureAwait(false);
        var stays = false;
        try
        {
            var proof = await new PackProof(catalog, pipeline, library, Renderings.ForStudents, new StatementPictures().Of).ProveAsync(request.ExerciseId, writeExamples: false, cancel).ConfigureAwait(false);
            // The words are still to be written, and what else is wrong with the exercise is not this file's doing.
            var own = proof.Errors.Where(e => e.Message != ProofMessages.WordsMissing && (e.File == file || e.Message.Contains(request.Id, StringComparison.Ordinal))).ToList();
            stays = own.Count == 0;
            return stays ? new MisconceptionResult(file, checks, []) : MisconceptionResult.Wrong([MisconceptionMessages.NotProven(request.Id), .. own.Select(e => e.ToString())]);
        }
        finally
        {
            if (!stays)
                File.Delete(file);
        }
    }

    static string Words(string title) => $"""
        /*
        {title.Trim()}

        What your outputs show: {Misconception.ToBeWritten}

        Why this happens: {Misconception.ToBeWritten}

        A question that leads to the idea, never the solution: {Misconception.ToBeWritten}
        */

        """.ReplaceLineEndings("\n");
}
