using System.CommandLine;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Reporting;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs exercise check</c> proves packs, <c>mlplabs exercise new</c> writes the first version of one.</summary>
internal static class ExerciseCommand
{
    public static Command Build(Settings settings)
    {
        var ids = new Argument<string[]>("EXERCISE") { Description = "Ids of the exercises; all of them when none is named", Arity = ArgumentArity.ZeroOrMore };
        var writeExamples = new Option<bool>("--write-examples") { Description = "Write an outdated examples.json anew" };
        var check = new Command("check", "Prove that exercises do what they promise") { ids, writeExamples };
        check.SetAction((parsed, cancel) => CheckAsync(settings, parsed, parsed.GetValue(ids) ?? [], parsed.GetValue(writeExamples), cancel));

        var newId = new Argument<string>("ID") { Description = "Lower-case words joined by hyphens" };
        var create = new Command("new", "Write the first version of an exercise and its grader") { newId };
        create.SetAction(parsed => Create(settings, parsed, parsed.GetRequiredValue(newId)));
        return new Command("exercise", "Write and prove exercises") { check, create };
    }

    static async Task<int> CheckAsync(Settings settings, ParseResult parsed, string[] named, bool writeExamples, CancellationToken cancel)
    {
        if (settings.Problem(parsed) is { Length: > 0 } folder)
        {
            Console.Error.WriteLine(folder);
            return ExitCode.WrongUsage;
        }
        var catalog = settings.Catalog(parsed);
        if (named.Select(catalog.Problem).FirstOrDefault(p => p.Length > 0) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.WrongUsage;
        }
        if (catalog.Ids.Count == 0 || catalog.GradersFolder is null)
        {
            Console.Error.WriteLine(catalog.Ids.Count == 0 ? CliMessages.NoPacks(catalog.ExercisesFolder) : CliMessages.NoGraders);
            return ExitCode.WrongUsage;
        }
        if (settings.TierProblem(parsed, Launchers.Choose().Tier) is { } tooWeak)
        {
            Console.Error.WriteLine(tooWeak);
            return ExitCode.CouldNotGrade;
        }

        await using var workbench = new Workbench(catalog);
        var proof = new PackProof(catalog, workbench.Pipeline, workbench.Library, Renderings.ForStudents);
        var ids = named.Length > 0 ? named : catalog.Ids;
        var errors = 0;
        foreach (var id in ids)
        {
            var result = await proof.ProveAsync(id, writeExamples, cancel);
            Console.WriteLine($"{id}: {(result.Errors.Count == 0 ? "proven" : "not proven")}");
            foreach (var sentence in result.Proven)
                Console.WriteLine($"  {sentence}");
            foreach (var error in result.Errors)
                Console.WriteLine($"  error: {error}");
            errors += result.Errors.Count;
        }
        Console.WriteLine(CliMessages.ProofSummary(ids.Count, errors));
        return errors == 0 ? ExitCode.Passed : ExitCode.NotPassed;
    }

    static int Create(Settings settings, ParseResult parsed, string id)
    {
        var catalog = settings.Catalog(parsed);
        if (!PackScaffold.IsId(id))
        {
            Console.Error.WriteLine(CliMessages.BadExerciseId(id));
            return ExitCode.WrongUsage;
        }
        var gradersFolder = catalog.NewGradersFolder;
        foreach (var folder in (string[])[Path.Combine(catalog.ExercisesFolder, id), Path.Combine(gradersFolder, id)])
        {
            if (!Directory.Exists(folder))
                continue;
            Console.Error.WriteLine(CliMessages.ExerciseExists(folder));
            return ExitCode.WrongUsage;
        }
        try
        {
            foreach (var file in PackScaffold.Write(id, catalog.ExercisesFolder, gradersFolder))
                Console.WriteLine(CliMessages.Created(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(CliMessages.NotCreated(id, error.Message));
            return ExitCode.WrongUsage;
        }
        Console.WriteLine(CliMessages.NextStepAfterNew(id));
        return ExitCode.Passed;
    }
}
