namespace MlpLabs.Grading.Graders;

/// <summary>A thread that runs a grader's code, one piece after another.</summary>
/// <remarks>
/// What a piece sets as asynchronous values, a culture among them, ends with it: a task sees to that. What it cannot undo: thread-static fields and
/// locks that are still held, which a later piece on the same thread finds, as it finds all other static state of a grader.
/// </remarks>
internal sealed class GraderThread
{
    readonly object _handOver = new();
    Task? _code;
    bool _isAbandoned;

    public GraderThread() => new Thread(Work) { IsBackground = true, Name = "grader" }.UnsafeStart();

    /// <summary>Runs the code and waits for its end. False when that does not come in time: then the thread is left to it and ends with it.</summary>
    public bool TryRun(Task code, TimeSpan limit)
    {
        var until = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        lock (_handOver)
        {
            _code = code;
            Monitor.PulseAll(_handOver);
            while (_code is not null)
            {
                var leftMs = until - Environment.TickCount64;
                if (leftMs <= 0)
                {
                    _isAbandoned = true;
                    return false;
                }
                Monitor.Wait(_handOver, (int)leftMs);
            }
            return true;
        }
    }

    void Work()
    {
        while (RunNext())
        {
        }
    }

    bool RunNext()
    {
        Next().RunSynchronously(TaskScheduler.Default);
        lock (_handOver)
        {
            _code = null;
            Monitor.PulseAll(_handOver);
            return !_isAbandoned;
        }
    }

    Task Next()
    {
        while (true)
            try
            {
                lock (_handOver)
                {
                    // An interruption that is still to come would otherwise come out in the next piece, where that one is here already.
                    Monitor.Wait(_handOver, 0);
                    while (_code is null)
                        Monitor.Wait(_handOver);
                    return _code;
                }
            }
            catch (ThreadInterruptedException)
            {
                // By the piece before, which is no business of the next.
            }
    }
}
