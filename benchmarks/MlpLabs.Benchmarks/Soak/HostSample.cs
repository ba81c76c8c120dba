using System.Diagnostics;
using MlpLabs.Benchmarks.Grading;

namespace MlpLabs.Benchmarks.Soak;

/// <summary>What this process holds while it grades nothing.</summary>
/// <param name="ResidentMiB">Its resident memory after a forced collection.</param>
/// <param name="HeapMiB">Its managed heap after the same collection.</param>
/// <param name="Processes">Everything it has started and that is still there.</param>
/// <param name="Descriptors">What it has open.</param>
internal sealed record HostSample(double ResidentMiB, double HeapMiB, int Processes, IReadOnlyList<string> Descriptors)
{
    const int SettleMs = 5_000;
    const int PauseMs = 50;

    public static HostSample Now()
    {
        // Twice: what has a finalizer is only gone after it has run.
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return new HostSample(
            ProcessTable.ResidentMiB(Environment.ProcessId), GC.GetTotalMemory(forceFullCollection: true) / (double)(1 << 20),
            ProcessTable.Descendants().Count, ProcessTable.OpenDescriptors());
    }

    /// <summary>Waits a while until no more processes and descriptors are there than at a start: a killed process takes a moment to go.</summary>
    public static async Task<HostSample> SettledAsync(HostSample start, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var sample = Now();
            if (sample.Processes <= start.Processes && sample.Descriptors.Count <= start.Descriptors.Count || watch.ElapsedMilliseconds > SettleMs)
                return sample;
            await Task.Delay(PauseMs, cancel).ConfigureAwait(false);
        }
    }
}
