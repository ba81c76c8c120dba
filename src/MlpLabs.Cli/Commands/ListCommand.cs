using System.CommandLine;

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
        var broken = false;
        var width = catalog.Ids.Max(id => id.Length);
        foreach (var id in catalog.Ids)
        {
            var manifest = catalog.ReadManifest(id);
            if (manifest.Value is { } exercise)
            {
                Console.WriteLine($"{id.PadRight(width)}  {exercise.Title} (difficulty {exercise.Difficulty})");
                continue;
            }
            broken = true;
            foreach (var error in manifest.Errors)
                Console.Error.WriteLine(error);
        }
        return broken ? ExitCode.CouldNotGrade : ExitCode.Passed;
    }
}
