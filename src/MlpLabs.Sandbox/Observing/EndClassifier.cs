namespace MlpLabs.Sandbox.Observing;

/// <summary>Why a process ended without an answer, from what the operating system and its standard error say.</summary>
/// <remarks>
/// The order is that of trust. Why the host killed it, the host knows. Signals come from the kernel; but an exit code of 128 + n can
/// be claimed by the process too, and so can its last words: they choose between endings that all cost the same.
/// </remarks>
internal static class EndClassifier
{
    const int Signal = 128;
    const int Abort = Signal + 6;
    const int Killed = Signal + 9;
    const int SegmentationFault = Signal + 11;
    const int CpuTime = Signal + 24;
    const int FileSize = Signal + 25;
    const int BadSystemCall = Signal + 31;

    /// <summary>The ending and one sentence for it.</summary>
    public static (Ending Ending, string Reason) Classify(StopReason? stopped, Limits limits, int exitCode, string errorHead) => stopped switch
    {
        StopReason.CpuTime => (Ending.TimeLimit, SandboxMessages.CpuLimit(limits.CpuSeconds)),
        StopReason.WallTime => (Ending.TimeLimit, SandboxMessages.WallLimit(limits.WallSeconds)),
        StopReason.Console => (Ending.OutputLimit, SandboxMessages.ConsoleLimit(limits.OutputKiB)),
        StopReason.StackOverflow => (Ending.StackOverflow, SandboxMessages.StackOverflow),
        StopReason.ErrorOutput => (Ending.OutputLimit, SandboxMessages.ErrorOutputLimit(limits.OutputKiB)),
        StopReason.Malformed => (Ending.Forbidden, SandboxMessages.Malformed),
        StopReason.Unexpected => (Ending.Forbidden, SandboxMessages.Unexpected),
        StopReason.BadValue => (Ending.Forbidden, SandboxMessages.BadValue),
        _ => FromExit(exitCode, errorHead),
    };

    /// <summary>Whether the runtime has begun its report on a stack overflow, which can take longer than the call did.</summary>
    public static bool HasOverflowed(string errorHead) => errorHead.StartsWith(LastWords[0].Words, StringComparison.Ordinal);

    static (Ending, string) FromExit(int exitCode, string errorHead) => exitCode switch
    {
        BadSystemCall => (Ending.Forbidden, SandboxMessages.ForbiddenSystemCall),
        Killed => (Ending.MemoryLimit, SandboxMessages.KilledByKernel),
        FileSize => (Ending.OutputLimit, SandboxMessages.FileTooLarge),
        CpuTime => (Ending.TimeLimit, SandboxMessages.KernelCpuLimit),
        Abort or SegmentationFault when FromLastWords(errorHead) is { } ending => ending,
        _ => (Ending.EndedEarly, SandboxMessages.EndedEarly(exitCode)),
    };

    static (Ending, string)? FromLastWords(string errorHead)
    {
        foreach (var (words, ending, reason) in LastWords)
            if (errorHead.StartsWith(words, StringComparison.Ordinal))
                return (ending, reason);
        return null;
    }

    // What .NET writes first when it gives up.
    static readonly (string Words, Ending Ending, string Reason)[] LastWords =
    [
        ("Stack overflow", Ending.StackOverflow, SandboxMessages.StackOverflow),
        ("Out of memory", Ending.MemoryLimit, SandboxMessages.OutOfMemory),
        ("Process terminated", Ending.EndedEarly, SandboxMessages.FailFast),
        ("Fatal error", Ending.Forbidden, SandboxMessages.MemoryCorrupted),
        ("Unhandled exception. System.OutOfMemoryException", Ending.MemoryLimit, SandboxMessages.OutOfMemory),
        ("Unhandled exception", Ending.EndedEarly, SandboxMessages.UnhandledException),
    ];
}
