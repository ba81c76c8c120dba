using MlpLabs.Cli.Tests.Resident;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>Standard output is a device that is always full.</summary>
public sealed class LostOutputTests : IDisposable
{
    const string Lost = "Standard output cannot be written (No space left on device), so the result could not be shown. Send it to another place and run the command again.\n";

    readonly TemporaryFolder _folder = new();

    public LostOutputTests() => Assert.SkipWhen(!File.Exists("/dev/full"), "There is no /dev/full.");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("list")]
    [InlineData("show sigmoid-derivative")]
    [InlineData("--help")]
    [InlineData("check sigmoid-derivative Solution.cs --json -")]
    public async Task It_is_told_as_what_it_is_and_is_exit_code_3(string words)
    {
        _folder.File("Solution.cs", "public static class Solution { }");

        var run = await RunAsync(words, "off", null);

        Assert.Equal((3, Lost), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_descriptor_that_is_only_for_reading_is_the_same()
    {
        var run = await RunAsync("list 1</dev/null", "off", null, to: "");

        Assert.Equal((3, Lost.Replace("No space left on device", "Access to the path is denied", StringComparison.Ordinal)), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Where_nobody_can_be_told_the_exit_code_says_it()
    {
        var run = await RunAsync("list 2>/dev/full", "off", null);

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_batch_that_cannot_say_how_it_reads_the_class_grades_nothing()
    {
        for (var i = 0; i < 3; i++)
            _folder.File($"class/Student {i}.cs", "public static class Solution { }");

        var run = await RunAsync("batch class --exercise sigmoid-derivative --out out", "off", null);

        Assert.Equal((3, Lost), (run.ExitCode, run.Error));
        Assert.Equal(["lock"], Directory.EnumerateFiles(Path.Combine(_folder.Path, "out"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task It_is_the_same_when_the_resident_process_has_made_the_result()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "A process stays in memory on Linux only.");
        await using var resident = await RunningResident.StartAsync();
        _folder.File("Solution.cs", "public static class Solution { }");

        var run = await RunAsync("check sigmoid-derivative Solution.cs", "on", resident.Command([]).Environment["XDG_RUNTIME_DIR"]);

        Assert.Equal((3, Lost), (run.ExitCode, run.Error));
    }

    Task<ProcessRun> RunAsync(string words, string server, string? runtimeFolder, string to = ">/dev/full") => ProcessRun.OfAsync(
        "/bin/sh", ["-c", $"exec '{Path.Combine(AppContext.BaseDirectory, "mlplabs")}' {words} {to}"], _folder.Path,
        [
            new("MLPLABS_ROOT", Repository.Root), new("GITHUB_ACTIONS", null), new("MLPLABS_SERVER", server), new("CI", "true"),
            .. runtimeFolder is null ? Array.Empty<KeyValuePair<string, string?>>() : [new("XDG_RUNTIME_DIR", runtimeFolder)],
        ]);
}
