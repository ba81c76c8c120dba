using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Runs submissions in workers, one worker per submission, each inside the isolation of its launcher.</summary>
/// <remarks>May be used by several threads at a time.</remarks>
public sealed class WorkerObserver : IObserver, IDisposable
{
    readonly WorkerPool _pool;

    /// <param name="launcher">How workers are isolated; <see cref="Launchers.Choose"/> gives the strongest way.</param>
    /// <param name="spareWorkers">How many workers <see cref="StartAhead"/> may hold ready.</param>
    /// <param name="worker">The worker program; the one beside the running program when left out.</param>
    /// <param name="zygotes">How many warm processes it may hold from which workers are split off: as many as submissions run at once, where many are to come.</param>
    public WorkerObserver(ILauncher launcher, int spareWorkers = 1, ChildProgram? worker = null, int zygotes = 0)
        : this(launcher, spareWorkers, worker ?? ChildProgram.Worker, new ZygotePool(launcher, worker ?? ChildProgram.Worker, zygotes))
    {
    }

    internal WorkerObserver(ILauncher launcher, int spareWorkers, ChildProgram worker, ZygotePool zygotes) =>
        _pool = new WorkerPool(launcher, worker, spareWorkers, WorkerPool.DefaultSpareLifetime, zygotes);

    public IsolationTier Tier => _pool.Tier;

    /// <summary>Starts a worker now that a coming submission will use, while its sources are still being compiled. Returns at once.</summary>
    /// <param name="limits">The limits of the coming plan's groups; a worker with other memory is not used for it.</param>
    public void StartAhead(params IEnumerable<Limits> limits) => _pool.StartAhead(WorkerNeeds.MemoryOf(limits));

    /// <summary>Prepares for many submissions that are to come. Returns at once.</summary>
    /// <param name="limits">The limits of each.</param>
    public void Expect(IEnumerable<Limits> limits)
    {
        foreach (var (memoryMiB, count) in limits.CountBy(each => each.MemoryMiB).OrderByDescending(same => same.Value))
            _pool.Expect(memoryMiB, count);
    }

    /// <summary>The isolation in force, once a worker has started and said whether it is sealed; <see cref="Tier"/> knows it from the first run on.</summary>
    public Task<IsolationTier> MeasureTierAsync(CancellationToken cancel) => Task.Run(() =>
    {
        _pool.TakeReady(new WorkerNeeds(Limits.Default.MemoryMiB), out _)?.Dispose();
        return Tier;
    }, cancel);

    public Task<IReadOnlyList<Observation>> ObserveAsync(ObservationPlan plan, CancellationToken cancel) =>
        OwnThread.Run(() => new SubmissionRun(_pool, plan, cancel).Observe(), cancel);

    public void Dispose() => _pool.Dispose();
}
