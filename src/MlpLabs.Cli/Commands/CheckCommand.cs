using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;
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
        var audience = new Option<string>("--audience") { Description = "Who reads it: student or instructor", DefaultValueFactory = _ => "student", HelpName = "WHO" };
        var seed = new Option<long>("--seed") { Description = "Seed of the random hidden cases", DefaultValueFactory = _ => ExerciseCatalog.DefaultSeed, HelpName = "NUMBER", CustomParser = Seed };
        var command = new Command("check", "Grade one submission") { exercise, path, json, html, audience, seed };
        command.SetAction((parsed, cancel) => RunAsync(settings, parsed, new Request(
            parsed.GetRequiredValue(exercise), parsed.GetRequiredValue(path), parsed.GetValue(json), parsed.GetValue(html),
            parsed.GetRequiredValue(audience), parsed.GetValue(seed)), cancel));
        return command;
    }

    internal static long Seed(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            return seed;
        result.AddError(CliMessages.BadSeed(result.Tokens[0].Value));
        return 0;
    }

    sealed record Request(string Exercise, string Path, string? Json, string? Html, string Audience, long Seed);

    static async Task<int> RunAsync(Settings settings, ParseResult parsed, Request request, CancellationToken cancel)
    {
        if (!Enum.TryParse<Audience>(request.Audience, ignoreCase: true, out var audience) || !Enum.IsDefined(audience))
            return Fail(ExitCode.WrongUsage, CliMessages.BadAudience(request.Audience));
        if (settings.Problem(parsed) is { Length: > 0 } folder)
            return Fail(ExitCode.WrongUsage, folder);
        if (((string?[])[request.Html, request.Json]).FirstOrDefault(p => p is not null && !ReportFiles.IsFile(p)) is { } file)
            return Fail(ExitCode.WrongUsage, CliMessages.BadReportPath(file));
        var catalog = settings.Catalog(parsed);
        if (catalog.Problem(request.Exercise) is { Length: > 0 } problem)
            return Fail(ExitCode.WrongUsage, problem);
        var submission = SubmissionReader.Read(request.Path);
        if (submission.Submission is null)
            return Fail(ExitCode.WrongUsage, submission.Problem);
        if (settings.TierProblem(parsed, Launchers.Choose().Tier) is { } tooWeak)
            return Fail(ExitCode.CouldNotGrade, tooWeak);

        await using var workbench = new Workbench(catalog);
        var exercise = await catalog.LoadAsync(request.Exercise, request.Seed);
        if (exercise.Value is null)
            return Fail(ExitCode.CouldNotGrade, [CliMessages.PackBroken(exercise.Errors.Count), .. exercise.Errors.Select(e => e.ToString())]);

        var report = (await workbench.Pipeline.GradeAsync(exercise.Value, submission.Submission, cancel)).For(audience);
        Console.Out.Write(new ConsoleReport(settings.Ansi(parsed)).Write(report, request.Path));
        var written = ReportFiles.Write(report, [(new HtmlReport(settings.OwnTemplates(parsed)), request.Html), (new JsonReport(), request.Json)]);
        return report.IsIncomplete || !written ? ExitCode.CouldNotGrade
            : report.Score == report.MaxScore && report.Verdict == Verdict.Passed ? ExitCode.Passed
            : ExitCode.NotPassed;
    }

    static int Fail(int exitCode, params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);
        return exitCode;
    }
}
