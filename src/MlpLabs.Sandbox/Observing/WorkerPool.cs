using System.Diagnostics;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Starts workers, some of them before they are needed: starting one takes as long as compiling a submission.</summary>
/// <remarks>A worker serves one submission and is never given back. A spare one holds nothing of any submission.</remarks>
internal sealed class WorkerPool(ILauncher launcher, ChildProgram program, int maxSpare) : IDisposable
{
    // The limit of the host holds per check; this one only ends a worker whose host cannot.
    const double LastResortCpuSeconds = 600;
    static readonly TimeSpan SpareLifetime = TimeSpan.FromMinutes(10);

    readonly object _lock = new();
    readonly List<Spare> _spares = [];
    bool _disposed;

    public IsolationTier Tier => launcher.Tier;

    /// <summary>Starts a worker for later unless there are enough; returns at once.</summary>
    public void StartAhead(int memoryMiB)
    {
        lock (_lock)
        {
            if (_disposed || _spares.Count >= maxSpare)
                return;
            _spares.Add(new Spare(memoryMiB, Stopwatch.GetTimestamp(), Task.Run(() => Start(memoryMiB))));
        }
    }

    /// <summary>A worker that nobody has used: a spare one when there is one with this memory, else a new one.</summary>
    public WorkerConnection Take(int memoryMiB)
    {
        Spare? taken;
        List<Spare> unfit;
        lock (_lock)
        {
            taken = _spares.Find(spare => spare.MemoryMiB == memoryMiB && !spare.IsOld);
            unfit = _spares.FindAll(spare => spare != taken && (spare.IsOld || spare.MemoryMiB != memoryMiB));
            _spares.RemoveAll(spare => spare == taken || unfit.Contains(spare));
        }
        foreach (var spare in unfit)
            spare.Discard();
        return taken?.Worker.GetAwaiter().GetResult() ?? Start(memoryMiB);
    }

    public void Dispose()
    {
        List<Spare> spares;
        lock (_lock)
        {
            _disposed = true;
            spares = [.. _spares];
            _spares.Clear();
        }
        foreach (var spare in spares)
            spare.Discard().Wait();
    }

    WorkerConnection Start(int memoryMiB) =>
        new(launcher.Start(program, Limits.Default with { CpuSeconds = LastResortCpuSeconds, MemoryMiB = memoryMiB }));

    sealed record Spare(int MemoryMiB, long StartedAt, Task<WorkerConnection> Worker)
    {
        public bool IsOld => Stopwatch.GetElapsedTime(StartedAt) > SpareLifetime;

        public Task Discard() => Worker.ContinueWith(worker =>
        {
            if (worker.IsCompletedSuccessfully)
                worker.Result.Dispose();
        }, TaskScheduler.Default);
    }
}
