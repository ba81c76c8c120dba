using System.Text.Json;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary><c>--format NAME=FILE</c> on <c>check</c>; <c>ci</c> reads it by the same code.</summary>
public sealed class CiFormatOptionTests : IDisposable
{
    const string Names = "junit, ctrf, sarif, github, github-summary, gitlab, tap, gradescope, classroom50, exercism, check50, prairielearn, html, json";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    Task<ProcessRun> CheckAsync(params string[] options) =>
        CommandRun.OfAsync(["check", "sigmoid-derivative", _folder.File("Solution.cs", CiRepository.Plus), .. options]);

    [Fact]
    public async Task Every_format_is_written_to_its_file()
    {
        var runner = new Dictionary<string, string>
        {
            ["CLASSROOM"] = "c", ["ASSIGNMENT"] = "a", ["SUBMISSION_TAG"] = "submit/2026-03-01T14-32-05Z-a1b2c3d", ["COMMIT_URL"] = "u", ["RELEASE_URL"] = "u",
        };
        var names = Names.Split(", ");
        string File(string name) => Path.Combine(_folder.Path, "out", name);

        var run = await CommandRun.OfAsync(
            ["check", "sigmoid-derivative", _folder.File("Solution.cs", CiRepository.Plus), .. names.SelectMany(n => (string[])["--format", $"{n}={File(n)}"])], null, runner);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(string.Concat(names.Select(n => $"{n}: {File(n)}\n")), run.Output);
        Assert.All(names, n => Assert.True(new FileInfo(File(n)).Length > 1, n));
        Assert.Contains("::notice title=MlpLabs::6 of 8 points\n", System.IO.File.ReadAllText(File("github")));
        using var gradescope = JsonDocument.Parse(System.IO.File.ReadAllText(File("gradescope")));
        Assert.Equal(6, gradescope.RootElement.GetProperty("score").GetDecimal());
    }

    [Fact]
    public async Task A_dash_is_standard_output_and_nothing_else_is_printed_there()
    {
        var html = Path.Combine(_folder.Path, "report.html");

        var run = await CheckAsync("--format", "gradescope=-", "--html", html, "--exit-zero");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var result = JsonDocument.Parse(run.Output);
        Assert.Equal(6, result.RootElement.GetProperty("score").GetDecimal());
        Assert.True(File.Exists(html));
    }

    [Theory]
    [InlineData("junt=a.xml", $"--format: there is no format \"junt\". Did you mean \"junit\"? The formats are {Names}.")]
    [InlineData("xlsx=a", $"--format: there is no format \"xlsx\". The formats are {Names}.")]
    [InlineData("junit", "--format junit: the file is missing. Write --format junit=FILE; - stands for standard output.")]
    [InlineData("junit=", "--format junit=: the file is missing. Write --format junit=FILE; - stands for standard output.")]
    [InlineData("junit=/", "\"/\" is no file a report could be written to. Name a file such as report.html.")]
    [InlineData("classroom50=result.json", "classroom50: the environment variables CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL are not set. The service's runner sets them; to try the format elsewhere, set them yourself.")]
    public async Task A_wrong_format_is_exit_code_2_with_one_sentence(string format, string message)
    {
        var run = await CheckAsync("--format", format);

        Assert.Equal((2, message + "\n", ""), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public async Task Two_formats_cannot_share_a_file_or_the_output()
    {
        var output = await CheckAsync("--format", "junit=-", "--format", "tap=-");
        var file = await CheckAsync("--format", "junit=a.xml", "--format", "tap=./a.xml");

        Assert.Equal((2, "--format: only one format can go to standard output. Name a file for the others.\n"), (output.ExitCode, output.Error));
        Assert.Equal((2, "--format: two formats would be written to a.xml. Name a file for each.\n"), (file.ExitCode, file.Error));
    }
}
