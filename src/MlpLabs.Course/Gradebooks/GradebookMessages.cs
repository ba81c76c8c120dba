namespace MlpLabs.Course.Gradebooks;

/// <summary>The words that gradebooks hold.</summary>
internal static class GradebookMessages
{
    public const string Rejected = "Too late to get points.";
    public const string MarkedLate = "Marked as late by the platform, which does not say by how much; no points were taken off.";

    public static string AttemptsBeyond(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "attempt" : "attempts")} beyond the allowed number did not count.");

    public static string Status(GradeStatus status) => status switch
    {
        GradeStatus.Graded => "graded",
        GradeStatus.Missing => "nothing handed in",
        GradeStatus.Unreadable => "not readable",
        GradeStatus.NotGraded => "not graded, our fault",
        _ => "not reached",
    };
}
