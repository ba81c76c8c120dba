using System.ComponentModel;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Observing;

/// <summary>The zygotes of a pool of workers: as many as submissions run at once, started when they are worth it.</summary>
/// <remarks>Each serves one memory limit, which holds from the start of a process on, and one worker at a time.</remarks>
/// <param name="launcher">How they are isolated.</param>
/// <param name="program">The worker's program.</param>
/// <param name="max">How many there may be; 0 for none.</param>
/// <param name="worthFrom">How many workers must have been asked for, or be expected, before one is started for them: starting it costs about as much as so many workers.
/// With 0 the first worker waits for it.</param>
internal sealed class ZygotePool(ILauncher launcher, ChildProgram program, int max, int worthFrom = ZygotePool.DefaultWorthFrom) : IDisposable
{
    public const int DefaultWorthFrom = 8;

    // Where two do not do what they should the next will not either.
    const int MaxFailures = 2;

    // A submission can end in another way each time it runs, by chance or because the machine is busy. Many do not.
    const int AnyContradictions = 2;
    const int WorkersPerContradiction = 50;

    readonly Lock _lock = new();
    readonly List<Kept> _all = [];
    // Zygotes that are being started or ended.
    readonly List<Task> _tasks = [];
    readonly Dictionary<int, int> _wanted = [];
    readonly HashSet<Ending> _confirmed = [];
    readonly HashSet<Ending> _contradicted = [];
    int _failures;
    int _contradictions;
    int _splitOff;
    bool _disposed;

    /// <summary>Whether a worker can be had from one at this moment.</summary>
    public bool CanSplit(int memoryMiB)
    {
        lock (_lock)
            return MayServe && _all.Exists(kept => kept.IsFree && kept.MemoryMiB == memoryMiB);
    }

    /// <summary>So many workers will be asked for: as many zygotes as they are worth are started now, where there is room, and no more than processors.</summary>
    public void Expect(int memoryMiB, int count)
    {
        lock (_lock)
            while (MayServe && _all.Count < Math.Min(max, Environment.ProcessorCount) && count >= worthFrom * (1 + CountOf(memoryMiB)))
                Start(memoryMiB);
    }

    /// <summary>A new worker; null when no zygote is free for it.</summary>
    public SplitProcess? TrySplit(int memoryMiB)
    {
        var kept = TakeFree(memoryMiB);
        if (kept is null && StartWhenWorth(memoryMiB) is { } starting && worthFrom == 0)
        {
            starting.Wait();
            kept = TakeFree(memoryMiB);
        }
        if (kept is null)
            return null;
        SplitProcess? process = null;
        try
        {
            return process = kept.Zygote!.Split();
        }
        finally
        {
            if (process is null)
            {
                Failed();
                Remove(kept);
            }
        }
    }

    /// <summary>A zygote or one of its workers did not come up; after two there are no more.</summary>
    public void Failed()
    {
        lock (_lock)
            _failures++;
    }

    /// <summary>Whether a worker that was split off is believed when a call ends so. Where it is not, one of its own start is asked once.</summary>
    public bool IsBelieved(Ending ending)
    {
        lock (_lock)
            return _confirmed.Contains(ending) && !_contradicted.Contains(ending);
    }

    /// <summary>A worker of its own start has ended a call in another way than one that was split off. Where that is more than chance there are no more.</summary>
    public void Contradict(Ending ending)
    {
        lock (_lock)
        {
            _contradicted.Add(ending);
            _contradictions++;
        }
    }

    /// <summary>A worker of its own start has ended a call as one that was split off had.</summary>
    public void Confirm(Ending ending)
    {
        lock (_lock)
            _confirmed.Add(ending);
    }

    /// <summary>Ends those that are free; one that has a worker ends with it.</summary>
    public void Dispose()
    {
        Kept[] free;
        Task[] tasks;
        lock (_lock)
        {
            _disposed = true;
            free = [.. _all.Where(kept => kept.IsFree)];
            tasks = [.. _tasks];
        }
        foreach (var kept in free)
            Remove(kept);
        Task.WaitAll(tasks);
    }

    Kept? TakeFree(int memoryMiB)
    {
        lock (_lock)
        {
            if (!MayServe)
                return null;
            var kept = _all.Find(each => each.IsFree && each.MemoryMiB == memoryMiB);
            if (kept is not null)
            {
                kept.IsFree = false;
                _splitOff++;
            }
            return kept;
        }
    }

    // What is then on its way, or null.
    Task? StartWhenWorth(int memoryMiB)
    {
        lock (_lock)
        {
            if (max == 0 || !MayServe)
                return null;
            _wanted[memoryMiB] = _wanted.GetValueOrDefault(memoryMiB) + 1;
            if (_wanted[memoryMiB] < worthFrom * (1 + CountOf(memoryMiB)) || _all.Count == max && !TryMakeRoom(memoryMiB))
                return null;
            return Start(memoryMiB);
        }
    }

    bool MayServe => !_disposed && _failures < MaxFailures && _contradictions <= AnyContradictions + _splitOff / WorkersPerContradiction;

    int CountOf(int memoryMiB) => _all.Count(kept => kept.MemoryMiB == memoryMiB);

    Task Start(int memoryMiB)
    {
        var kept = new Kept(memoryMiB);
        _all.Add(kept);
        _tasks.RemoveAll(task => task.IsCompleted);
        var starting = OwnThread.Run(() => Start(kept));
        _tasks.Add(starting);
        return starting;
    }

    // One that serves other limits is in the way, where nothing is asked of it.
    bool TryMakeRoom(int memoryMiB)
    {
        if (_all.Find(kept => kept.IsFree && kept.MemoryMiB != memoryMiB) is not { } other)
            return false;
        _wanted[other.MemoryMiB] = 0;
        _all.Remove(other);
        _tasks.Add(OwnThread.Run(() => End(other)));
        return true;
    }

    void Start(Kept kept)
    {
        try
        {
            // doctor tells why there is none.
            kept.Zygote = Zygote.Start(launcher, program, WorkerPool.LimitsOf(kept.MemoryMiB), () => Free(kept), out _);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or Win32Exception or InvalidOperationException or AggregateException)
        {
            // It could not be put into its sandbox, or not be ended. The worker that is started next meets the same, and there it counts.
        }
        finally
        {
            if (kept.Zygote is not null)
                Free(kept);
            else
            {
                Failed();
                Remove(kept);
            }
        }
    }

    void Free(Kept kept)
    {
        lock (_lock)
            if (!_disposed && kept.Zygote!.Lives)
            {
                kept.IsFree = true;
                return;
            }
        Remove(kept);
    }

    void Remove(Kept kept)
    {
        lock (_lock)
            _all.Remove(kept);
        End(kept);
    }

    static void End(Kept kept)
    {
        try
        {
            kept.Zygote?.Dispose();
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or AggregateException)
        {
            // It could not be ended. Its sandbox ends with this process at the latest, and the grades do not depend on it.
        }
    }

    sealed class Kept(int memoryMiB)
    {
        public int MemoryMiB => memoryMiB;

        public Zygote? Zygote { get; set; }

        public bool IsFree { get; set; }
    }
}
