using System.CommandLine;
using MlpLabs.Cli.Desk;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs start EXERCISE [DIR]</c>: a folder to work in.</summary>
internal static class StartCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = ExerciseArgument.Required(settings, "Id of the exercise; mlplabs list shows all of them");
        var folder = new Argument<string?>("DIR") { Description = "The folder to work in; ./EXERCISE when left out", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("start", "Begin an exercise in a folder of your own") { exercise, folder };
        command.SetAction(parsed => Run(settings, parsed, parsed.GetRequiredValue(exercise), parsed.GetValue(folder)));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed, string id, string? wanted)
    {
        var catalog = settings.Catalog(parsed);
        if (settings.Problem(parsed) is { Length: > 0 } wrongFolder)
            return Failure.Print(ExitCode.WrongUsage, wrongFolder);
        if (catalog.Problem(id) is { Length: > 0 } problem)
            return Failure.Print(ExitCode.WrongUsage, problem);
        if (catalog.ReadManifest(id) is var manifest && manifest.Value is null)
            return Failure.Print(ExitCode.CouldNotGrade, manifest.Errors.Select(e => e.ToString()));

        var shown = string.IsNullOrEmpty(wanted) ? OwnFolder(id, Directory.GetCurrentDirectory()) ?? id : wanted;
        var folder = Path.GetFullPath(shown);
        if (WhyNotIn(catalog, id, shown, folder) is { } refusal)
            return Failure.Print(ExitCode.WrongUsage, refusal);
        try
        {
            var before = WorkFolder.Read(folder);
            if (before.Folder is null)
                WorkFolder.Mark(folder, id);
            Say(manifest.Value, shown, StarterKit.Write(folder, StarterKit.FilesOf(catalog, manifest.Value)), wasStarted: before.Folder is not null);
            return ExitCode.Passed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failure.Print(ExitCode.WrongUsage, DeskMessages.NotStartedIn(shown, error.Message));
        }
    }

    // Who stands in the exercise's folder wants what is missing there, and no second folder in it.
    static string? OwnFolder(string id, string here) => WorkFolder.FindFrom(here).Folder is { } own && own.ExerciseId == id ? Path.GetRelativePath(here, own.Path) : null;

    static string? WhyNotIn(ExerciseCatalog catalog, string id, string shown, string folder) =>
        File.Exists(folder) ? DeskMessages.FolderIsFile(shown)
        : IsIn(folder, catalog.ExercisesFolder) || IsIn(folder, catalog.NewGradersFolder) ? DeskMessages.InsidePack(shown)
        : WorkFolder.Read(folder).Folder is { } started && started.ExerciseId != id ? DeskMessages.OtherExercise(shown, started.ExerciseId)
        : null;

    static bool IsIn(string folder, string parent) =>
        Path.GetRelativePath(parent, folder) is var way && way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);

    static void Say(ExerciseManifest manifest, string folder, KitOutcome outcome, bool wasStarted)
    {
        Console.WriteLine(wasStarted && outcome.Written.Count == 0 ? DeskMessages.NothingMissing(folder) : DeskMessages.Started(manifest.Title, folder));
        foreach (var file in outcome.Written)
            Console.WriteLine(DeskMessages.Wrote(file));
        foreach (var file in outcome.LeftAlone)
            Console.WriteLine(DeskMessages.LeftAlone(file));
        Console.WriteLine(DeskMessages.AfterStart(folder));
    }
}
