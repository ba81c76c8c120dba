using MlpLabs.Grading;

namespace MlpLabs.Cli.Desk.Watching;

/// <summary>Something a watching student's session reacts to.</summary>
internal abstract record WatchEvent
{
    /// <summary>The files were saved.</summary>
    internal sealed record Changed : WatchEvent;

    internal sealed record Key(char Character) : WatchEvent;

    /// <summary>The window has another size.</summary>
    internal sealed record Resized : WatchEvent;

    /// <summary>Saves can no longer be noticed.</summary>
    internal sealed record Blind(string Reason) : WatchEvent;

    /// <summary>A check has been running for a while.</summary>
    internal sealed record StillChecking(int Number) : WatchEvent;

    /// <summary>A check has ended.</summary>
    /// <param name="Check">Null when it was given up for a newer version of the files.</param>
    internal sealed record Ended(WatchCheck? Check) : WatchEvent;
}

/// <summary>What came of one check: a report, or why there is none.</summary>
/// <param name="CouldNotGrade">Whether the fault is ours or the machine's.</param>
internal sealed record WatchCheck(GradeReport? Report, string Problem, bool CouldNotGrade = false);
