using System.Diagnostics;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Whether the calls made so far have left work behind in their worker: threads, tasks or timers that live on.</summary>
/// <remarks>
/// How it works: before the first call the worker's threads are the runtime's own; after a call the same ones must be there, idle, and none
/// besides. A timer of .NET keeps a thread, an idle thread of the pool ends after <see cref="PoolThreadMs"/>. What it cannot see: a thread
/// that takes the name of one of the runtime's, which costs nobody but the submission itself; and all of it outside Linux.
/// </remarks>
internal sealed class LeftWork
{
    /// <summary>How long an idle thread of the pool lives in a child.</summary>
    public const int PoolThreadMs = 20;

    // The thread that made the call is still ending when the answer is here, and one of the pool ends later.
    const int GraceMs = 100;
    const int PollMs = 2;

    const string PoolThread = ".NET TP Worker";

    // These come and go by themselves: the compiler that improves what runs often, and the pool's own clock.
    static readonly string[] RuntimeThreads = [".NET Tiered Com", ".NET TP Gate"];

    readonly int _process;
    readonly HashSet<int> _own;

    /// <summary>Remembers the threads of a worker that has made no call yet.</summary>
    public LeftWork(int process)
    {
        _process = process;
        _own = [.. (ThreadList.Of(process) ?? []).Where(thread => thread.Name != PoolThread).Select(thread => thread.Id)];
    }

    /// <summary>Whether there is any, or has been and has ended the process. Answers at once when there is none, else waits a moment for it to end.</summary>
    public bool IsAny()
    {
        if (_own.Count == 0)
            return false;
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (ThreadList.Of(_process) is not { } threads || threads.All(thread => thread.HasEnded))
                return true;
            if (!threads.Any(IsLeft))
                return false;
            if (Stopwatch.GetElapsedTime(since).TotalMilliseconds > GraceMs)
                return true;
            Thread.Sleep(PollMs);
        }
    }

    // The first thread waits for the host; the one for finalizers may have been given work without end.
    bool IsLeft(RunningThread thread) => !RuntimeThreads.Contains(thread.Name)
        && (!_own.Contains(thread.Id) || thread is { IsBusy: true } && thread.Id != _process);
}
