using System.Collections.Concurrent;

namespace MlpLabs.Grading.Graders;

/// <summary>Bounds the wait for a grader's own code, so that a loop without end in it is an error with words and not a command that hangs.</summary>
/// <remarks>The code runs on a thread that further code uses afterwards. It cannot be stopped: where it takes too long, its thread is left to it.</remarks>
internal static class GraderDeadline
{
    /// <summary>Far above anything a grader computes.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(60);

    static readonly ConcurrentBag<GraderThread> Idle = [];

    /// <exception cref="TimeoutException">The code did not return in time.</exception>
    public static T Run<T>(Func<T> code, TimeSpan limit)
    {
        if (!Idle.TryTake(out var thread))
            thread = new GraderThread();
        var run = new Task<T>(code);
        if (!thread.TryRun(run, limit))
            throw new TimeoutException(FormattableString.Invariant($"it did not return within {limit.TotalSeconds:0.#} s."));
        Idle.Add(thread);
        return run.GetAwaiter().GetResult();
    }
}
