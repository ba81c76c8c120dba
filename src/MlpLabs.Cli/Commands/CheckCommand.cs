using System.CommandLine;
using MlpLabs.Cli.Pipelines;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;
using MlpLabs.Reporting.Formats;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs check EXERCISE PATH</c>: grades one submission.</summary>
internal static class CheckCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = new Argument<string>("EXERCISE") { Description = "Id of the exercise; mlplabs list shows all of them" };
        var path = new Argument<string>("PATH") { Description = "A .cs file, a .csx script, or a folder of .cs files" };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON", HelpName = "FILE" };
        var html = new Option<string?>("--html") { Description = "Write the report as one HTML page", HelpName = "FILE" };
        var options = new GradingOptions(settings);
        var command = new Command("check", "Grade one submission") { exercise, path, json, html };
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => RunAsync(settings, parsed, options, new Request(
            parsed.GetRequiredValue(exercise), parsed.GetRequiredValue(path), parsed.GetValue(json), parsed.GetValue(html)), cancel));
        return command;
    }

    sealed record Request(string Exercise, string Path, string? Json, string? Html);

    static async Task<int> RunAsync(Settings settings, ParseResult parsed, GradingOptions options, Request request, CancellationToken cancel)
    {
        if (((string?[])[request.Html, request.Json]).FirstOrDefault(p => p is not null && !ReportFiles.IsFile(p)) is { } file)
            return Fail(ExitCode.WrongUsage, CliMessages.BadReportPath(file));
        var files = ((string Name, string? Path)[])[("html", request.Html), ("json", request.Json)];
        var (wishes, wrong) = options.Read(parsed, files.Where(f => f.Path is not null).Select(f => new FormatRequest(f.Name, f.Path!)));
        if (wishes is null)
            return Fail(ExitCode.WrongUsage, wrong);
        var catalog = settings.Catalog(parsed);
        if (catalog.Problem(request.Exercise) is { Length: > 0 } problem)
            return Fail(ExitCode.WrongUsage, problem);
        var submission = SubmissionReader.Read(request.Path);
        if (submission.Submission is null)
            return Fail(ExitCode.WrongUsage, submission.Problem);
        if (settings.TierProblem(parsed, Launchers.Choose().Tier) is { } tooWeak)
            return Fail(ExitCode.CouldNotGrade, tooWeak);

        var started = DateTimeOffset.UtcNow;
        await using var workbench = new Workbench(catalog);
        var exercise = await catalog.LoadAsync(request.Exercise, wishes.Seed);
        if (exercise.Value is null)
            return Fail(ExitCode.CouldNotGrade, [CliMessages.PackBroken(exercise.Errors.Count), .. exercise.Errors.Select(e => e.ToString())]);

        var report = (await workbench.Pipeline.GradeAsync(exercise.Value, submission.Submission, cancel)).For(wishes.Audience);
        var run = new GradedRun([new GradedSubmission(report, PathFromHere(request.Path), File.Exists(request.Path))], started);
        return RunDelivery.Deliver(run, new ConsoleReport(settings.Ansi(parsed)).Write(report, request.Path), wishes);
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
