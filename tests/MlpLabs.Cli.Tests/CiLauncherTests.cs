using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

public sealed class CiLauncherTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_builds_mlplabs_is_not_chosen_by_the_folder_it_is_called_from()
    {
        string At(params string[] parts) => Path.Combine([_folder.Path, .. parts]);
        _folder.File("tool/src/A.cs", "");
        _folder.File("tool/templates/a", "");
        File.Copy(Repository.Folder("mlplabs"), At("tool", "mlplabs"));
        ScriptRun.MakeExecutable(At("tool", "mlplabs"));
        // A global.json here would choose the SDK, or bring one along.
        _folder.File("repository/global.json", """{"sdk": {"version": "1.0.0", "paths": ["./sdk"]}}""");
        var standIns = ScriptRun.StandIns(At("bin"), "dotnet");
        File.AppendAllText(At("bin", "dotnet"), """
            pwd >>"$(dirname "$0")/folders"
            for last; do :; done
            mkdir -p "$last" && printf '#!/bin/sh\necho built\n' >"$last/mlplabs" && chmod +x "$last/mlplabs"
            """);

        var run = await ScriptRun.OfAsync(At("tool", "mlplabs"), ["list"], At("repository"), new Dictionary<string, string> { ["MLPLABS_ROOT"] = "" }, standIns);

        Assert.Equal((0, "built\n"), (run.ExitCode, run.Output));
        Assert.Equal("Building mlplabs, once: this may take one to three minutes ...\n", run.Error);
        Assert.Equal(At("tool") + "\n", File.ReadAllText(At("bin", "folders")));

        File.WriteAllText(At("tool", "src", "B.cs"), "");
        var again = await ScriptRun.OfAsync(At("tool", "mlplabs"), ["list"], At("repository"), new Dictionary<string, string> { ["MLPLABS_ROOT"] = "" }, standIns);

        Assert.Equal((0, "built\n", "Building mlplabs again, because its sources have changed: this may take a minute or two ...\n"), (again.ExitCode, again.Output, again.Error));
    }
}
