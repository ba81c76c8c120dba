using System.Diagnostics;
using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>What a batch took.</summary>
/// <param name="PeakMiB">The largest sum of resident memory of this process and all it started; pages they share count for each.</param>
internal sealed record BatchRun(int Count, double Seconds, double CpuMs, double PeakMiB)
{
    const int SampleMs = 100;

    public double PerSecond => Count / Seconds;

    public double CpuMsEach => CpuMs / Count;

    /// <summary>Runs something many times, several at once. A command that grades a folder can take the place of <paramref name="run"/>.</summary>
    /// <param name="count">How often.</param>
    /// <param name="jobs">How many at once.</param>
    /// <param name="run">The number of the submission, from 0.</param>
    public static async Task<BatchRun> MeasureAsync(int count, int jobs, Func<int, CancellationToken, Task> run, CancellationToken cancel)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var peak = Task.Run(() => PeakMiBAsync(done.Token), cancel);
        var cpuBefore = ProcessorTime.OfAllMs();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel },
            async (i, token) => await run(i, token).ConfigureAwait(false)).ConfigureAwait(false);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var cpuMs = ProcessorTime.OfAllMs() - cpuBefore;
        await done.CancelAsync().ConfigureAwait(false);
        return new BatchRun(count, seconds, cpuMs, await peak.ConfigureAwait(false));
    }

    static async Task<double> PeakMiBAsync(CancellationToken done)
    {
        var peak = 0.0;
        while (!done.IsCancellationRequested)
        {
            peak = Math.Max(peak, ProcessTable.Descendants().Append(Environment.ProcessId).Sum(ProcessTable.ResidentMiB));
            await Task.Delay(SampleMs, done).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        }
        return peak;
    }
}
