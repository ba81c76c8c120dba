using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Grading.Scoring;

/// <summary>Which earlier failures a check may follow from: its method calls theirs, directly or through others.</summary>
internal static class Consequences
{
    /// <summary>
    /// Names the failures that a check may follow from. A named wrong answer that fits every case stays; a mere pattern goes,
    /// because it would describe the earlier mistake a second time.
    /// </summary>
    public static CheckReport Apply(CheckReport report, IReadOnlyList<string> followsFrom) =>
        followsFrom.Count == 0 || report.Verdict == Verdict.Passed ? report : report with
        {
            FollowsFrom = followsFrom,
            Diagnoses = [.. report.Diagnoses.Where(d => d.Kind == DiagnosisKind.Misconception || d.Id == "mutates-arguments")],
        };

    /// <summary>Ids of failed earlier checks whose method this check's method calls.</summary>
    public static IReadOnlyList<string> Of(Check check, SubmissionMethods methods, IReadOnlyList<CheckReport> earlier) =>
        methods.Of(check) is { } method
            ? [.. earlier.Where(e => e.Verdict is not (Verdict.Passed or Verdict.Skipped or Verdict.SystemError) && methods.OfCheckId(e.Id) is { } other && other.Token != method.Token && methods.Calls(method, other)).Select(e => e.Id)]
            : [];
}
