using System.CommandLine;
using System.Runtime.InteropServices;
using MlpLabs.Cli.Desk;
using MlpLabs.Cli.Desk.Watching;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs watch [EXERCISE] [PATH]</c>: checks at every save.</summary>
internal static class WatchCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = ExerciseArgument.Optional(settings, "Id of the exercise; left out in a folder that mlplabs start wrote");
        var path = new Argument<string?>("PATH") { Description = "A .cs file, a .csx script, or a folder of .cs files", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("watch", "Check at every save") { exercise, path };
        command.SetAction((parsed, cancel) => RunAsync(settings, parsed, parsed.GetValue(exercise), parsed.GetValue(path), cancel));
        return command;
    }

    static async Task<int> RunAsync(Settings settings, ParseResult parsed, string? typedExercise, string? typedPath, CancellationToken cancel)
    {
        if (settings.Problem(parsed) is { Length: > 0 } wrongFolder)
            return Failure.Print(ExitCode.WrongUsage, wrongFolder);
        var catalog = settings.Catalog(parsed);
        var (target, problem) = DeskTarget.Of("watch", catalog, typedExercise, typedPath, Directory.GetCurrentDirectory());
        if (target is null)
            return Failure.Print(ExitCode.WrongUsage, problem);
        if (catalog.Problem(target.ExerciseId) is { Length: > 0 } unknown)
            return Failure.Print(ExitCode.WrongUsage, unknown);
        if (!Path.Exists(target.Path))
            return Failure.Print(ExitCode.WrongUsage, SubmissionReader.Read(target.Path).Problem);
        if (await settings.TierProblemAsync(parsed, cancel) is { } tooWeak)
            return Failure.Print(ExitCode.CouldNotGrade, tooWeak);

        await using var workbench = new Workbench(catalog);
        var exercise = await catalog.LoadAsync(target.ExerciseId);
        if (exercise.Value is null)
            return Failure.Print(ExitCode.CouldNotGrade, [CliMessages.PackBroken(exercise.Errors.Count), .. exercise.Errors.Select(e => e.ToString())]);

        var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var hasKeys = isTerminal && !Console.IsInputRedirected;
        using var sources = new SourceWatcher(target.Path, TimeProvider.System);
        var session = Session(settings, parsed, exercise.Value, target, workbench, isTerminal, hasKeys);
        if (!isTerminal)
            Console.WriteLine(WatchMessages.Watching(target.Path));
        if (hasKeys)
            ReadKeys(session);
        using var resized = isTerminal && !OperatingSystem.IsWindows() ? PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => session.Tell(new WatchEvent.Resized())) : null;
        return await session.RunAsync(sources.ChangeAsync, cancel);
    }

    static WatchSession Session(Settings settings, ParseResult parsed, Exercise exercise, DeskTarget target, Workbench workbench, bool isTerminal, bool hasKeys)
    {
        var hints = new Hints(exercise.Manifest);
        var page = new HtmlReport(settings.OwnTemplates(parsed));
        return new WatchSession
        {
            Screen = isTerminal ? new TerminalScreen(Console.Out, settings.Ansi(parsed), hasKeys, WindowSize) : new PlainScreen(Console.Out),
            Time = TimeProvider.System,
            CheckAsync = cancel => CheckAsync(exercise, target.Path, workbench, cancel),
            NextHint = () => target.Folder is { } folder ? Said(log => hints.Next(folder, log)) : WatchMessages.NotStarted,
            OpenReport = () => target.Folder is { } folder ? Open(folder) : WatchMessages.NotStarted,
            Keys = () => WatchMessages.Keys(target.Folder is null ? 0 : exercise.Manifest.Hints.Count, target.Folder is not null),
            Keep = report => Said(log =>
            {
                if (target.Folder is { } folder)
                    KeptResult.Keep(folder, report, page, log, TimeProvider.System);
                return "";
            }),
        };
    }

    // Remarks of the store and the answer, as one text for the screen.
    static string Said(Func<TextWriter, string> say)
    {
        using var log = new StringWriter { NewLine = "\n" };
        var answer = say(log);
        return log.ToString() + answer;
    }

    static async Task<WatchCheck> CheckAsync(Exercise exercise, string path, Workbench workbench, CancellationToken cancel)
    {
        var submission = SubmissionReader.Read(path);
        if (submission.Submission is null)
            return new WatchCheck(null, submission.Problem);
        var report = (await workbench.Pipeline.GradeAsync(exercise, submission.Submission, cancel)).For(Audience.Student);
        workbench.StartAhead(exercise);
        return new WatchCheck(report, "");
    }

    static string Open(WorkFolder folder) =>
        !File.Exists(folder.ReportFile) ? WatchMessages.NoReport
        : Browser.Open(folder.ReportFile, Environment.GetEnvironmentVariable) ? DeskMessages.Opened(folder.ReportFile)
        : DeskMessages.NoBrowser(folder.ReportFile);

    // The thread waits for a key until the program ends; as a background thread it does not keep it from ending.
    static void ReadKeys(WatchSession session) => new Thread(() =>
    {
        try
        {
            while (true)
                session.Tell(new WatchEvent.Key(Console.ReadKey(intercept: true).KeyChar));
        }
        catch (InvalidOperationException)
        {
            // The terminal has gone; saves are still checked.
        }
    }) { IsBackground = true, Name = "keys" }.Start();

    static (int Width, int Height) WindowSize()
    {
        try
        {
            return (Console.WindowWidth, Console.WindowHeight);
        }
        catch (IOException)
        {
            return (ConsoleReport.DefaultWidth, 24);
        }
    }
}
