using System.Diagnostics;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>The command as its user starts it, and as a machine that fails ends it.</summary>
internal static class Command
{
    public static Process Start(IEnumerable<string> arguments, string? tier = null)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mlplabs"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MLPLABS_ROOT"] = Repository.Root;
        if (tier is not null)
            start.Environment["MLPLABS_TIER"] = tier;
        return Process.Start(start)!;
    }

    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params IEnumerable<string> arguments) => RunInTierAsync(null, arguments);

    public static async Task<(int ExitCode, string Output, string Error)> RunInTierAsync(string? tier, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments, tier);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
