using MlpLabs.Grading;

namespace MlpLabs.Reporting.Formats;

/// <summary>What became of a check, in the words that formats of tests have in common.</summary>
internal enum Outcome
{
    Passed,
    Failed,
    /// <summary>Not run, and nobody's fault.</summary>
    Skipped,
    /// <summary>Our fault; never to be shown as the student's failure.</summary>
    NotGraded,
}

internal static class Outcomes
{
    public static Outcome Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Outcome.Passed,
        Verdict.Skipped => Outcome.Skipped,
        Verdict.SystemError => Outcome.NotGraded,
        _ => Outcome.Failed,
    };

    /// <summary>A check that only the instructor's grader can ask: here there is nothing to win or to lose.</summary>
    public static bool WaitsForGrader(CheckReport check) => check is { Verdict: Verdict.Skipped, MaxPoints: 0 };
}
