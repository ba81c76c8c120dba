using MlpLabs.Testing;
using static MlpLabs.Course.Tests.SigmoidDerivative;

namespace MlpLabs.Course.Tests;

/// <summary>The command regrade from end to end.</summary>
public sealed class RegradeCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_grader_shows_whose_points_change_and_writes_only_when_told()
    {
        _folder.Write("class/Ada.cs", Right);
        _folder.Write("class/Bob.cs", Odds);
        var graders = CopyOfGraders(_folder);
        await Command.RunAsync("batch", _folder.At("class"), "--exercise", Id, "--out", _folder.At("out"), "--graders", graders);
        var before = File.ReadAllText(_folder.At("out", "grades.csv"));
        var grader = Path.Combine(graders, Id, "grader.csx");
        File.WriteAllText(grader, File.ReadAllText(grader).Replace("from the activation a = σ(z)\", points: 2", "from the activation a = σ(z)\", points: 5"));

        var shown = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--graders", graders);
        var unchanged = File.ReadAllText(_folder.At("out", "grades.csv"));
        var written = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--graders", graders, "--write");
        var again = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--graders", graders);

        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.EndsWith($"Ada, {Id}: 8 of 8 → 11 of 11 points\n  derivative-from-activation: 2 → 5\nBob, {Id}: 6 of 8 → 6 of 11 points\n2 of 2 results change their points or their maximum (by share of the maximum 0 higher, 1 lower, 1 the same); 0 more change in their words alone.\n"
            + "Nothing was written. The same command with --write writes the new results and the gradebooks.\n", shown.Output);
        Assert.Equal(before, unchanged);
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("Ada,,,,11,11,11,100,,yes,\n", File.ReadAllText(_folder.At("out", "grades.csv")));
        Assert.EndsWith("Nothing changes: all 2 results are what they were.\n", again.Output);
    }

    [Fact]
    public async Task A_changed_policy_of_attempts_shows_what_it_does_to_the_gradebooks_before_they_are_written()
    {
        _folder.Write("class/first.cs", Odds);
        _folder.Write("class/second.cs", Right);
        var map = _folder.Write("map.csv", "path,student,attempt\nfirst.cs,Ada,1\nsecond.cs,Ada,2\n");
        string Course(string counts) => _folder.Write("course.yaml", $"passMark: 80\nattempts: {{counts: {counts}}}\nexercises:\n  - {{id: {Id}}}\n");
        await Command.RunAsync("batch", _folder.At("class"), "--map", map, "--course", Course("best"), "--out", _folder.At("out"));
        var before = File.ReadAllText(_folder.At("out", "grades.csv"));

        Course("first");
        var shown = await Command.RunAsync("regrade", "--out", _folder.At("out"));
        var unchanged = File.ReadAllText(_folder.At("out", "grades.csv"));
        var written = await Command.RunAsync("regrade", "--out", _folder.At("out"), "--write");
        var again = await Command.RunAsync("regrade", "--out", _folder.At("out"));

        const string changes = "No result changes.\nIn the gradebooks:\n"
            + $"  Ada, {Id}: 8 points (attempt 2) → 6 points (attempt 1)\n  Ada, whole course: 100 percent, passed → 75 percent, not passed\n";
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.EndsWith(changes + "Nothing was written. The same command with --write writes the new results and the gradebooks.\n", shown.Output);
        Assert.Equal(before, unchanged);
        Assert.Contains(changes, written.Output);
        Assert.Contains("Ada,,,,6,6,8,75,no,yes,\n", File.ReadAllText(_folder.At("out", "grades.csv")));
        Assert.EndsWith("Nothing changes: all 2 results are what they were.\n", again.Output);

        File.Delete(_folder.At("out", ".mlplabs", "gradebooks.json"));
        Assert.EndsWith("No result changes.\nWhat the gradebooks said before is not known here, so what changes in them is not shown.\n"
            + "Nothing was written. The same command with --write writes the new results and the gradebooks.\n", (await Command.RunAsync("regrade", "--out", _folder.At("out"))).Output);
    }

    [Fact]
    public async Task Grading_again_with_the_same_words_changes_nothing_and_another_due_date_changes_what_lateness_costs()
    {
        _folder.Write("class/Ada.cs", Right);
        var graders = CopyOfGraders(_folder);
        var map = _folder.Write("map.csv", "path,student,submitted\nAda.cs,Ada,2026-11-22 12:00\n");
        string Course(string due) => _folder.Write("course.yaml", $"late: {{percentPerDay: 25}}\nexercises:\n  - {{id: {Id}, due: {due}}}\n");
        string[] batch = ["batch", _folder.At("class"), "--map", map, "--course", Course("2026-11-21 23:59"), "--out", _folder.At("out"), "--graders", graders];
        string[] regrade = ["regrade", "--out", _folder.At("out"), "--graders", graders];
        await Command.RunAsync(batch);
        var grader = Path.Combine(graders, Id, "grader.csx");
        File.AppendAllText(grader, "\n// Nothing that a student would see.\n");

        var same = await Command.RunAsync(regrade);
        Course("2026-11-20 23:59");
        var later = await Command.RunAsync([.. regrade, "--write"]);

        Assert.EndsWith("\nNothing changes: the one result is what it was.\n", "\n" + same.Output);
        Assert.StartsWith($"Ada, {Id}: 8 → 8 of 8 points; after lateness 6 → 4\n1 of 1 result changes its points (0 higher, 1 lower); 0 more change in their words alone.\n", later.Output);
        Assert.Contains("Ada,,,,4,4,8,50,,yes,\n", File.ReadAllText(_folder.At("out", "grades.csv")));
    }
}
