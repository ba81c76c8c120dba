using System.CommandLine;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Course.Regrading;
using MlpLabs.Reporting;

namespace MlpLabs.Cli.Commands;

/// <summary><c>mlplabs regrade --out DIR</c>: grades a class again and shows whose points change before anything is written.</summary>
internal static class RegradeCommand
{
    public const string Name = "regrade";

    public static Command Build(Settings settings)
    {
        var output = new Option<string>("--out") { Description = "The folder of results that mlplabs batch has made", HelpName = "DIR", Required = true };
        BatchCommand.RefuseEmpty(output);
        var write = new Option<bool>("--write") { Description = "Write the new results; without it they are only shown" };
        var jobs = BatchCommand.JobsOption();
        var command = new Command(Name, "Grade a class again and show whose points change") { output, write, jobs };
        command.SetAction((parsed, _) => RunAsync(settings, parsed, Path.GetFullPath(parsed.GetRequiredValue(output)), parsed.GetValue(write), parsed.GetValue(jobs)));
        return command;
    }

    static async Task<int> RunAsync(Settings settings, ParseResult parsed, string output, bool write, int? jobs)
    {
        if (settings.Problem(parsed) is { Length: > 0 } missing)
            return ClassSession.Fail(ExitCode.WrongUsage, missing);
        if (!Directory.Exists(Path.Combine(output, ".mlplabs")))
            return ClassSession.Fail(ExitCode.WrongUsage, RegradeMessages.NoResults(output));
        var tier = await Settings.MeasureTierAsync(CancellationToken.None);
        if (settings.ClassTierProblem(parsed, tier) is { } tooWeak)
            return ClassSession.Fail(ExitCode.CouldNotGrade, tooWeak);
        using var store = ResultStore.Open(output, out var problem);
        if (store is null)
            return ClassSession.Fail(ExitCode.WrongUsage, problem);
        if (SettingsFile.Read(store.ReadOwn(SettingsFile.Name)) is not { } batch)
            return ClassSession.Fail(ExitCode.WrongUsage, RegradeMessages.NoResults(output));
        var catalog = settings.Catalog(parsed);
        await using var session = new ClassSession(catalog, jobs ?? BatchHost.DefaultJobs);
        var read = await BatchPlan.ReadAsync(batch with { Output = output }, catalog, tier);
        if (read.Plan is not { } plan)
            return ClassSession.Fail(read);

        ClassSession.WarnOfUnknownTimes(plan);
        var pending = store.Pending();
        var outcomes = await session.GradeAsync(plan, pending, known: store);
        var changes = Regrade.Compare(plan, outcomes, store, pending);
        foreach (var line in changes.Where(c => c.ChangesPoints).SelectMany(RegradeMessages.Lines))
            ClassSession.Say(PlainText.OneLine(line));
        var before = KeptGrades.Read(store.ReadOwn(KeptGrades.Name));
        // What the course file says of attempts, weights and marks changes no result.
        var inGradebooks = before is null ? [] : GradebookChange.Between(before, KeptGrades.Of(ClassGrades.Of(plan, outcomes)), changes);
        ClassSession.Say(RegradeMessages.Summary(outcomes.Count(o => o.Entry is not null), changes, before is null ? null : inGradebooks.Count > 0));
        // With some results taken over and the gradebooks of before, pages and grades would contradict each other.
        if (outcomes.Any(o => o.Status == BatchStatus.NotReached))
            return ClassSession.Fail(ExitCode.CouldNotGrade, RegradeMessages.Interrupted(output));
        if (before is null)
            ClassSession.Say(RegradeMessages.GradebooksUnknown);
        else if (inGradebooks.Count > 0)
            ClassSession.Say(RegradeMessages.InGradebooks);
        foreach (var line in inGradebooks.SelectMany(RegradeMessages.Lines))
            ClassSession.Say(PlainText.OneLine(line));
        if (!write)
        {
            if (before is null || inGradebooks.Count > 0 || changes.Any(c => c.ChangesPoints || c.ChangesWords))
                ClassSession.Say(RegradeMessages.NextStep);
            return outcomes.Any(o => o.Status == BatchStatus.NotGraded) ? ExitCode.CouldNotGrade : ExitCode.Passed;
        }
        foreach (var change in changes)
            store.TakeOver(pending, change.Name);
        store.RemovePending();
        return ClassSession.Finish(plan, store, outcomes);
    }
}
