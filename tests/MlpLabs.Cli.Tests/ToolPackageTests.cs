using System.IO.Compression;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>The command line as a .NET tool: packed, installed from a local folder, and run from there.</summary>
public sealed class ToolPackageTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tool_installs_from_a_local_folder_and_grades_the_visible_cases_with_its_own_exercises()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;
        var packed = await RunAsync(Repository.Folder("src", "MlpLabs.Cli", "Tool") + "/pack.sh",
            At("packages"), Repository.Folder("src", "MlpLabs.Cli", "bin", configuration, "net10.0"));
        Assert.Equal((0, ""), (packed.ExitCode, packed.Error));

        using (var package = await ZipFile.OpenReadAsync(packed.Output.Trim(), TestContext.Current.CancellationToken))
        {
            var names = package.Entries.Select(e => e.FullName).ToList();
            Assert.Contains("tools/net10.0/any/exercises/sigmoid-derivative/README.md", names);
            Assert.Contains("tools/net10.0/any/templates/report/report.sbn-html", names);
            Assert.DoesNotContain(names, n => n.Contains("grader", StringComparison.Ordinal) || n.Contains("misconception", StringComparison.Ordinal) || n.Contains("solution/", StringComparison.Ordinal) || n.EndsWith(".pdb", StringComparison.Ordinal));
        }

        await File.WriteAllTextAsync(At("nuget.config"), $"<configuration><packageSources><clear /><add key=\"local\" value=\"{At("packages")}\" /></packageSources></configuration>");
        var installed = await RunAsync("dotnet", "tool", "install", "mlplabs", "--tool-path", At("bin"), "--configfile", At("nuget.config"));
        Assert.Equal((0, ""), (installed.ExitCode, installed.Error));

        var list = await RunAsync(At("bin") + "/mlplabs", "list");
        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        Assert.Contains("sigmoid-derivative", list.Output);
        var check = await RunAsync(At("bin") + "/mlplabs", "check", "sigmoid-derivative", Repository.Folder("tests", "submissions", "sigmoid-derivative") + "/formula-on-z.cs");
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Contains("Score: 4 of 8 points\n", check.Output);
        Assert.Contains("Only the visible cases were checked here; the rest is graded on submission.\n", check.Output);
    }

    string At(string name) => Path.Combine(_folder.Path, name);

    // What the machine's user has installed and set must not count.
    Task<ProcessRun> RunAsync(string program, params string[] arguments) => ProcessRun.OfAsync(program, arguments, _folder.Path,
    [
        new("DOTNET_CLI_HOME", At("home")), new("NUGET_PACKAGES", At("nuget")), new("DOTNET_NOLOGO", "1"),
        new("MLPLABS_ROOT", ""), new("MLPLABS_GRADERS", ""), new("MLPLABS_EXERCISES", ""),
    ]);
}
