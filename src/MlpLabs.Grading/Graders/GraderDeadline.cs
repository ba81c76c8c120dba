namespace MlpLabs.Grading.Graders;

/// <summary>Bounds the wait for a grader's own code, so that a loop without end in it is an error with words and not a command that hangs.</summary>
/// <remarks>The code itself cannot be stopped: it goes on until the process ends.</remarks>
internal static class GraderDeadline
{
    /// <summary>Far above anything a grader computes.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">The code did not return in time.</exception>
    public static T Run<T>(Func<T> code, TimeSpan limit)
    {
        var run = Task.Factory.StartNew(code, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (Task.WaitAny([run], limit) < 0)
            throw new TimeoutException(FormattableString.Invariant($"it did not return within {limit.TotalSeconds:0.#} s."));
        return run.GetAwaiter().GetResult();
    }
}
