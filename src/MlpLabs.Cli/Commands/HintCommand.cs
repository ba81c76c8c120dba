using System.CommandLine;
using MlpLabs.Cli.Desk;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs hint [EXERCISE]</c>: one more hint each time.</summary>
internal static class HintCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = ExerciseArgument.Optional(settings, "Id of the exercise; left out in a folder that mlplabs start wrote");
        var all = new Option<bool>("--all") { Description = "Show all hints now" };
        var again = new Option<bool>("--again") { Description = "Show the hints so far once more" };
        var command = new Command("hint", "Show the next hint") { exercise, all, again };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetValue(again))
                result.AddError(DeskMessages.AllOrAgain);
        });
        command.SetAction(parsed => Run(settings, parsed, parsed.GetValue(exercise), parsed.GetValue(all), parsed.GetValue(again)));
        return command;
    }

    static int Run(Settings settings, ParseResult parsed, string? typed, bool all, bool again)
    {
        var catalog = settings.Catalog(parsed);
        var here = Directory.GetCurrentDirectory();
        // An id needs no folder: without one there is only nowhere to remember how far the student is.
        var (target, problem) = typed is not null && catalog.Ids.Contains(typed)
            ? (new DeskTarget(typed, ".", DeskTarget.FolderOf(typed, here)), "")
            : DeskTarget.Of("hint", catalog, typed, null, here);
        if (target is null)
            return Failure.Print(ExitCode.WrongUsage, problem);
        if (catalog.Problem(target.ExerciseId) is { Length: > 0 } unknown)
            return Failure.Print(ExitCode.WrongUsage, unknown);
        if (catalog.ReadManifest(target.ExerciseId) is var manifest && manifest.Value is null)
            return Failure.Print(ExitCode.CouldNotGrade, manifest.Errors.Select(e => e.ToString()));

        var hints = new Hints(manifest.Value);
        var text = all ? hints.All()
            : target.Folder is null ? hints.First()
            : again ? hints.Again(target.Folder)
            : hints.Next(target.Folder, Console.Error);
        foreach (var line in TextWrap.Lines(text, Settings.Width))
            Console.WriteLine(line);
        return ExitCode.Passed;
    }
}
