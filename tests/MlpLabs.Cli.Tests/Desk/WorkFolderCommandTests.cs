using System.Text.Json;
using MlpLabs.Cli.Desk;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests.Desk;

/// <summary>The commands in a folder that <c>mlplabs start</c> wrote, one after the other as a student would.</summary>
public sealed class WorkFolderCommandTests : IDisposable
{
    const string Right = """
        public static class Solution
        {
            public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
            public static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));
            public static double SigmoidPrimeFromActivation(double a) => a * (1 - a);
        }
        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string Mine => Path.Combine(_folder.Path, "sigmoid-derivative");

    Task<ProcessRun> StartAsync() => CommandRun.OfAsync(["start", "sigmoid-derivative"], _folder.Path);

    Task<ProcessRun> InMine(params string[] arguments) => CommandRun.OfAsync(arguments, Mine);

    Task<ProcessRun> Above(params string[] arguments) => CommandRun.OfAsync(arguments, _folder.Path);

    [Fact]
    public async Task Check_needs_no_argument_and_keeps_the_result()
    {
        await StartAsync();
        File.WriteAllText(Path.Combine(Mine, "Solution.cs"), Right.Replace("a * (1 - a)", "a * (1 + a)"));
        var wrong = await InMine("check");
        var same = await Above("check", "sigmoid-derivative");
        File.WriteAllText(Path.Combine(Mine, "Solution.cs"), Right);
        var right = await InMine("check", "Solution.cs");
        File.WriteAllText(Path.Combine(Mine, "Solution.cs"), "public class Solution {");
        var broken = await CommandRun.OfAsync(["check"], Path.Combine(Mine, "playground"));

        Assert.Equal([(1, ""), (1, ""), (0, ""), (1, "")], ((ProcessRun[])[wrong, same, right, broken]).Select(r => (r.ExitCode, r.Error)));
        var progress = ProgressStore.Peek(WorkFolder.Read(Mine).Folder!);
        Assert.Equal((3, new Mark(8, 8, true, false), new Mark(0, 8, false, false)), (progress.Attempts, progress.Best, progress.Last));
        using var result = JsonDocument.Parse(File.ReadAllText(Path.Combine(Mine, ".mlplabs", "result.json")));
        Assert.Equal("CompileError", result.RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task An_instructor_s_look_leaves_no_trace()
    {
        await StartAsync();

        await InMine("check", "--audience", "instructor");

        Assert.Equal(["exercise.json"], Directory.EnumerateFileSystemEntries(Path.Combine(Mine, ".mlplabs")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_progress_file_stops_no_check()
    {
        await StartAsync();
        File.WriteAllText(Path.Combine(Mine, "Solution.cs"), Right);
        var file = Path.Combine(Mine, ".mlplabs", "progress.json");
        File.WriteAllText(file, "{{{");

        var run = await InMine("check");

        Assert.Equal((0, $"{file} was damaged; it is kept as progress.json.1.damaged, and counting begins anew. Your solution and its grade are not affected.\n"), (run.ExitCode, run.Error));
        Assert.Equal("{{{", File.ReadAllText(file + ".1.damaged"));
        Assert.Equal(1, ProgressStore.Peek(WorkFolder.Read(Mine).Folder!).Attempts);
    }

    [Fact]
    public async Task Elsewhere_it_is_said_what_is_missing()
    {
        foreach (var (command, message) in (IEnumerable<(string[], string)>)[
            (["watch"], "This folder belongs to no exercise. Begin one with mlplabs start EXERCISE, or say which: mlplabs watch EXERCISE PATH\n"),
            (["hint"], "This folder belongs to no exercise. Begin one with mlplabs start EXERCISE, or say which: mlplabs hint EXERCISE\n"),
            (["report", "sigmoid-derivative"], "sigmoid-derivative has not been started here. Begin with mlplabs start sigmoid-derivative, or change to the folder in which you did.\n"),
            (["reset", "sigmoid-derivativ"], "There is no exercise \"sigmoid-derivativ\". Did you mean \"sigmoid-derivative\"? mlplabs list shows all of them.\n"),
            (["watch", "sigmoid-derivative"], "sigmoid-derivative has not been started here. Name your file as well, mlplabs watch sigmoid-derivative PATH, or begin with mlplabs start sigmoid-derivative\n")])
        {
            var run = await Above(command);
            Assert.Equal((2, "", message), (run.ExitCode, run.Output, run.Error));
        }
        _folder.File("Solution.cs", Right);
        var path = await Above("check", "Solution.cs");
        Assert.Equal((2, "Solution.cs is in no folder that mlplabs start wrote, so the exercise is missing: mlplabs check EXERCISE Solution.cs\nmlplabs check --help shows how the command is used.\n"), (path.ExitCode, path.Error));
    }

    [Fact]
    public async Task Hints_come_one_by_one_and_can_be_seen_again()
    {
        await StartAsync();
        var hints = Hints();

        var none = await InMine("hint", "--again");
        var first = await InMine("hint");
        var second = await Above("hint", "sigmoid-derivative");
        var again = await InMine("hint", "--again");
        for (var i = 2; i < hints.Count; i++)
            await InMine("hint");
        var noMore = await InMine("hint");
        var all = await InMine("hint", "--all");
        var both = await InMine("hint", "--all", "--again");

        Assert.Equal($"No hint has been shown yet; mlplabs hint shows the first of {hints.Count}.\n", none.Output);
        Assert.StartsWith($"Hint 1 of {hints.Count}: ", first.Output);
        Assert.StartsWith($"Hint 2 of {hints.Count}: ", second.Output);
        Assert.Equal($"{first.Output}\n{second.Output}", again.Output);
        Assert.Equal($"All {hints.Count} hints have been shown; mlplabs hint --again shows them again.\n", noMore.Output);
        Assert.Equal(string.Join(' ', hints.Select((h, i) => $"Hint {i + 1} of {hints.Count}: {h}")), string.Join(' ', all.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal((2, "--all and --again exclude each other. Leave one out."), (both.ExitCode, both.Error.Split('\n')[0]));
    }

    static IReadOnlyList<string> Hints() =>
        new Grading.Exercises.ExerciseCatalog(Repository.Folder("exercises"), null, Grading.CacheFolder.None).ReadManifest("sigmoid-derivative").Value!.Hints;

    [Fact]
    public async Task The_report_is_that_of_the_last_check_and_says_when_it_is_old()
    {
        await StartAsync();
        var none = await InMine("report");
        await InMine("check");
        var fresh = await InMine("report");
        File.AppendAllText(Path.Combine(Mine, "Solution.cs"), "// changed\n");
        var old = await InMine("report");

        var file = Path.Combine(Mine, ".mlplabs", "report.html");
        Assert.Equal((2, "sigmoid-derivative has not been checked here yet, so there is no report. Run mlplabs check first.\n"), (none.ExitCode, none.Error));
        Assert.Equal((0, $"report: {file}\n"), (fresh.ExitCode, fresh.Output));
        Assert.Equal($"report: {file}\nThe files have changed since then; mlplabs check makes a new report.\n", old.Output);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_report_opens_in_the_browser_and_without_a_display_its_path_is_printed()
    {
        await StartAsync();
        await InMine("check");
        var seen = Path.Combine(_folder.Path, "opened");
        var browser = _folder.File("bin/xdg-open", $"#!/bin/sh\nprintf %s \"$1\" >'{seen}'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var file = Path.Combine(Mine, ".mlplabs", "report.html");
        Dictionary<string, string> Environment(string display) => new()
        {
            ["PATH"] = $"{Path.GetDirectoryName(browser)}:{System.Environment.GetEnvironmentVariable("PATH")}",
            ["DISPLAY"] = display,
            ["WAYLAND_DISPLAY"] = "",
            ["WSL_DISTRO_NAME"] = "",
        };

        var without = await CommandRun.OfAsync(["report", "--open"], Mine, Environment(""));
        var with = await CommandRun.OfAsync(["report", "--open"], Mine, Environment(":0"));

        Assert.Equal((0, $"No browser could be opened from here. Open this file yourself: {file}\n"), (without.ExitCode, without.Output));
        Assert.Equal((0, $"opened {file}\n"), (with.ExitCode, with.Output));
        Assert.Equal(file, File.ReadAllText(seen));
    }

    [Fact]
    public async Task Reset_sets_the_starter_back_and_keeps_every_old_version()
    {
        await StartAsync();
        var solution = Path.Combine(Mine, "Solution.cs");
        var starter = File.ReadAllText(solution);
        var nothing = await InMine("reset", "--yes");
        File.WriteAllText(solution, "// one");
        var unasked = await InMine("reset");
        var first = await InMine("reset", "--yes");
        File.WriteAllText(solution, "// two");
        var second = await Above("reset", "sigmoid-derivative", "--yes");
        File.Delete(solution);
        var missing = await InMine("reset");

        Assert.Equal((0, ".: the files are the starter's already; nothing was changed.\n"), (nothing.ExitCode, nothing.Output));
        Assert.Equal((2, "Nothing was changed: without a terminal to ask in, say mlplabs reset --yes\n"), (unasked.ExitCode, unasked.Error));
        Assert.Equal((0, "Solution.cs is the starter again; what you wrote is kept as Solution.1.cs.kept\n"), (first.ExitCode, first.Output));
        Assert.Equal((0, "Solution.cs is the starter again; what you wrote is kept as Solution.2.cs.kept\n"), (second.ExitCode, second.Output));
        Assert.Equal((0, "Solution.cs was missing and is the starter again\n"), (missing.ExitCode, missing.Output));
        Assert.Equal(("// one", "// two", starter), (File.ReadAllText(Path.Combine(Mine, "Solution.1.cs.kept")), File.ReadAllText(Path.Combine(Mine, "Solution.2.cs.kept")), File.ReadAllText(solution)));
    }

    [Fact]
    public async Task Progress_and_list_name_what_was_reached_and_what_comes_next()
    {
        var exercises = Directory.EnumerateDirectories(Repository.Folder("exercises")).Count();
        var before = await Above("progress");
        await StartAsync();
        var started = await InMine("progress");
        File.WriteAllText(Path.Combine(Mine, "Solution.cs"), Right);
        await InMine("check");
        var passed = await Above("progress");
        var list = await Above("list");

        Assert.Equal((0, $"No exercise has been started here or in the folders below.\n\n0 of {exercises} exercises passed.\nNext: “The sigmoid and its derivative” (difficulty 1): mlplabs start sigmoid-derivative\n"), (before.ExitCode, before.Output));
        Assert.Equal($"sigmoid-derivative  started    not checked yet  .\n\n0 of {exercises} exercises passed.\nNext: go on with “The sigmoid and its derivative” in this folder: mlplabs watch\n", started.Output);
        Assert.StartsWith($"sigmoid-derivative  passed  8 of 8 points  1 attempt  sigmoid-derivative\n\n1 of {exercises} exercises passed.\nNext: “", passed.Output);
        Assert.DoesNotContain("mlplabs start sigmoid-derivative", passed.Output);
        Assert.Contains("The sigmoid and its derivative (difficulty 1)  passed, 8 of 8 points\n", list.Output);
    }

    [Fact]
    public async Task Without_graders_it_is_said_that_only_the_visible_cases_passed()
    {
        await StartAsync();
        File.WriteAllText(Path.Combine(Mine, "Solution.cs"), Right);
        var none = Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName;

        var check = await InMine("check", "--graders", none);
        var progress = await InMine("progress");

        Assert.Equal(0, check.ExitCode);
        Assert.Contains("Only the visible cases were checked here; the rest is graded on submission.", check.Output);
        Assert.Contains("sigmoid-derivative  visible cases passed  8 of 8 points  1 attempt  .\n", progress.Output);
        Assert.Contains("1 of them in the visible cases alone; the rest is graded on submission.", progress.Output);
    }
}
