using System.CommandLine;
using System.Text;
using MlpLabs.Cli.Pipelines;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Formats;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs ci</c>: grades the solutions of a repository.</summary>
/// <remarks>
/// Nothing in the repository decides about points: it gives sources, and says where they are. Everything is found and checked
/// before the first solution is graded, so a run is whole or not at all.
/// </remarks>
internal static class CiCommand
{
    public static Command Build(Settings settings)
    {
        var exercises = new Argument<string[]>("EXERCISE") { Description = "Ids of the exercises that count, a missing solution included; when none is named, those that are found", Arity = ArgumentArity.ZeroOrMore };
        var root = new Option<string>("--root") { Description = "The repository to grade", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var options = new GradingOptions(settings);
        var command = new Command("ci", "Grade the solutions of a repository") { exercises, root };
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => RunAsync(settings, parsed, options, parsed.GetValue(exercises) ?? [], parsed.GetRequiredValue(root), cancel));
        return command;
    }

    static async Task<int> RunAsync(Settings settings, ParseResult parsed, GradingOptions options, string[] named, string root, CancellationToken cancel)
    {
        var (wishes, problem) = options.Read(parsed, []);
        if (wishes is null)
            return Fail(ExitCode.WrongUsage, problem);
        if (root.Length == 0 || !Directory.Exists(root))
            return Fail(ExitCode.WrongUsage, PipelineMessages.NoRoot(root));
        var typedRoot = root;
        root = RealPath.Of(root);
        var catalog = settings.Catalog(parsed);
        if (RepositoryBoundary.Problem(root, catalog, settings.OwnTemplates(parsed), AppContext.BaseDirectory) is { Length: > 0 } inside)
            return Fail(ExitCode.WrongUsage, inside);
        if (catalog.Ids.Count == 0)
            return Fail(ExitCode.WrongUsage, CliMessages.NoPacks(catalog.ExercisesFolder));
        if (named.Select(catalog.Problem).FirstOrDefault(p => p.Length > 0) is { } unknown)
            return Fail(ExitCode.WrongUsage, unknown);
        var (found, errors) = RepositorySolutions.Find(root, catalog.Ids, named);
        if (errors.Count > 0)
            return Fail(ExitCode.WrongUsage, errors.Select(e => e.ToString()));
        if (found.Count == 0)
            return Fail(ExitCode.WrongUsage, PipelineMessages.NothingFound(root));
        if (found.Count > 1 && wishes.Formats.ProblemOfSeveral(wishes.Requests) is { Length: > 0 } several)
            return Fail(ExitCode.WrongUsage, several);
        if (RepositoryBoundary.ProblemOfReports(typedRoot, wishes.Requests.Where(r => !r.IsStandardOutput).SelectMany(r => found.Select(f => r.PathFor(f.Exercise)))) is { Length: > 0 } leaves)
            return Fail(ExitCode.WrongUsage, leaves);
        var read = found.Select(f => (Found: f, Result: Read(root, f))).ToList();
        if (read.Any(r => r.Result.Submission is null))
            return Fail(ExitCode.WrongUsage, read.Where(r => r.Result.Submission is null).Select(r => LogText.Sentence(r.Result.Problem)));
        if (await settings.TierProblemAsync(parsed, cancel) is { } tooWeak)
            return Fail(ExitCode.CouldNotGrade, tooWeak);
        return await GradeAsync(typedRoot, settings, parsed, catalog, [.. read.Select(r => (r.Found, r.Result.Submission!))], wishes, cancel);
    }

    static async Task<int> GradeAsync(
        string root, Settings settings, ParseResult parsed, ExerciseCatalog catalog, IReadOnlyList<(FoundSolution Found, Submission Submission)> solutions, GradingWishes wishes, CancellationToken cancel)
    {
        var started = DateTimeOffset.UtcNow;
        await using var workbench = new Workbench(catalog);
        var graded = new List<GradedSubmission>();
        foreach (var (found, submission) in solutions)
        {
            var exercise = await catalog.LoadAsync(found.Exercise, wishes.Seed);
            if (exercise.Value is null)
                return Fail(ExitCode.CouldNotGrade, [CliMessages.PackBroken(exercise.Errors.Count), .. exercise.Errors.Select(e => e.ToString())]);
            var report = await workbench.Pipeline.GradeAsync(exercise.Value, submission, cancel);
            if (found.Path is null)
                report = NotHandedIn(report, PipelineMessages.NotHandedIn(found.Exercise));
            graded.Add(new GradedSubmission(report.For(wishes.Audience) with { Rerun = TypedCommand.Check(found.Exercise, FromHere(root, found.Path ?? ".")) }, found.Path ?? found.Exercise, found.IsFile));
        }
        var run = new GradedRun(graded, started);
        return RunDelivery.Deliver(run, Terminal(run, settings.Terminal(parsed)), wishes);
    }

    // A repository that is named by its whole path is a service's copy: whoever reads the report has it elsewhere.
    static string FromHere(string root, string path) => Path.IsPathRooted(root) ? path
        : Path.GetRelativePath(".", Path.Combine(root, path)).Replace('\\', '/');

    static string Terminal(GradedRun run, ConsoleReport console)
    {
        var text = new StringBuilder();
        foreach (var submission in run.NamedFromRoot().Submissions)
            text.Append(console.Write(submission.Report)).Append('\n');
        return text.Append(RunOverview.Of(run)).ToString();
    }

    // That the methods are missing says nothing more.
    static GradeReport NotHandedIn(GradeReport report, string notice) => report with
    {
        IsNotHandedIn = true,
        Notice = notice,
        Sources = [],
        Diagnostics = [],
        Checks = [.. report.Checks.Select(c => c.Verdict == Verdict.MissingMethod ? c with { Message = notice } : c)],
    };

    // What was not handed in is graded as a solution without a method: every check is there, and none is passed.
    static SubmissionResult Read(string root, FoundSolution found) => found.Path is null
        ? new SubmissionResult(new Submission(found.Exercise, [new SourceText("Solution.cs", "public static class Solution { }")], SourceKind.Regular), "")
        : SubmissionReader.Read(Path.Combine(root, found.Path));

    static int Fail(int exitCode, params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);
        return exitCode;
    }
}
