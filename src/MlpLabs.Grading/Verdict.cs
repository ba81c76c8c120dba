namespace MlpLabs.Grading;

/// <summary>How a case, a check or a submission ended.</summary>
public enum Verdict
{
    Passed,
    WrongAnswer,
    RuntimeError,
    TimeLimit,
    MemoryLimit,
    StackOverflow,
    OutputLimit,
    CompileError,
    Forbidden,
    MissingMethod,
    EndedEarly,
    /// <summary>Not run, because the check it builds on failed or an earlier case of the same check ended the run.</summary>
    Skipped,
    /// <summary>Ours: the grading could not be done. Never costs points.</summary>
    SystemError,
}
