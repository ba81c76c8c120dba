using System.CommandLine;
using MlpLabs.Cli.Desk;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs list</c>: the exercises there are.</summary>
internal static class ListCommand
{
    public static Command Build(Settings settings)
    {
        var command = new Command("list", "List the exercises");
        command.SetAction(parsed => Run(settings, parsed));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed)
    {
        var catalog = settings.Catalog(parsed);
        if (catalog.Ids.Count == 0)
        {
            Console.Error.WriteLine(CliMessages.NoPacks(catalog.ExercisesFolder));
            return ExitCode.WrongUsage;
        }
        var started = Started.Near(Directory.GetCurrentDirectory());
        var ansi = settings.Ansi(parsed);
        var broken = false;
        var width = catalog.Ids.Max(id => id.Length);
        foreach (var id in catalog.Ids)
        {
            var manifest = catalog.ReadManifest(id);
            if (manifest.Value is { } exercise)
            {
                Console.WriteLine($"{id.PadRight(width)}  {exercise.Title} (difficulty {exercise.Difficulty}){Started.Remark(started, id, ansi.Green)}");
                continue;
            }
            broken = true;
            foreach (var error in manifest.Errors)
                Console.Error.WriteLine(error);
        }
        return broken ? ExitCode.CouldNotGrade : ExitCode.Passed;
    }
}
