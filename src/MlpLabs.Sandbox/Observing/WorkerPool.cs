using System.ComponentModel;
using System.Diagnostics;
using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Starts workers, some of them before they are needed: starting one takes as long as compiling a submission.</summary>
/// <remarks>A worker serves one submission and is never given back. A spare one holds nothing of any submission, and is replaced when
/// nobody has wanted it for a while. It has loaded what most submissions use; for one that refers to more a worker is started when it comes. Where
/// many submissions are to come, most workers are split off a <see cref="Zygote"/> instead.</remarks>
internal sealed class WorkerPool(ILauncher launcher, ChildProgram program, int maxSpare, TimeSpan spareLifetime, ZygotePool zygotes) : IDisposable
{
    public static readonly TimeSpan DefaultSpareLifetime = TimeSpan.FromMinutes(10);

    // The limit of the host holds per check; this one only ends a worker whose host cannot.
    const double LastResortCpuSeconds = 600;
    const double ReadyTimeoutMs = 10_000;

    readonly object _lock = new();
    readonly List<Spare> _spares = [];
    readonly List<Task> _ending = [];
    bool _disposed;
    byte? _sealError;

    /// <summary>The isolation in force: the launcher's, or the weakest once a worker could not seal itself.</summary>
    public IsolationTier Tier => _sealError is { } error
        ? new IsolationTier(IsolationTier.Weakest, $"{launcher.Tier.Details} {SandboxMessages.NotSealed(error, launcher.Tier.Number)}")
        : launcher.Tier;

    /// <summary>So many workers will be asked for. Returns at once.</summary>
    public void Expect(int memoryMiB, int count) => zygotes.Expect(memoryMiB, count);

    /// <summary>Starts a worker for later unless there are enough; returns at once.</summary>
    public void StartAhead(int memoryMiB)
    {
        lock (_lock)
        {
            Discard(IsOld);
            if (!_disposed && _spares.Count < maxSpare && !zygotes.CanSplit(memoryMiB))
                _spares.Add(new Spare(memoryMiB, Stopwatch.GetTimestamp(), OwnThread.Run(() => Start(new WorkerNeeds(memoryMiB)))));
        }
    }

    /// <summary>A worker that nobody has used: one split off a zygote or a spare one when there is one that fits, else a new one.</summary>
    public WorkerConnection Take(WorkerNeeds needs)
    {
        if (needs.MaySplit && zygotes.TrySplit(needs.MemoryMiB) is { } split)
            return new WorkerConnection(split) { IsSplit = true };
        Spare? taken = null;
        lock (_lock)
        {
            Discard(spare => IsOld(spare) || spare.MemoryMiB != needs.MemoryMiB);
            if (!needs.AllAssemblies && _spares.Count > 0)
            {
                taken = _spares[0];
                _spares.RemoveAt(0);
            }
        }
        return taken?.Worker.GetAwaiter().GetResult() ?? Start(needs);
    }

    /// <summary>The same, once it has said that it runs and whether it has sealed itself; null when it does not come up.</summary>
    /// <param name="needs">What it must have.</param>
    /// <param name="why">One sentence when the result is null.</param>
    public WorkerConnection? TakeReady(WorkerNeeds needs, out string why)
    {
        why = "";
        WorkerConnection worker;
        try
        {
            worker = Take(needs);
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            why = SandboxMessages.NotStarted(null, error.Message);
            return null;
        }
        if (worker.TryTake(ReadyTimeoutMs, out var received) && received is { Kind: ReceivedKind.Frame, Frame.Kind: FrameKind.Ready }
            && ReadyMessage.TryRead(received.Frame.Payload.Span) is { } ready)
        {
            // Without its seal one that was split off could reach its zygote, and through that the workers after it.
            if (worker.IsSplit && !ready.IsSealed)
                return TakeAnother(worker, needs, out why);
            if (!ready.IsSealed)
                _sealError = ready.SealError;
            return worker;
        }
        worker.Stop(StopReason.WallTime);
        if (worker.IsSplit)
            return TakeAnother(worker, needs, out why);
        why = SandboxMessages.NotStarted(worker.WaitForExit(), worker.ErrorHead.Split('\n', 2)[0].Trim());
        worker.Dispose();
        return null;
    }

    /// <summary>Whether a worker that was split off is believed when a call ends so.</summary>
    public bool IsBelieved(Ending ending) => zygotes.IsBelieved(ending);

    /// <summary>How a call ended in a worker that was split off, and in one of its own start.</summary>
    public void Compare(Ending split, Ending own, Doubt doubt)
    {
        if (own != split)
            zygotes.Contradict(split);
        else if (doubt == Doubt.UntilShown)
            zygotes.Confirm(own);
    }

    /// <summary>Ends the spare workers; those that were taken belong to who took them.</summary>
    public void Dispose()
    {
        Task[] ending;
        lock (_lock)
        {
            _disposed = true;
            Discard(_ => true);
            ending = [.. _ending];
        }
        try
        {
            Task.WaitAll(ending);
        }
        finally
        {
            zygotes.Dispose();
        }
    }

    /// <summary>What a process may use that serves one submission.</summary>
    internal static Limits LimitsOf(int memoryMiB) => Limits.Default with { CpuSeconds = LastResortCpuSeconds, MemoryMiB = memoryMiB };

    WorkerConnection? TakeAnother(WorkerConnection split, WorkerNeeds needs, out string why)
    {
        split.Dispose();
        zygotes.Failed();
        return TakeReady(needs with { MaySplit = false }, out why);
    }

    WorkerConnection Start(WorkerNeeds needs) => new(launcher.Start(
        needs.AllAssemblies ? program with { Arguments = [.. program.Arguments, WorkerAssemblies.LoadAll] } : program,
        LimitsOf(needs.MemoryMiB)));

    bool IsOld(Spare spare) => Stopwatch.GetElapsedTime(spare.StartedAt) > spareLifetime;

    void Discard(Predicate<Spare> unwanted)
    {
        _ending.RemoveAll(task => task.IsCompleted);
        foreach (var spare in _spares.FindAll(unwanted))
        {
            _spares.Remove(spare);
            _ending.Add(spare.EndAsync());
        }
    }

    sealed record Spare(int MemoryMiB, long StartedAt, Task<WorkerConnection> Worker)
    {
        public Task EndAsync() => Worker.ContinueWith(worker =>
        {
            if (worker.IsCompletedSuccessfully)
                worker.Result.Dispose();
        }, CancellationToken.None, TaskContinuationOptions.LongRunning, TaskScheduler.Default);
    }
}
