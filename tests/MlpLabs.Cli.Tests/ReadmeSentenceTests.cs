using System.Text.Json;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>What the README says of commands in sentences and not by a block of its own; <see cref="ReadmeTests"/> runs the blocks.</summary>
public sealed class ReadmeSentenceTests : IDisposable
{
    const string HalfGradient = "tests/submissions/backprop-2-2-1/half-gradient.cs";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    string At(string name) => Path.Combine(_folder.Path, name);

    static Task<ProcessRun> Run(params string[] arguments) => CommandRun.OfAsync(arguments, Repository.Root);

    [Fact]
    public async Task A_statement_is_printed_and_written_as_a_page_with_pictures_as_are_all_of_them()
    {
        var shown = await Run("show", "sigmoid-derivative");
        var one = await Run("show", "sigmoid-derivative", "--html", At("one.html"));
        var all = await Run("list", "--html", At("all.html"));

        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.StartsWith("The sigmoid and its derivative\nsigmoid-derivative, difficulty 1\n", shown.Output);
        Assert.Equal([(0, $"html: {At("one.html")}\n"), (0, $"html: {At("all.html")}\n")], ((ProcessRun[])[one, all]).Select(r => (r.ExitCode, r.Output)));
        foreach (var (page, ids) in (IEnumerable<(string, IEnumerable<string>)>)[("one.html", ["sigmoid-derivative"]), ("all.html", Directory.EnumerateDirectories(Repository.Folder("exercises")).Select(f => Path.GetFileName(f)!))])
        {
            var text = File.ReadAllText(At(page));
            Assert.Contains("<svg", text);
            Assert.All(ids, id => Assert.Contains(id, text));
        }
    }

    [Fact]
    public async Task The_page_of_a_grade_has_the_numbers_the_pictures_and_the_code_needs_no_script_and_can_be_printed()
    {
        await Run("check", "sigmoid-derivative", "tests/submissions/sigmoid-derivative/formula-on-z.cs", "--html", At("report.html"));

        var page = File.ReadAllText(At("report.html"));
        Assert.Contains("<svg", page);
        Assert.Contains("SigmoidPrimeFromActivation", page);
        Assert.Contains("0.25", page);
        Assert.Contains("@media print", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("src=\"", page);
    }

    [Fact]
    public async Task What_is_not_available_is_told_with_file_and_line()
    {
        var path = _folder.File("Solution.cs", CiRepository.Right.Replace("1 / (1 + Math.Exp(-z))", "System.IO.File.ReadAllText(\"/etc/hostname\").Length"));

        var run = await Run("check", "sigmoid-derivative", path);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("\nSolution.cs(3,47): error MLP1001: File.ReadAllText is not available in\nexercises. Data comes in as arguments and goes out as return values.\n", run.Output);
        Assert.Contains("Score: 0 of 8 points\n", run.Output);
    }

    [Fact]
    public async Task Arguments_belong_to_the_caller_and_must_not_be_changed()
    {
        var run = await Run("check", "backprop-2-2-1", "tests/submissions/backprop-2-2-1/trains-in-place.cs");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Score: 10 of 14 points\n", run.Output);
        Assert.Contains("  Every value is right, but the method changes the arrays it is given.\n", run.Output);
    }

    [Fact]
    public async Task The_instructor_s_result_has_the_numbers_of_hidden_cases_and_the_student_s_has_none()
    {
        var student = await HiddenAsync("student.json");
        var instructor = await HiddenAsync("instructor.json", "--audience", "instructor");

        Assert.NotEmpty(student);
        Assert.All(student, c => Assert.Equal([false, false, false], Numbers(c)));
        Assert.All(instructor, c => Assert.Equal([true, true, true], Numbers(c)));

        static IEnumerable<bool> Numbers(JsonElement @case) => ((string[])["input", "expected", "actual"]).Select(name => @case.GetProperty(name).ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_cases_and_another_one_others()
    {
        async Task<string> Inputs(string seed) => string.Join('\n', (await HiddenAsync($"{seed}.json", "--audience", "instructor", "--seed", seed)).Select(c => c.GetProperty("input").GetRawText()));

        var seven = await Inputs("7");

        Assert.Equal(seven, await Inputs("7"));
        Assert.NotEqual(seven, await Inputs("8"));
    }

    [Fact]
    public async Task Json_is_a_format_as_any_other()
    {
        await Run("check", "backprop-2-2-1", HalfGradient, "--json", At("a.json"), "--format", $"json={At("b.json")}");

        Assert.Equal(File.ReadAllText(At("a.json")), File.ReadAllText(At("b.json")));
    }

    async Task<IReadOnlyList<JsonElement>> HiddenAsync(string file, params string[] options)
    {
        await Run(["check", "backprop-2-2-1", HalfGradient, "--json", At(file), .. options]);
        using var json = JsonDocument.Parse(File.ReadAllText(At(file)));
        return [.. json.RootElement.GetProperty("checks").EnumerateArray().SelectMany(c => c.GetProperty("cases").EnumerateArray())
            .Where(c => c.GetProperty("visibility").GetString() == "hidden" && c.GetProperty("verdict").GetString() is "Passed" or "WrongAnswer").Select(c => c.Clone())];
    }
}
