using System.CommandLine;
using MlpLabs.Cli.Desk;
using MlpLabs.Cli.Pipelines;
using MlpLabs.Cli.Resident;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Formats;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs check EXERCISE PATH</c>: grades one submission.</summary>
internal static class CheckCommand
{
    public static Command Build(Settings settings, IWorkshop workshop)
    {
        var exercise = ExerciseArgument.Optional(settings, "Id of the exercise; mlplabs list shows all of them. Left out in a folder that mlplabs start wrote");
        var path = new Argument<string?>("PATH") { Description = "A .cs file, a .csx script, or a folder of .cs files", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON", HelpName = "FILE" };
        var html = new Option<string?>("--html") { Description = "Write the report as one HTML page", HelpName = "FILE" };
        var alone = new Option<bool>(ServerCommand.Without) { Description = "Do everything in this process, and leave none in memory" };
        var options = new GradingOptions(settings);
        var command = new Command("check", "Grade one submission") { exercise, path, json, html, alone };
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => RunAsync(settings, workshop, parsed, options, new Request(
            parsed.GetValue(exercise), parsed.GetValue(path), parsed.GetValue(json), parsed.GetValue(html)), cancel));
        return command;
    }

    sealed record Request(string? Exercise, string? Path, string? Json, string? Html);

    static async Task<int> RunAsync(Settings settings, IWorkshop workshop, ParseResult parsed, GradingOptions options, Request request, CancellationToken cancel)
    {
        if (((string?[])[request.Html, request.Json]).FirstOrDefault(p => p is not null && !ReportFiles.IsFile(p)) is { } file)
            return Fail(ExitCode.WrongUsage, CliMessages.BadReportPath(file));
        var files = ((string Name, string? Path)[])[("html", request.Html), ("json", request.Json)];
        var (wishes, wrong) = options.Read(parsed, files.Where(f => f.Path is not null).Select(f => new FormatRequest(f.Name, f.Path!)));
        if (wishes is null)
            return Fail(ExitCode.WrongUsage, wrong);
        var catalog = settings.Catalog(parsed);
        var (target, unclear) = DeskTarget.Of("check", catalog, request.Exercise, request.Path, Directory.GetCurrentDirectory());
        if (target is null)
            return Fail(ExitCode.WrongUsage, unclear, CliMessages.HelpOf("check"));
        if (catalog.Problem(target.ExerciseId) is { Length: > 0 } problem)
            return Fail(ExitCode.WrongUsage, problem);
        var submission = SubmissionReader.Read(target.Path);
        if (submission.Submission is null)
            return Fail(ExitCode.WrongUsage, submission.Problem);
        if (await settings.TierProblemAsync(parsed, cancel) is { } tooWeak)
            return Fail(ExitCode.CouldNotGrade, tooWeak);

        var started = DateTimeOffset.UtcNow;
        var workbench = workshop.Take(catalog);
        await using var givenBack = new GivenBack(workshop, workbench);
        PackResult<Exercise> exercise;
        GradeReport? report = null;
        using (WaitingLine.Start())
        {
            exercise = await workshop.LoadAsync(catalog, target.ExerciseId, wishes.Seed);
            if (exercise.Value is { } loaded)
                report = (await workbench.Pipeline.GradeAsync(loaded, submission.Submission, cancel)).For(wishes.Audience) with { Rerun = TypedCommand.Of(parsed) };
        }
        if (report is null)
            return wishes.Audience == Audience.Instructor
                ? Fail(ExitCode.CouldNotGrade, [CliMessages.PackBroken(exercise.Errors.Count), .. exercise.Errors.Select(e => e.ToString())])
                : Fail(ExitCode.CouldNotGrade, CliMessages.PackBrokenForStudent(target.ExerciseId));

        // An instructor who looks into a student's folder leaves no trace in it.
        if (target.Folder is { } workFolder && wishes.Audience == Audience.Student)
            KeptResult.Keep(workFolder, report, new HtmlReport(settings.OwnTemplates(parsed)), Console.Error, TimeProvider.System);
        var run = new GradedRun([new GradedSubmission(report, PathFromHere(target.Path), File.Exists(target.Path))], started);
        return RunDelivery.Deliver(run, settings.Terminal(parsed).Write(report), wishes);
    }

    sealed class GivenBack(IWorkshop workshop, Workbench workbench) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => workshop.GiveBackAsync(workbench);
    }

    // Services look a file up from the folder the command runs in. What lies elsewhere keeps its own name alone.
    static string PathFromHere(string path)
    {
        var way = Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/');
        return way == "." ? ""
            : way.StartsWith("../", StringComparison.Ordinal) || way == ".." || Path.IsPathRooted(way) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
            : way;
    }

    static int Fail(int exitCode, params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);
        return exitCode;
    }
}
