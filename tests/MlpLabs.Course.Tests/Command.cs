using System.Diagnostics;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>The command as its user starts it, and as a machine that fails ends it.</summary>
internal static class Command
{
    public static Process Start(IEnumerable<string> arguments, string? tier = null)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment(tier))
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params IEnumerable<string> arguments) => RunInTierAsync(null, arguments);

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(KeyValuePair<string, string?>[] environment, params IEnumerable<string> arguments)
    {
        var run = await ProcessRun.OfAsync(Program, arguments, environment: [.. Environment(null), .. environment]);
        return (run.ExitCode, run.Output, run.Error);
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunInTierAsync(string? tier, params IEnumerable<string> arguments)
    {
        var run = await ProcessRun.OfAsync(Program, arguments, environment: Environment(tier));
        return (run.ExitCode, run.Output, run.Error);
    }

    static string Program => Path.Combine(AppContext.BaseDirectory, "mlplabs");

    static KeyValuePair<string, string?>[] Environment(string? tier) =>
        [new("MLPLABS_ROOT", Repository.Root), .. tier is null ? Array.Empty<KeyValuePair<string, string?>>() : [new("MLPLABS_TIER", tier)]];
}
