using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Scoring;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Grading;

/// <summary>What concerns a submission as a whole: it does not compile, uses what it must not, or could not be graded.</summary>
internal static class WholeSubmission
{
    public static IReadOnlyList<CheckReport> Checks(Exercise exercise, Compilation compilation)
    {
        var verdict = compilation.Outcome switch
        {
            CompileOutcome.Forbidden => Verdict.Forbidden,
            CompileOutcome.SystemError => Verdict.SystemError,
            _ => Verdict.CompileError,
        };
        return [.. exercise.Checks.Select(c => Scores.NotRun(c, (verdict, "")))];
    }

    public static string Notice(Exercise exercise, Compilation compilation) => compilation.Outcome switch
    {
        CompileOutcome.Errors => "The submission does not compile, so nothing was run.",
        CompileOutcome.Forbidden => "The submission uses something that exercises must not use, so nothing was run.",
        CompileOutcome.TooComplex => compilation.Reason,
        CompileOutcome.SystemError => $"The submission could not be graded: {compilation.Reason} The fault is ours, and no points are lost. Try again.",
        _ when exercise.GraderFolder is null => "Only the visible cases were checked here; the rest is graded on submission.",
        _ => "",
    };
}
