using System.CommandLine;
using MlpLabs.Course.Misconceptions;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs misconception add</c>: turns a wrong submission into a misconception.</summary>
internal static class MisconceptionCommand
{
    public static Command Build(Settings settings)
    {
        var exercise = new Argument<string>("EXERCISE") { Description = "Id of the exercise" };
        var from = new Option<string>("--from") { Description = "A submission that has the mistake, such as the example of a group in class.html", HelpName = "PATH", Required = true };
        var id = new Option<string>("--id") { Description = "Lower-case words joined by hyphens; the file is named after it", HelpName = "ID", Required = true };
        var title = new Option<string>("--title") { Description = "One line that names the mistake", HelpName = "TEXT", Required = true };
        var check = new Option<string?>("--check") { Description = "The check that shows it; left out, every check whose answer nothing explains", HelpName = "ID" };
        var add = new Command("add", "Turn a wrong submission into a misconception, and prove it") { exercise, from, id, title, check };
        add.SetAction((parsed, cancel) => AddAsync(settings, parsed, new MisconceptionRequest(
            parsed.GetRequiredValue(exercise), parsed.GetRequiredValue(from), parsed.GetRequiredValue(id), parsed.GetRequiredValue(title), parsed.GetValue(check)), cancel));
        return new Command("misconception", "Give a wrong answer words") { add };
    }

    static async Task<int> AddAsync(Settings settings, ParseResult parsed, MisconceptionRequest request, CancellationToken cancel)
    {
        if (settings.Problem(parsed) is { Length: > 0 } folder)
            return ClassSession.Fail(ExitCode.WrongUsage, folder);
        var catalog = settings.Catalog(parsed);
        if (catalog.Problem(request.ExerciseId) is { Length: > 0 } problem)
            return ClassSession.Fail(ExitCode.WrongUsage, problem);
        if (settings.ClassTierProblem(parsed, Launchers.Choose().Tier) is { } tooWeak)
            return ClassSession.Fail(ExitCode.CouldNotGrade, tooWeak);

        await using var workbench = new Workbench(catalog);
        var result = await new MisconceptionDraft(catalog, workbench.Pipeline, workbench.Library).AddAsync(request, cancel);
        if (result.File is not { } file)
            return ClassSession.Fail(ExitCode.WrongUsage, result.Problems);
        Console.WriteLine(MisconceptionMessages.Added(file));
        Console.WriteLine(MisconceptionMessages.Proven(request.Id, result.CheckIds));
        Console.WriteLine(MisconceptionMessages.NextStep(request.ExerciseId, file, TypedCommand.Name));
        return ExitCode.Passed;
    }
}
