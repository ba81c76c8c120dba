namespace MlpLabs.Worker.Calls;

/// <summary>The thread that makes the calls, one after another.</summary>
/// <remarks>
/// How it works: starting a thread costs as much as a small call, so one makes them all; it lives before the first call comes and waits
/// idle when none is there. A call can leave something on it that the next would find: a culture or another asynchronous value, a name, an
/// interruption that is still to come. Then it ends, and every further call gets a thread of its own, started when the one before it ends. What
/// it cannot see: thread-static fields and locks that are still held, which stay as other static state of a submission does.
/// </remarks>
internal sealed class CallThread
{
    // Room for deep but finite recursion; an endless one ends in milliseconds.
    const int StackBytes = 16 << 20;

    readonly object _handOver = new();
    readonly Queue<ThreadStart> _calls = [];
    bool _isIdle;
    // From then on every call has a thread of its own.
    bool _hasEnded;
    bool _hasSuccessor;

    public CallThread() => Start(MakeCalls);

    /// <summary>Has the call made after those before it, and returns at once.</summary>
    public void Make(ThreadStart call)
    {
        lock (_handOver)
        {
            _calls.Enqueue(call);
            if (!_hasEnded)
                Monitor.PulseAll(_handOver);
            else
                StartSuccessor();
        }
    }

    /// <summary>Waits until the thread that lives before the calls has nothing to do: tests begin there.</summary>
    public void AwaitIdle()
    {
        lock (_handOver)
            while (!_hasEnded && (!_isIdle || _calls.Count > 0))
                Monitor.Wait(_handOver);
    }

    void MakeCalls()
    {
        var clean = ExecutionContext.Capture();
        do
            Next()();
        while (Thread.CurrentThread.Name is null && ExecutionContext.Capture() == clean);
        End();
    }

    ThreadStart Next()
    {
        TakeInterruption();
        while (true)
            try
            {
                return Awaited();
            }
            catch (ThreadInterruptedException)
            {
                // By a thread that the call before has left running.
            }
    }

    ThreadStart Awaited()
    {
        lock (_handOver)
        {
            while (_calls.Count == 0)
            {
                _isIdle = true;
                Monitor.PulseAll(_handOver);
                Monitor.Wait(_handOver);
            }
            _isIdle = false;
            return _calls.Dequeue();
        }
    }

    // A call may have interrupted its own thread. That concerns no call but itself, and would otherwise come out where the thread next waits:
    // in the call after it. Here it waits for certain, for as short a time as there is.
    void TakeInterruption()
    {
        try
        {
            lock (_handOver)
                Monitor.Wait(_handOver, 0);
        }
        catch (ThreadInterruptedException)
        {
            // Taken.
        }
    }

    void End()
    {
        TakeInterruption();
        lock (_handOver)
        {
            _hasEnded = true;
            _hasSuccessor = false;
            Monitor.PulseAll(_handOver);
            StartSuccessor();
        }
    }

    void StartSuccessor()
    {
        if (_hasSuccessor || _calls.Count == 0)
            return;
        _hasSuccessor = true;
        var next = _calls.Dequeue();
        Start(() =>
        {
            next();
            End();
        });
    }

    // Without the asynchronous values of the starting thread, which may be the one that has ended.
    static void Start(ThreadStart start) => new Thread(start, StackBytes) { IsBackground = true }.UnsafeStart();
}
