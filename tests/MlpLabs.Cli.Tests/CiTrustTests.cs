using System.Text.RegularExpressions;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>Attempts of a repository to change what it is graded by.</summary>
public sealed partial class CiTrustTests : IDisposable
{
    const string GenerousGrader = """Check("sigmoid", "Anything goes", points: 1000).Calls("Sigmoid", (double z) => 0.0).Visible("any", [0.0]);""";

    readonly CiRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Graders_templates_exercises_and_settings_of_the_repository_are_not_looked_at()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Plus);
        _repository.Write("graders/sigmoid-derivative/grader.csx", GenerousGrader);
        _repository.Write("exercises/sigmoid-derivative/exercise.yaml", "id: sigmoid-derivative\ntitle: Forged\ntrack: t\ndifficulty: 1\n");
        _repository.Write("exercises/sigmoid-derivative/starter/Solution.cs", CiRepository.Right);
        _repository.Write("templates/report/report.sbn-html", "<p>forged</p>");
        _repository.Write(".env", "MLPLABS_GRADERS=graders\nMLPLABS_EXERCISES=exercises\n");
        _repository.Write(".cache/mlplabs/x", "");
        var html = Path.Combine(_repository.Outside, "report.html");

        // From inside the repository, where relative folders would be found.
        var run = await CommandRun.OfAsync(["ci", "--format", $"html={html}"], _repository.Root);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"sigmoid-derivative  6 of 8 points  Wrong answer\nTotal: 6 of 8 points\nhtml: {html}\n", run.Output);
        Assert.DoesNotContain("forged", File.ReadAllText(html));
    }

    [Theory]
    [InlineData("MLPLABS_GRADERS", "graders", "graders")]
    [InlineData("MLPLABS_EXERCISES", "exercises", "exercises")]
    [InlineData("MLPLABS_CACHE", "cache", "compiled graders of the cache")]
    public async Task What_decides_about_points_is_refused_inside_the_repository_also_behind_a_link(string variable, string folder, string what)
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Plus);
        _repository.Write($"{folder}/sigmoid-derivative/grader.csx", GenerousGrader);
        var inside = Path.Combine(_repository.Root, folder);
        var link = Path.Combine(_repository.Outside, "link");
        Directory.CreateSymbolicLink(link, inside);

        foreach (var named in (string[])[inside, link])
        {
            var run = await CommandRun.OfAsync(["ci", "--root", _repository.Root], null, new Dictionary<string, string> { [variable] = named });

            Assert.Equal((2, "", $"Nothing was graded: the {what} would come from {named}, inside the graded repository {_repository.Root}, where a student could change them. Keep them outside, or name the folder of the solutions with --root.\n"),
                (run.ExitCode, run.Output, run.Error));
        }
    }

    [Fact]
    public async Task Templates_inside_the_repository_are_refused()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Plus);
        _repository.Write("templates/report/report.sbn-html", "<p>forged</p>");

        var run = await _repository.GradeAsync("--templates", Path.Combine(_repository.Root, "templates"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Nothing was graded: the templates would come from ", run.Error);
    }

    [Fact]
    public async Task MlpLabs_does_not_grade_the_repository_it_runs_from()
    {
        var run = await CommandRun.OfAsync("ci", "--root", Repository.Root);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"Nothing was graded: the exercises would come from {Repository.Folder("exercises")}, inside the graded repository", run.Error);
    }

    [Fact]
    public async Task A_solution_behind_a_link_is_refused()
    {
        var secret = _repository.WriteOutside("secret/Solution.cs", CiRepository.Right);
        _repository.Write("mlplabs.yaml", "solutions:\n  sigmoid-derivative: linked/Solution.cs\n");
        _repository.Link("linked", Path.GetDirectoryName(secret)!);
        var behindFolder = await _repository.GradeAsync();

        _repository.Write("mlplabs.yaml", "solutions:\n  sigmoid-derivative: Linked.cs\n");
        _repository.Link("Linked.cs", secret);
        var behindFile = await _repository.GradeAsync();

        File.Delete(Path.Combine(_repository.Root, "mlplabs.yaml"));
        _repository.Link("sigmoid-derivative", Path.GetDirectoryName(secret)!);
        var byName = await _repository.GradeAsync();

        var map = Path.Combine(_repository.Root, "mlplabs.yaml");
        Assert.Equal((2, $"{map}(2,23): linked/Solution.cs is a link, or lies behind one. Solutions must be files of the repository itself.\n"), (behindFolder.ExitCode, behindFolder.Error));
        Assert.Equal((2, $"{map}(2,23): Linked.cs is a link, or lies behind one. Solutions must be files of the repository itself.\n"), (behindFile.ExitCode, behindFile.Error));
        Assert.Equal((2, $"{Path.Combine(_repository.Root, "sigmoid-derivative")}: sigmoid-derivative is a link, or lies behind one. Solutions must be files of the repository itself.\n"), (byName.ExitCode, byName.Error));
    }

    [Fact]
    public async Task A_file_inside_a_solution_may_not_be_a_link_and_the_map_neither()
    {
        var secret = _repository.WriteOutside("secret.cs", CiRepository.Right);
        _repository.Write("sigmoid-derivative/A.cs", CiRepository.Plus);
        _repository.Link("sigmoid-derivative/B.cs", secret);
        var file = await _repository.GradeAsync();

        _repository.Link("mlplabs.yaml", secret);
        var map = await _repository.GradeAsync();

        Assert.Equal((2, $"{Path.Combine(_repository.Root, "sigmoid-derivative", "B.cs")}: a link, pipe or device instead of a file. Hand in the file itself.\n"), (file.ExitCode, file.Error));
        Assert.Equal((2, $"{Path.Combine(_repository.Root, "mlplabs.yaml")}: mlplabs.yaml is a link, or lies behind one. Solutions must be files of the repository itself.\n"), (map.ExitCode, map.Error));
    }

    [Fact]
    public async Task A_solution_under_the_name_of_another_exercise_is_graded_as_that_exercise()
    {
        _repository.Write("mlplabs.yaml", "solutions:\n  forward-pass: Easy.cs\n  sigmoid-derivative: Easy.cs\n");
        _repository.Write("Easy.cs", CiRepository.Right);

        var run = await _repository.GradeAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("forward-pass        0 of 8 points  Method missing\nsigmoid-derivative  8 of 8 points  Passed\nTotal: 8 of 16 points\n", run.Output);
    }

    [Fact]
    public async Task What_is_left_out_of_a_repository_still_counts_when_the_pipeline_names_it()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Right);

        var run = await _repository.GradeAsync("sigmoid-derivative", "forward-pass");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("sigmoid-derivative  8 of 8 points  Passed\nforward-pass        0 of 8 points  Method missing\nTotal: 8 of 16 points\n", run.Output);
        // Said once, without what follows from it and without a command that could not work.
        Assert.Contains("\n\nScore: 0 of 8 points\nNo solution was handed in: there is neither a folder forward-pass nor an entry\nfor forward-pass in mlplabs.yaml.\nIsolation tier ", run.Output);
        Assert.DoesNotContain("No public static method", run.Output);
        Assert.DoesNotContain("mlplabs check forward-pass", run.Output);
    }

    [Fact]
    public async Task A_link_that_waits_where_a_report_goes_is_replaced_and_not_followed()
    {
        var outside = _repository.WriteOutside("precious.txt", "precious");
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Right);
        _repository.Link("junit.xml", outside);

        var run = await _repository.GradeAsync("--format", $"junit={Path.Combine(_repository.Root, "junit.xml")}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("precious", File.ReadAllText(outside));
        Assert.Null(new FileInfo(Path.Combine(_repository.Root, "junit.xml")).LinkTarget);
    }

    [Theory]
    [InlineData("reports/junit.xml")]
    [InlineData("reports/new/junit.xml")]
    [InlineData("circle/junit.xml")]
    public async Task A_report_is_not_written_through_a_linked_folder_of_the_repository(string path)
    {
        var outside = Path.GetDirectoryName(_repository.WriteOutside("home/junit.xml", "precious"))!;
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Right);
        _repository.Link("reports", outside);
        _repository.Link("circle", "circle");

        var absolute = await _repository.GradeAsync("--format", $"junit={Path.Combine(_repository.Root, path)}");
        var relative = await CommandRun.OfAsync(["ci", "--format", $"junit={path}"], _repository.Root);

        foreach (var (run, shown) in (IEnumerable<(ProcessRun, string)>)[(absolute, Path.Combine(_repository.Root, path)), (relative, path)])
            Assert.Equal((2, "", $"Nothing was graded: {shown} would be written through a link of the graded repository, which leads out of it. Name a file outside of the repository, or in one of its own folders.\n"),
                (run.ExitCode, run.Output, run.Error));
        Assert.Equal("precious", File.ReadAllText(Path.Combine(outside, "junit.xml")));
        Assert.Single(Directory.EnumerateFileSystemEntries(outside));
    }

    [Fact]
    public async Task A_link_within_the_repository_and_a_repository_behind_a_link_are_no_matter()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Right);
        Directory.CreateDirectory(Path.Combine(_repository.Root, "own"));
        _repository.Link("reports", "own");
        var linked = Path.Combine(_repository.Outside, "linked");
        Directory.CreateSymbolicLink(linked, _repository.Root);

        var run = await CommandRun.OfAsync(["ci", "--root", linked, "--format", $"junit={linked}/reports/junit.xml"], null);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(Path.Combine(_repository.Root, "own", "junit.xml")));
    }

    [Fact]
    public async Task Commands_in_the_output_of_a_submission_stay_text_under_GitHub_Actions()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Plus.Replace("a * (1 + a)", "Say(a)").Replace(
            "public static double Sigmoid(", "static double Say(double a) { Console.WriteLine(\"::error title=forged::forged\\n##[error]forged\"); return a; }\n    public static double Sigmoid("));

        var first = await CommandRun.OfAsync(["ci", "--root", _repository.Root], null, new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true" });
        var second = await CommandRun.OfAsync(["ci", "--root", _repository.Root], null, new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true" });

        Assert.Equal((1, ""), (first.ExitCode, first.Error));
        var (one, two) = (Guarded().Match(first.Output), Guarded().Match(second.Output));
        Assert.True(one.Success && two.Success, first.Output);
        Assert.Contains("::error title=forged::forged", one.Groups["text"].Value);
        Assert.NotEqual(one.Groups["token"].Value, two.Groups["token"].Value);
    }

    [GeneratedRegex(@"^::stop-commands::(?<token>[0-9a-f]{32})\n(?<text>.*)\n::\k<token>::\n$", RegexOptions.Singleline)]
    private static partial Regex Guarded();
}
