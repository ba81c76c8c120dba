using System.CommandLine;
using MlpLabs.Cli.Pipelines;
using MlpLabs.Course.Batches;
using MlpLabs.Grading;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs batch DIR --out DIR</c>: grades a class.</summary>
internal static class BatchCommand
{
    public const string Name = "batch";

    public static Command Build(Settings settings)
    {
        var folder = new Argument<string>("DIR") { Description = "The class's folder: a download of Moodle, Canvas, Gradescope or GitHub Classroom, or one folder or file per student" };
        var output = new Option<string>("--out") { Description = "Folder for the results; a batch that was stopped goes on there", HelpName = "DIR", Required = true };
        var exercise = new Option<string?>("--exercise") { Description = "The exercise all submissions are for; left out, folders and files named after exercises say it", HelpName = "ID" };
        var map = new Option<string?>("--map") { Description = "A CSV file with the columns path and student that says which student each file belongs to", HelpName = "FILE" };
        var layout = new Option<string?>("--layout") { Description = "Read the folder as moodle, canvas, gradescope, github, folders or exercises, instead of recognising it", HelpName = "NAME" };
        var course = new Option<string?>("--course") { Description = "A course file with due dates, weights, attempts and the seed", HelpName = "FILE" };
        var audience = new Option<string>("--audience") { Description = "Who reads the students' pages: student or instructor", DefaultValueFactory = _ => "student", HelpName = "WHO" };
        var seed = new Option<long?>("--seed") { Description = "Seed of the random hidden cases; left out, the course's", HelpName = "NUMBER", CustomParser = result => GradingOptions.ReadSeed(result) };
        var jobs = JobsOption();
        RefuseEmpty(folder);
        foreach (var option in (Option<string?>[])[map, course])
            RefuseEmpty(option);
        RefuseEmpty(output);
        var command = new Command(Name, "Grade a class") { folder, output, exercise, map, layout, course, audience, seed, jobs };
        command.SetAction(async (parsed, _) =>
        {
            if (!Enum.TryParse<Audience>(parsed.GetRequiredValue(audience), ignoreCase: true, out var who) || !Enum.IsDefined(who))
                return ClassSession.Fail(ExitCode.WrongUsage, CliMessages.BadAudience(parsed.GetRequiredValue(audience)));
            return await RunAsync(settings, parsed, parsed.GetValue(jobs), new BatchSettings(
                Path.GetFullPath(parsed.GetRequiredValue(folder)), Path.GetFullPath(parsed.GetRequiredValue(output)), parsed.GetValue(exercise), parsed.GetValue(layout),
                Full(parsed.GetValue(map)), Full(parsed.GetValue(course)), who, parsed.GetValue(seed), Full(settings.OwnTemplates(parsed))));
        });
        return command;
    }

    /// <summary>A path of no letters, as a shell makes it of a variable that is not set.</summary>
    internal static void RefuseEmpty<T>(Option<T> option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: "" }])
            result.AddError(CliMessages.EmptyPath(option.Name));
    });

    static void RefuseEmpty(Argument<string> argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: "" }])
            result.AddError(CliMessages.EmptyPath(argument.Name));
    });

    internal static Option<int?> JobsOption()
    {
        var jobs = new Option<int?>("--jobs") { Description = "Submissions that run at once; left out, one per processor", HelpName = "N" };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > BatchHost.MaxJobs)
                result.AddError(CliMessages.BadJobs);
        });
        return jobs;
    }

    static string? Full(string? path) => path is null ? null : Path.GetFullPath(path);

    static async Task<int> RunAsync(Settings settings, ParseResult parsed, int? jobs, BatchSettings batch)
    {
        if (settings.Problem(parsed) is { Length: > 0 } missing)
            return ClassSession.Fail(ExitCode.WrongUsage, missing);
        var tier = await Settings.MeasureTierAsync(CancellationToken.None);
        if (settings.ClassTierProblem(parsed, tier) is { } tooWeak)
            return ClassSession.Fail(ExitCode.CouldNotGrade, tooWeak);
        var catalog = settings.Catalog(parsed);
        await using var session = new ClassSession(catalog, jobs ?? BatchHost.DefaultJobs);
        var read = await BatchPlan.ReadAsync(batch, catalog, tier);
        if (read.Plan is not { } plan)
            return ClassSession.Fail(read);
        using var store = ResultStore.Open(batch.Output, out var problem);
        if (store is null)
            return ClassSession.Fail(ExitCode.WrongUsage, problem);

        ClassSession.Say(BatchMessages.Read(plan.Class.Layout, plan.Class.Students.Count, plan.HandIns.Count));
        ClassSession.PrintLeftOut(plan);
        ClassSession.WarnOfRare(plan);
        ClassSession.WarnOfUnknownTimes(plan);
        if (plan.Exercises.Any(e => e.GraderFolder is null))
            ClassSession.Say(BatchMessages.VisibleOnly);
        store.WriteOwn(SettingsFile.Name, SettingsFile.Write(batch));
        var outcomes = await session.GradeAsync(plan, store, known: null);
        return ClassSession.Finish(plan, store, outcomes);
    }
}
