using MlpLabs.Testing;

namespace MlpLabs.Cli.Tests;

/// <summary>The command as its user starts it: a process with arguments, an environment and a folder.</summary>
internal static class CommandRun
{
    public static Task<ProcessRun> OfAsync(IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null) =>
        ProcessRun.OfAsync(Path.Combine(AppContext.BaseDirectory, "mlplabs"), arguments, folder ?? AppContext.BaseDirectory,
        [
            new("MLPLABS_ROOT", Repository.Root),
            // These tests may run in a workflow themselves.
            new("GITHUB_ACTIONS", null),
            // No test may depend on what another one has left in memory.
            new("MLPLABS_SERVER", "off"),
            .. (environment ?? new Dictionary<string, string>()).Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)),
        ]);

    public static Task<ProcessRun> OfAsync(params string[] arguments) => OfAsync(arguments, null);
}
