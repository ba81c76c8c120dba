using System.Diagnostics;
using MlpLabs.Benchmarks.Checks;
using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>What a command took, with everything it started.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="CpuMs">Processor time, user and system together.</param>
/// <param name="Memory">In the order of time, a fixed distance apart; never empty. Of two runs, one after the other.</param>
internal sealed record CommandRun(double Seconds, double CpuMs, IReadOnlyList<MemorySample> Memory)
{
    const int SampleMs = 100;

    public double PeakMiB => Memory.Max(sample => sample.All);

    /// <summary>What the same command took on average, with the memory of both.</summary>
    public static CommandRun Mean(CommandRun first, CommandRun second) =>
        new((first.Seconds + second.Seconds) / 2, (first.CpuMs + second.CpuMs) / 2, [.. first.Memory, .. second.Memory]);

    /// <summary>Runs a command to its end, in a control group of its own where one can be made.</summary>
    /// <exception cref="InvalidDataException">It did not end with the exit code 0.</exception>
    public static async Task<CommandRun> MeasureAsync(string folder, IReadOnlyList<string> command, CancellationToken cancel)
    {
        using var group = ProcessorTime.Group?.ForCommand();
        var start = ProcessRun.StartOf(folder, command);
        group?.Confine(start);
        var cpuBefore = ProcessorTime.OfAllMs();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            var id = process.Id;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var memory = Task.Run(() => SampledAsync(() => MemorySample.Of(id, group?.Processes() ?? [id, .. ProcessTable.Descendants(id)]), done.Token), cancel);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var cpuMs = group?.Ms() ?? ProcessorTime.OfAllMs() - cpuBefore;
            await done.CancelAsync().ConfigureAwait(false);
            if (process.ExitCode != 0)
                throw new InvalidDataException($"{string.Join(' ', command)} ended with exit code {process.ExitCode}.\n{await output.ConfigureAwait(false)}\n{await error.ConfigureAwait(false)}");
            return new CommandRun(seconds, cpuMs, await memory.ConfigureAwait(false));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    static async Task<IReadOnlyList<MemorySample>> SampledAsync(Func<MemorySample> sample, CancellationToken done)
    {
        List<MemorySample> samples = [sample()];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(SampleMs));
        try
        {
            while (await timer.WaitForNextTickAsync(done).ConfigureAwait(false))
                samples.Add(sample());
        }
        catch (OperationCanceledException)
        {
            // The command has ended.
        }
        return samples;
    }
}
