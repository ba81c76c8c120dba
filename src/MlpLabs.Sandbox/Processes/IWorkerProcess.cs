namespace MlpLabs.Sandbox.Processes;

/// <summary>The process that runs a worker, however it came to be: started by a launcher, or split off a zygote.</summary>
internal interface IWorkerProcess : IDisposable
{
    /// <summary>Frames to the worker.</summary>
    Stream Input { get; }

    /// <summary>Frames from the worker.</summary>
    Stream Output { get; }

    /// <summary>The beginning of what it wrote to standard error, bounded.</summary>
    string ErrorHead { get; }

    /// <summary>How many bytes it wrote to standard error.</summary>
    long ErrorBytes { get; }

    /// <summary>The process that runs the worker's program, by the number it has outside; 0 when it cannot be found.</summary>
    int FindProgramProcessId();

    /// <summary>Whether its end, when <see cref="WaitForExit"/> does not tell it, may be unknown for a reason that is not its doing.</summary>
    bool IsLost { get; }

    /// <summary>Ends it; does nothing when it has ended.</summary>
    void Kill();

    /// <summary>Waits for the end and for the last of its standard error; returns the exit code, 128 + n for signal n, or null when it has not ended in time.</summary>
    int? WaitForExit(TimeSpan timeout);
}
