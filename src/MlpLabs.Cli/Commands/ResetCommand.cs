using System.CommandLine;
using MlpLabs.Cli.Desk;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs reset [EXERCISE]</c>: the starter again, and the old work beside it.</summary>
internal static class ResetCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = ExerciseArgument.Optional(settings, "Id of the exercise; left out in a folder that mlplabs start wrote");
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        var command = new Command("reset", "Set the starter back; what you wrote is kept beside it") { exercise, yes };
        command.SetAction(parsed => Run(settings, parsed, parsed.GetValue(exercise), parsed.GetValue(yes)));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed, string? typed, bool yes)
    {
        var catalog = settings.Catalog(parsed);
        var (target, problem) = DeskTarget.Of("reset", catalog, typed, null, Directory.GetCurrentDirectory());
        if (target is not { Folder: { } folder })
            return Failure.Print(ExitCode.WrongUsage, problem);
        if (catalog.Problem(folder.ExerciseId) is { Length: > 0 } unknown)
            return Failure.Print(ExitCode.WrongUsage, unknown);
        var starter = StarterKit.StarterOf(catalog, folder.ExerciseId);
        if (starter.Count == 0)
            return Failure.Print(ExitCode.WrongUsage, DeskMessages.NoStarter(folder.ExerciseId));
        var reset = Desk.Reset.Of(folder, starter);
        if (reset.IsNothing)
        {
            Console.WriteLine(DeskMessages.IsStarter(target.Path));
            return ExitCode.Passed;
        }
        if (!yes && reset.Replaced.Any())
        {
            if (Console.IsInputRedirected)
                return Failure.Print(ExitCode.WrongUsage, DeskMessages.ResetNeedsYes);
            Console.Write(DeskMessages.AskReset(reset.Replaced));
            if (Console.ReadLine()?.Trim().ToUpperInvariant() is not ("Y" or "YES"))
            {
                Console.WriteLine(DeskMessages.NotReset);
                return ExitCode.Passed;
            }
        }
        return reset.Apply(Console.Out, Console.Error) ? ExitCode.Passed : ExitCode.WrongUsage;
    }
}
