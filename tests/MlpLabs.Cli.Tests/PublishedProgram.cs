using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>The command as a user of the repository starts it: the script <c>mlplabs</c>, which builds the program once, compiled ahead of time, and runs it.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        // Builds only where ./test.sh has not done so; what it says of that is no part of any test's output.
        var run = await RunAsync(["--version"]);
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"./mlplabs could not be built or started (exit code {run.ExitCode}):\n{run.Error}");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <param name="tier">The strongest tier to be tried; null for the strongest there is.</param>
    public Task<ProcessRun> RunAsync(IEnumerable<string> arguments, int? tier = null) => RunAsync(Program, arguments, tier);

    /// <summary>The same on one processor, as on a small machine.</summary>
    public Task<ProcessRun> RunOnOneProcessorAsync(IEnumerable<string> arguments)
    {
        const string Allowed = "Cpus_allowed_list:";
        var list = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Allowed, StringComparison.Ordinal))[Allowed.Length..];
        return RunAsync("taskset", ["-c", list.Split('-', ',')[0].Trim(), Program, .. arguments], tier: null);
    }

    static string Program => Repository.Folder("mlplabs");

    static Task<ProcessRun> RunAsync(string program, IEnumerable<string> arguments, int? tier) => ProcessRun.OfAsync(program, arguments, Repository.Root,
    [
        // What is set around these tests must not choose what is run.
        new("MLPLABS_ROOT", null), new("MLPLABS_EXERCISES", null), new("MLPLABS_GRADERS", null), new("GITHUB_ACTIONS", null),
        new("MLPLABS_SERVER", "off"),
        new("MLPLABS_TIER", tier is { } number ? FormattableString.Invariant($"{number}") : null),
    ]);
}
