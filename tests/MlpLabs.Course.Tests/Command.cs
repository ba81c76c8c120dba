using System.Diagnostics;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>The command as its user starts it, and as a machine that fails ends it.</summary>
internal static class Command
{
    public static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mlplabs"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MLPLABS_ROOT"] = Repository.Root;
        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
