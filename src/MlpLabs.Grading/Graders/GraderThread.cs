namespace MlpLabs.Grading.Graders;

/// <summary>A thread that runs a grader's code, one piece after another.</summary>
/// <remarks>What a piece sets on its thread, a culture or another asynchronous value, ends with it: a task sees to that.</remarks>
internal sealed class GraderThread
{
    readonly object _handOver = new();
    Task? _code;

    public GraderThread() => new Thread(Work) { IsBackground = true, Name = "grader" }.UnsafeStart();

    /// <summary>Runs the code and waits for its end; false when that does not come in time: then the thread is still busy with it.</summary>
    public bool TryRun(Task code, TimeSpan limit)
    {
        var until = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        lock (_handOver)
        {
            _code = code;
            Monitor.PulseAll(_handOver);
            while (_code is not null)
                if (until - Environment.TickCount64 is var left && (left <= 0 || !Monitor.Wait(_handOver, (int)left)))
                    return _code is null;
            return true;
        }
    }

    void Work()
    {
        while (true)
        {
            Task code;
            lock (_handOver)
            {
                while (_code is null)
                    Monitor.Wait(_handOver);
                code = _code;
            }
            code.RunSynchronously(TaskScheduler.Default);
            lock (_handOver)
            {
                _code = null;
                Monitor.PulseAll(_handOver);
            }
        }
    }
}
