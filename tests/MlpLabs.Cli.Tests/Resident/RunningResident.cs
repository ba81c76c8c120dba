using System.Diagnostics;
using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests.Resident;

/// <summary>A resident process of its own, found by no other test, and commands that use it.</summary>
internal sealed class RunningResident : IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly Process _process;

    RunningResident(int idleSeconds)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mlplabs"), ["server", "--run", "--idle-seconds", $"{idleSeconds}"]) { WorkingDirectory = "/" };
        start.Environment["XDG_RUNTIME_DIR"] = _folder.Path;
        _process = Process.Start(start)!;
    }

    /// <summary>The folder that holds its socket.</summary>
    public string Folder => Path.Combine(_folder.Path, "mlplabs");

    public Process Process => _process;

    public string? Socket => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder).FirstOrDefault(f => Path.GetExtension(f).Length == 0) : null;

    public static async Task<RunningResident> StartAsync(int idleSeconds = 120)
    {
        var resident = new RunningResident(idleSeconds);
        while (resident.Socket is null && !resident._process.HasExited)
            await Task.Delay(20);
        return resident;
    }

    public Task<ProcessRun> RunAsync(IEnumerable<string> arguments, string? folder = null, params IEnumerable<(string Name, string Value)> environment) =>
        CommandRun.OfAsync(arguments, folder, ((IEnumerable<(string Name, string Value)>)[("MLPLABS_SERVER", "on"), ("CI", "true"), ("XDG_RUNTIME_DIR", _folder.Path)]).ExceptBy(environment.Select(v => v.Name), v => v.Name).Concat(environment).ToDictionary(v => v.Name, v => v.Value));

    /// <summary>A command that uses it, to be started.</summary>
    public ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mlplabs"), arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("MLPLABS_SERVER", "on"), ("CI", "true"), ("XDG_RUNTIME_DIR", _folder.Path), ("MLPLABS_ROOT", Repository.Root)])
            start.Environment[name] = value;
        return start;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }
}
