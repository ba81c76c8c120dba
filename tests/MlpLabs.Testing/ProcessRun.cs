using System.Diagnostics;

namespace MlpLabs.Testing;

/// <summary>A program that ran to its end: its exit code and what it wrote.</summary>
public sealed record ProcessRun(int ExitCode, string Output, string Error)
{
    /// <param name="folder">Where it runs; null for where the tests run.</param>
    /// <param name="environment">Variables to set; one with null as its value is taken away.</param>
    public static async Task<ProcessRun> OfAsync(string program, IEnumerable<string> arguments, string? folder = null, IEnumerable<KeyValuePair<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        foreach (var (name, value) in environment ?? [])
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        using var process = Process.Start(start)!;
        // Both at once: a full pipe would stop the program.
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProcessRun(process.ExitCode, await output, await error);
    }
}
