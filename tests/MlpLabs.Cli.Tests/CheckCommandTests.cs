using System.Text.Json;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
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

    [Fact]
    public async Task All_points_reached_is_exit_code_0()
    {
        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", Right));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("8 of 8 points", run.Output);
    }

    [Fact]
    public async Task Not_all_points_reached_is_exit_code_1_and_names_the_misconception()
    {
        var path = _folder.File("Solution.cs", Right.Replace("a * (1 - a)", "a * (1 + a)"));

        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("A plus stands where a minus belongs", run.Output);
    }

    [Fact]
    public async Task The_json_result_follows_the_contract()
    {
        var path = _folder.File("Solution.cs", Right.Replace("a * (1 - a)", "a * (1 + a)"));
        var json = Path.Combine(_folder.Path, "result.json");

        await CommandRun.OfAsync("check", "sigmoid-derivative", path, "--json", json);

        using var result = JsonDocument.Parse(File.ReadAllText(json));
        var root = result.RootElement;
        Assert.Equal("mlplabs/result/v1", root.GetProperty("schema").GetString());
        Assert.Equal("sigmoid-derivative", root.GetProperty("exercise").GetString());
        Assert.Equal("Solution.cs", root.GetProperty("submission").GetString());
        Assert.Equal("WrongAnswer", root.GetProperty("verdict").GetString());
        Assert.Equal(6, root.GetProperty("score").GetDecimal());
        Assert.Equal(8, root.GetProperty("maxScore").GetDecimal());
        Assert.InRange(root.GetProperty("isolation").GetProperty("tier").GetInt32(), 1, 3);
        Assert.True(root.GetProperty("durationMs").GetDouble() > 0);
        Assert.Equal(0, root.GetProperty("diagnostics").GetArrayLength());
        var check = root.GetProperty("checks")[2];
        Assert.Equal("derivative-from-activation", check.GetProperty("id").GetString());
        Assert.Equal("WrongAnswer", check.GetProperty("verdict").GetString());
        Assert.Equal(0, check.GetProperty("points").GetDecimal());
        Assert.Equal(2, check.GetProperty("maxPoints").GetDecimal());
        var diagnosis = Assert.Single(check.GetProperty("diagnoses").EnumerateArray());
        Assert.Equal("plus-instead-of-minus", diagnosis.GetProperty("id").GetString());
        Assert.Equal("misconception", diagnosis.GetProperty("kind").GetString());
        var visible = check.GetProperty("cases").EnumerateArray().First(c => c.GetProperty("visibility").GetString() == "visible");
        Assert.Equal(0.9, visible.GetProperty("input").GetProperty("a").GetDouble());
        Assert.Equal(1.71, visible.GetProperty("actual").GetDouble(), 12);
        Assert.Equal(0.09, visible.GetProperty("expected").GetDouble(), 12);
    }

    [Fact]
    public async Task The_html_report_is_one_file_that_loads_nothing()
    {
        var html = Path.Combine(_folder.Path, "sub folder", "report.html");

        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", Right), "--html", html);

        Assert.Equal(0, run.ExitCode);
        var page = File.ReadAllText(html);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<link", page);
    }

    [Theory]
    [InlineData("sigmoid-derivativ", "There is no exercise \"sigmoid-derivativ\". Did you mean \"sigmoid-derivative\"? mlplabs list shows all of them.")]
    [InlineData("perceptron", "There is no exercise \"perceptron\". mlplabs list shows all of them.")]
    public async Task An_unknown_exercise_is_exit_code_2_with_the_nearest_name(string id, string message)
    {
        var run = await CommandRun.OfAsync("check", id, _folder.File("Solution.cs", Right));

        Assert.Equal((2, message + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_slip_in_an_id_is_no_path()
    {
        var run = await CommandRun.OfAsync(["check", "backprop-2.2.1"], _folder.Path);

        Assert.Equal((2, "There is no exercise \"backprop-2.2.1\". Did you mean \"backprop-2-2-1\"? mlplabs list shows all of them.\nmlplabs check --help shows how the command is used.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("/nonexistent/path")]
    [InlineData("Solutoin.cs")]
    [InlineData("./week-1")]
    public async Task A_path_that_is_not_there_is_no_unknown_exercise(string path)
    {
        var run = await CommandRun.OfAsync(["check", path], _folder.Path);

        Assert.Equal((2, $"{path}: there is no such file or folder. Name a .cs file, a .csx script or a folder of .cs files.\nmlplabs check --help shows how the command is used.\n"), (run.ExitCode, run.Error));
    }

    public static TheoryData<string, string?, string> WrongInput() => new()
    {
        { "missing.cs", null, "{0}: there is no such file or folder. Name a .cs file, a .csx script or a folder of .cs files." },
        { "Solution.txt", "text", "{0}: not a C# source. Name a .cs file, a .csx script or a folder of .cs files." },
        { "Solution.cs", " \n", "{0}: the file is empty. Save your solution in it and try again." },
        { "binary.cs", "MZ\0\u0001", "{0}: the file is not text. Hand in the C# source, not the compiled program." },
    };

    [Theory]
    [MemberData(nameof(WrongInput))]
    public async Task Wrong_input_is_exit_code_2_with_one_sentence(string name, string? text, string message)
    {
        var path = text is null ? Path.Combine(_folder.Path, name) : _folder.File(name, text);

        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", path);

        Assert.Equal((2, string.Format(System.Globalization.CultureInfo.InvariantCulture, message, path) + "\n", ""), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public async Task A_file_of_ten_megabytes_is_refused_with_its_size()
    {
        var path = _folder.File("Solution.cs", new string('/', 10 << 20));

        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", path);

        Assert.Equal((2, $"{path}: the file has 10485760 bytes, far more than the 65536 that all files of a solution may have. Hand in the source of your solution alone.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_folder_without_sources_is_refused()
    {
        _folder.File("notes.md", "nothing to grade");

        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.Path);

        Assert.Equal((2, $"{_folder.Path}: the folder holds no .cs file. Put your solution there, or name the file itself.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_full_disk_keeps_the_printed_result_and_is_exit_code_3()
    {
        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", Right), "--json", "/dev/full");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("8 of 8 points", run.Output);
        Assert.Equal("/dev/full: the report could not be written (No space left on device : '/dev/full'). The result above stands; choose another place and run the command again.\n", run.Error);
    }

    [Fact]
    public async Task A_report_goes_into_a_pipe_that_waits_for_it_and_does_not_take_its_place()
    {
        var pipe = Path.Combine(_folder.Path, "pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var reading = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", Right), "--json", pipe);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"schema\": \"mlplabs/result/v1\"", await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_broken_grader_is_our_fault_and_its_text_is_the_instructor_s()
    {
        var exercises = Path.Combine(_folder.Path, "exercises");
        var graders = Path.Combine(_folder.Path, "graders");
        Assert.Equal(0, (await CommandRun.OfAsync("exercise", "new", "my-first", "--exercises", exercises, "--graders", graders)).ExitCode);
        var grader = Path.Combine(graders, "my-first", "grader.csx");
        File.WriteAllText(grader, File.ReadAllText(grader).Replace(".Calls(", ".Cals("));

        var run = await CommandRun.OfAsync("check", "my-first", _folder.File("Solution.cs", Right), "--exercises", exercises, "--graders", graders);

        Assert.Equal((3, "The exercise itself has an error, so nothing was graded and no points are lost. Tell your instructor: mlplabs exercise check my-first says what is wrong.\n"), (run.ExitCode, run.Error));

        run = await CommandRun.OfAsync("check", "my-first", Path.Combine(_folder.Path, "Solution.cs"), "--exercises", exercises, "--graders", graders, "--audience", "instructor");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal($"The exercise itself has an error, so nothing was graded and no points are lost:\n{grader}(3,6): CS1061: 'CheckBuilder' does not contain a definition for 'Cals' and no accessible extension method 'Cals' accepting a first argument of type 'CheckBuilder' could be found (are you missing a using directive or an assembly reference?)\n", run.Error);
    }

    [Fact]
    public async Task Without_graders_the_visible_cases_are_checked()
    {
        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", Right), "--graders", Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Only the visible cases were checked here; the rest is graded on submission.", run.Output);
    }

    [Fact]
    public async Task It_works_the_same_with_french_settings_from_another_folder_and_twice_at_once()
    {
        var path = _folder.File("Solution.cs", Right);
        var french = new Dictionary<string, string> { ["LANG"] = "fr_FR.UTF-8", ["LC_ALL"] = "fr_FR.UTF-8" };

        var runs = await Task.WhenAll(
            CommandRun.OfAsync(["check", "sigmoid-derivative", "Solution.cs"], _folder.Path, french),
            CommandRun.OfAsync(["check", "sigmoid-derivative", "Solution.cs"], _folder.Path, french));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.All(runs, run => Assert.Contains("8 of 8 points", run.Output));
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Redirected_output_has_no_colours()
    {
        var run = await CommandRun.OfAsync("check", "sigmoid-derivative", _folder.File("Solution.cs", Right));

        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("chekc", "There is no command \"mlplabs chekc\". Did you mean \"check\"?\n")]
    [InlineData("frobnicate", "There is no command \"mlplabs frobnicate\"; the nearest one is \"mlplabs regrade\".\n")]
    [InlineData("exercise chek", "There is no command \"mlplabs exercise chek\". Did you mean \"check\"?\n")]
    [InlineData("exercise", "Say what mlplabs exercise should do: check, new.\n")]
    [InlineData("--no-colour", "mlplabs has no option --no-colour. Did you mean \"--no-color\"?\n")]
    [InlineData("list extra", "Unrecognized command or argument 'extra'.\n")]
    [InlineData("check", "This folder belongs to no exercise. Begin one with mlplabs start EXERCISE, or say which: mlplabs check EXERCISE PATH\n")]
    public async Task A_wrong_command_line_is_exit_code_2_with_what_is_wrong_and_then_the_way_to_help(string words, string message)
    {
        var run = await CommandRun.OfAsync(words.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, run.Error);
        Assert.Contains("--help shows how the command is used.", run.Error);
    }

    [Fact]
    public async Task Each_labelled_kind_of_submission_is_accepted()
    {
        foreach (var path in (string[])["style-two-files", "style-tanh-identity.csx", "style-stable-branches.cs"])
            Assert.Equal(0, (await CommandRun.OfAsync("check", "sigmoid-derivative", Repository.Folder("tests", "submissions", "sigmoid-derivative", path))).ExitCode);
    }
}
