namespace MlpLabs.Sandbox.Observing;

/// <summary>What the sandbox saw of one call. The values are the submission's own claims; only the ending is ours.</summary>
public sealed record Observation
{
    public required Ending Ending { get; init; }

    /// <summary>The returned value as a .NET value of the declared type, when <see cref="Ending"/> is Returned.</summary>
    public object? Value { get; init; }

    /// <summary>Indices of the arguments that differ after the call from what was passed.</summary>
    public IReadOnlyList<int> ChangedArguments { get; init; } = [];

    /// <summary>What the call wrote to the console, cut to the limit.</summary>
    public string Console { get; init; } = "";

    /// <summary>The exception, when <see cref="Ending"/> is Threw.</summary>
    public ThrownException? Exception { get; init; }

    /// <summary>Why the sandbox ended the call, in one sentence, when it did; words for an instructor.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Processor time of the call in milliseconds, as the operating system counted it; 0 when not measured.</summary>
    public double CpuMs { get; init; }
}

/// <summary>How a call ended. All but Returned and Threw were decided outside the worker.</summary>
public enum Ending
{
    Returned,
    Threw,
    TimeLimit,
    MemoryLimit,
    StackOverflow,
    OutputLimit,
    /// <summary>A malformed, repeated or extra frame, or a forbidden system call.</summary>
    Forbidden,
    /// <summary>The process ended without an answer.</summary>
    EndedEarly,
    /// <summary>Not made, because an earlier call of its group used up the limits or brought the process down too often.</summary>
    NotRun,
    /// <summary>The sandbox itself failed; never the submission's fault.</summary>
    SystemError,
}

/// <summary>An exception as the worker described it, innermost cause unwrapped from reflection's wrappers.</summary>
/// <param name="TypeName">Full name of its type.</param>
/// <param name="IsFrameworkType">Whether the type comes from .NET and not from the submission.</param>
/// <param name="BaseTypeNames">Full names of its base types, nearest first: an expected exception means that type or one derived from it.</param>
/// <param name="Message">Its message, cut to a bounded length.</param>
/// <param name="Frames">The submission's own stack frames, innermost first.</param>
public sealed record ThrownException(
    string TypeName, bool IsFrameworkType, IReadOnlyList<string> BaseTypeNames, string Message, IReadOnlyList<StackPlace> Frames);

/// <summary>A place in the submission's assembly: a method's metadata token and an IL offset, to be looked up in its PDB by the host.</summary>
public sealed record StackPlace(int MethodToken, int ILOffset);
