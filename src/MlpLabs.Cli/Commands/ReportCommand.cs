using System.CommandLine;
using MlpLabs.Cli.Desk;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs report [EXERCISE]</c>: the page of the last check.</summary>
internal static class ReportCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = ExerciseArgument.Optional(settings, "Id of the exercise; left out in a folder that mlplabs start wrote");
        var open = new Option<bool>("--open") { Description = "Open it in the browser" };
        var command = new Command("report", "Say where the report of the last check is, or open it") { exercise, open };
        command.SetAction(parsed => Run(settings, parsed, parsed.GetValue(exercise), parsed.GetValue(open)));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed, string? typed, bool open)
    {
        var (target, problem) = DeskTarget.Of("report", settings.Catalog(parsed), typed, null, Directory.GetCurrentDirectory());
        if (target is not { Folder: { } folder })
            return Failure.Print(ExitCode.WrongUsage, problem);
        if (!File.Exists(folder.ReportFile))
            return Failure.Print(ExitCode.WrongUsage, DeskMessages.NoReportYet(folder.ExerciseId));
        Console.WriteLine(!open ? DeskMessages.Report(folder.ReportFile)
            : Browser.Open(folder.ReportFile, Environment.GetEnvironmentVariable) ? DeskMessages.Opened(folder.ReportFile)
            : DeskMessages.NoBrowser(folder.ReportFile));
        if (ProgressStore.Peek(folder).LastSources is { } graded && SubmissionReader.Read(folder.Path).Submission is { } now && KeptResult.HashOf(now.Files) != graded)
            Console.WriteLine(DeskMessages.ReportOfEarlierFiles);
        return ExitCode.Passed;
    }
}
