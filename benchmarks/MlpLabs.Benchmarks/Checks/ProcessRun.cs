using System.Diagnostics;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Checks;

/// <summary>Runs a command as a whole process and tells what it took.</summary>
internal static class ProcessRun
{
    /// <summary>Wall time, and processor time of all that the command started. This process waits meanwhile, which costs next to nothing.</summary>
    /// <exception cref="InvalidDataException">It did not end with the exit code 0.</exception>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(string folder, IEnumerable<string> command, CancellationToken cancel)
    {
        var start = StartOf(folder, command);
        var cpuBefore = ProcessorTime.OfAllMs();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        var wallMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidDataException($"{string.Join(' ', command)} ended with exit code {process.ExitCode}.\n{await output.ConfigureAwait(false)}\n{await error.ConfigureAwait(false)}");
        return [new Figure("wall", "ms", wallMs), new Figure("processor", "ms", ProcessorTime.OfAllMs() - cpuBefore)];
    }

    /// <summary>How a command is started as a user would start it.</summary>
    public static ProcessStartInfo StartOf(string folder, IEnumerable<string> command)
    {
        var start = new ProcessStartInfo(command.First(), command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the build of this program left in the environment is not in a student's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        // In a pipeline no process would be left in memory.
        start.Environment.Remove("CI");
        start.Environment["MLPLABS_ROOT"] = Repository.Root;
        return start;
    }
}
