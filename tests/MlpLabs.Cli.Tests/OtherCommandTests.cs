using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

public sealed class OtherCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_names_every_exercise()
    {
        var run = await CommandRun.OfAsync("list");

        Assert.Equal(0, run.ExitCode);
        foreach (var folder in Directory.EnumerateDirectories(Repository.Folder("exercises")))
            Assert.Contains(Path.GetFileName(folder), run.Output);
    }

    [Fact]
    public async Task Without_a_command_the_help_is_shown()
    {
        var run = await CommandRun.OfAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Commands:", run.Output);
        Assert.Contains("check <EXERCISE> <PATH>", run.Output);
    }

    [Fact]
    public async Task A_seed_is_a_whole_number()
    {
        var run = await CommandRun.OfAsync("check", "forward-pass", "Solution.cs", "--seed", "abc");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("--seed must be a whole number, not \"abc\".\n", run.Error);
    }

    [Fact]
    public async Task Doctor_says_what_isolates_and_where_packs_were_found()
    {
        var run = await CommandRun.OfAsync("doctor");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"isolation  tier [123]: \S", run.Output);
        Assert.Contains($"in {Repository.Folder("exercises")}", run.Output);
        Assert.Contains($"in {Repository.Folder("graders")}", run.Output);
    }

    [Fact]
    public async Task Doctor_tries_to_escape_and_says_what_came_of_it()
    {
        var run = await CommandRun.OfAsync("doctor");

        foreach (var promise in (string[])["network", "reading files", "writing files", "environment", "other processes", "new processes", "memory", "time"])
            Assert.Matches($"  {promise} +closed: ", run.Output);
    }

    [Theory]
    [InlineData("1", "classes    most workers are split off a warm process\n")]
    [InlineData("3", "classes    each worker is started on its own, which takes longer: only tier 1 splits them off a warm process\n")]
    public async Task Doctor_says_how_the_workers_of_a_class_come_to_be(string tier, string line)
    {
        var run = await CommandRun.OfAsync(["doctor"], null, new Dictionary<string, string> { ["MLPLABS_TIER"] = tier });

        Assert.Contains(line, run.Output);
    }

    [Fact]
    public async Task A_tier_in_the_environment_that_is_none_is_named()
    {
        var run = await CommandRun.OfAsync(["doctor"], null, new Dictionary<string, string> { ["MLPLABS_TIER"] = "7" });

        Assert.Equal((2, "", "MLPLABS_TIER must be 1, 2 or 3, not \"7\". Change it or take it out of the environment.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("check", "forward-pass", "Solution.cs")]
    [InlineData("exercise", "check")]
    public async Task Nothing_is_graded_below_the_required_tier(params string[] command)
    {
        var file = Path.Combine(_folder.Path, "Solution.cs");
        await File.WriteAllTextAsync(file, "public static class Solution { }");

        var run = await CommandRun.OfAsync([.. command.Select(word => word == "Solution.cs" ? file : word), "--require-tier", "2"], null, new Dictionary<string, string> { ["MLPLABS_TIER"] = "3" });

        Assert.Equal((3, "", "Nothing was graded: --require-tier 2 is wanted, and this machine gives tier 3; mlplabs doctor says why.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_new_exercise_proves_itself_once_its_examples_are_written()
    {
        string[] folders = ["--exercises", Path.Combine(_folder.Path, "exercises"), "--graders", Path.Combine(_folder.Path, "graders")];

        var created = await CommandRun.OfAsync(["exercise", "new", "weighted-sum", .. folders]);
        var unproven = await CommandRun.OfAsync(["exercise", "check", "weighted-sum", .. folders]);
        var written = await CommandRun.OfAsync(["exercise", "check", "weighted-sum", "--write-examples", .. folders]);
        var proven = await CommandRun.OfAsync(["exercise", "check", .. folders]);

        Assert.Equal(0, created.ExitCode);
        Assert.Equal(1, unproven.ExitCode);
        Assert.Contains("examples.json: is missing. Write it with mlplabs exercise check weighted-sum --write-examples.", unproven.Output);
        Assert.Equal(0, written.ExitCode);
        Assert.Equal(0, proven.ExitCode);
        Assert.Contains("\n  the one misconception is diagnosed as itself\n", proven.Output);
        Assert.EndsWith("1 exercise proven.\n", proven.Output);
    }

    [Theory]
    [InlineData("My Exercise", "\"My Exercise\" cannot be an exercise id. Use lower-case words joined by hyphens, such as sigmoid-derivative.")]
    [InlineData("../escape", "\"../escape\" cannot be an exercise id. Use lower-case words joined by hyphens, such as sigmoid-derivative.")]
    public async Task A_bad_id_is_refused(string id, string message)
    {
        var run = await CommandRun.OfAsync("exercise", "new", id, "--exercises", Path.Combine(_folder.Path, "exercises"));

        Assert.Equal((2, message + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task An_existing_exercise_is_never_overwritten()
    {
        string[] folders = ["--exercises", Path.Combine(_folder.Path, "exercises"), "--graders", Path.Combine(_folder.Path, "graders")];
        await CommandRun.OfAsync(["exercise", "new", "weighted-sum", .. folders]);

        var run = await CommandRun.OfAsync(["exercise", "new", "weighted-sum", .. folders]);

        Assert.Equal((2, $"{Path.Combine(_folder.Path, "exercises", "weighted-sum")} exists already; nothing was changed.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Every_command_explains_itself()
    {
        foreach (var command in (string[][])[[], ["start"], ["check"], ["ci"], ["watch"], ["hint"], ["report"], ["reset"], ["list"], ["progress"], ["completions"], ["exercise"], ["exercise", "check"], ["exercise", "new"], ["batch"], ["regrade"], ["misconception"], ["misconception", "add"], ["doctor"]])
        {
            var run = await CommandRun.OfAsync([.. command, "--help"]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("Usage:", run.Output);
        }
    }
}
