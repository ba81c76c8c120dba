using System.Text.Json;
using System.Xml.Linq;

namespace MlpLabs.Cli.Tests;

public sealed class CiCommandTests : IDisposable
{
    readonly CiRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Solutions_are_found_by_the_file_and_by_folder_names()
    {
        _repository.Write("mlplabs.yaml", "solutions:\n  sigmoid-derivative: week1/Sigmoid.cs\n");
        _repository.Write("week1/Sigmoid.cs", CiRepository.Plus);
        _repository.Write("week2/forward-pass/Solution.cs", "public static class Solution { }");
        var junit = Path.Combine(_repository.Outside, "junit.xml");

        var run = await _repository.GradeAsync("--format", $"junit={junit}");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"forward-pass        0 of 8 points  Method missing\nsigmoid-derivative  6 of 8 points  Wrong answer\nTotal: 6 of 16 points\njunit: {junit}\n", run.Output);
        Assert.Contains("A plus stands where a minus belongs", run.Output);
        Assert.Equal(["week2/forward-pass", "week1/Sigmoid.cs"], XDocument.Load(junit).Descendants("testsuite").Select(s => s.Attribute("file")!.Value));
    }

    [Fact]
    public async Task All_points_reached_is_exit_code_0()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Right);

        var run = await _repository.GradeAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("sigmoid-derivative  8 of 8 points  Passed\nTotal: 8 of 8 points\n", run.Output);
    }

    [Fact]
    public async Task Exit_zero_is_for_missing_points_alone()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Plus);

        Assert.Equal(0, (await _repository.GradeAsync("--exit-zero")).ExitCode);
        Assert.Equal(2, (await _repository.GradeAsync("no-such-exercise", "--exit-zero")).ExitCode);
        Assert.Equal(3, (await CommandRun.OfAsync(["ci", "--root", _repository.Root, "--exit-zero", "--require-tier", "2"], null, new Dictionary<string, string> { ["MLPLABS_TIER"] = "3" })).ExitCode);
    }

    [Fact]
    public async Task The_solution_of_a_single_exercise_may_stand_at_the_top()
    {
        _repository.Write("Solution.cs", CiRepository.Right);
        var json = Path.Combine(_repository.Outside, "{exercise}.json");

        var run = await _repository.GradeAsync("sigmoid-derivative", "--format", $"json={json}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var result = JsonDocument.Parse(File.ReadAllText(json.Replace("{exercise}", "sigmoid-derivative")));
        Assert.Equal(8, result.RootElement.GetProperty("score").GetDecimal());
    }

    [Fact]
    public async Task A_repository_without_solutions_is_told_where_to_put_them()
    {
        _repository.Write("notes/Other.cs", CiRepository.Right);

        var run = await _repository.GradeAsync();

        Assert.Equal((2, "", $"No solutions were found in {_repository.Root}. Put each into a folder named after its exercise, or say in mlplabs.yaml where it is; mlplabs list shows the exercises.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Two_folders_of_one_exercise_are_refused()
    {
        _repository.Write("a/sigmoid-derivative/Solution.cs", CiRepository.Right);
        _repository.Write("b/sigmoid-derivative/Solution.cs", CiRepository.Plus);

        var run = await _repository.GradeAsync();

        Assert.Equal((2, $"{_repository.Root}: There are two folders for sigmoid-derivative: a/sigmoid-derivative and b/sigmoid-derivative. Say in mlplabs.yaml which one counts.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_command_that_checks_again_works_where_it_was_typed()
    {
        _repository.Write("week 1/sigmoid-derivative/Solution.cs", CiRepository.Plus);

        var beside = await CommandRun.OfAsync(["ci", "--root", "repository"], _repository.Outside);
        var inside = await CommandRun.OfAsync(["ci"], _repository.Root);

        Assert.Contains("\n  mlplabs check sigmoid-derivative 'repository/week 1/sigmoid-derivative'\n", beside.Output);
        Assert.Contains("\n  mlplabs check sigmoid-derivative 'week 1/sigmoid-derivative'\n", inside.Output);
    }

    [Fact]
    public async Task Files_of_several_exercises_are_named_from_the_root_and_those_of_one_as_its_author_names_them()
    {
        const string unknown = "public static class Solution\n{\n    public static double Sigmoid(double z) => math.Exp(z);\n}\n";
        _repository.Write("week1/sigmoid-derivative/Solution.cs", unknown);
        var one = await _repository.GradeAsync();
        _repository.Write("week2/forward-pass/Solution.cs", unknown);
        var tap = Path.Combine(_repository.Outside, "run.tap");

        var several = await _repository.GradeAsync("--format", $"tap={tap}");

        Assert.Contains("\nSolution.cs(3,47): error CS0103: ", one.Output);
        foreach (var file in (string[])["week1/sigmoid-derivative/Solution.cs", "week2/forward-pass/Solution.cs"])
        {
            Assert.Contains($"\n{file}(3,47): error CS0103: ", several.Output);
            Assert.Contains($"\nThe submission does not compile, so nothing was run. Start with line 3 of\n{file}.\n", several.Output);
            Assert.Contains($"\"{file}(3,47): error CS0103: ", File.ReadAllText(tap));
        }
        Assert.DoesNotContain("\nSolution.cs(", several.Output);
    }

    [Fact]
    public async Task A_format_of_a_whole_run_has_no_file_for_each_exercise()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Right);

        var run = await _repository.GradeAsync("--format", $"junit={_repository.Outside}/{{exercise}}.xml");

        Assert.Equal((2, "--format junit: the format holds all exercises of a run in one file. Leave {exercise} out of its name.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_format_of_one_grade_needs_a_file_for_each_exercise()
    {
        _repository.Write("sigmoid-derivative/Solution.cs", CiRepository.Right);
        _repository.Write("forward-pass/Solution.cs", CiRepository.Right);

        var run = await _repository.GradeAsync("--format", $"html={_repository.Outside}/report.html");

        Assert.Equal((2, "--format html: the format holds one exercise, and several are graded. Name one file each, as in --format html=DIR/{exercise}.html\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_missing_root_is_exit_code_2()
    {
        var run = await CommandRun.OfAsync("ci", "--root", _repository.Root + "-missing");

        Assert.Equal((2, $"--root: there is no folder {_repository.Root}-missing. Name the repository to grade.\n"), (run.ExitCode, run.Error));
    }
}
