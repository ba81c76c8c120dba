using MlpLabs.Course.Courses;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Course.Gradebooks;

/// <summary>The words that gradebooks hold.</summary>
internal static class GradebookMessages
{
    public const string Rejected = "Too late to get points.";
    public const string MarkedLate = "Marked as late by the platform, which does not say by how much; no points were taken off.";

    public static string CountsOpen(int attempt) => FormattableString.Invariant($"Attempt {attempt} is the one that counts, and it has no grade.");

    public const string OtherAttempt = "another attempt has no grade";

    public const string WorkLeftOut = "work was left out that may belong to it";

    public static string AttemptsBeyond(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "attempt" : "attempts")} beyond the allowed number did not count.");

    /// <summary>Another attempt that may bring more points than the one that counts so far.</summary>
    public static string OpenAttempt(int attempt, GradeStatus status, string reason) =>
        FormattableString.Invariant($"Attempt {attempt} has no grade ({Status(status)}{(reason.Length > 0 ? $": {reason.TrimEnd('.')}" : "")}), so these points are not final.");

    public static string Unmatched(IReadOnlyList<string> works) => $"Handed in, but no file could be matched to an exercise: {Classes.ClassMessages.Listed(works)}.";

    public static string LeftOut(string path, string reason) => $"Left out: {path} ({reason.TrimEnd('.')}).";

    /// <summary>What lateness costs, for the student: how late, how much, and what counts.</summary>
    /// <param name="due">As the course's clocks show it.</param>
    public static string TakenOff(LatePenalty penalty, string due, decimal score) => penalty.IsRejected
        ? $"Handed in {Duration(penalty.Late)} after the due date, {due}: that is too late to get points, so 0 of the {Points(score)} reached count."
        : $"Handed in {Duration(penalty.Late)} after the due date, {due}: {Points(penalty.Percent)} percent of the points reached are taken off, so {Points(score - penalty.Points)} of {Points(score)} count.";

    /// <summary>Lines that Canvas can match with nobody.</summary>
    public static string NoCanvasId(int without, int all) => FormattableString.Invariant(
        $"canvas.csv: Canvas cannot match {without} of {all} lines, because the columns ID and SIS Login ID are empty there. Fill them from the columns id or login of a table for --map; see docs/course.md.");

    /// <summary>Lines that Moodle can match with nobody.</summary>
    /// <param name="identifier">The column's heading in the course's language.</param>
    public static string NoMoodleParticipant(int without, int all, string identifier) => FormattableString.Invariant(
        $"moodle-*.csv: Moodle cannot match {without} of {all} lines, because the column {identifier} is empty there. Fill it from the column participant of a table for --map, or grade the folder that Moodle downloads; see docs/course.md.");

    public static string Status(GradeStatus status) => status switch
    {
        GradeStatus.Graded => "graded",
        GradeStatus.Missing => "nothing handed in",
        GradeStatus.Unmatched => "handed in, matched to no exercise",
        GradeStatus.Unreadable => "not readable",
        GradeStatus.NotGraded => "not graded, our fault",
        _ => "not reached",
    };

    // The two largest units that are not zero; a begun minute counts.
    static string Duration(TimeSpan time)
    {
        var minutes = (long)Math.Ceiling(time.TotalMinutes);
        var (days, hours, rest) = (minutes / (24 * 60), minutes / 60 % 24, minutes % 60);
        return days > 0 ? Joined(Count(days, "day"), hours, "hour") : hours > 0 ? Joined(Count(hours, "hour"), rest, "minute") : Count(rest, "minute");

        static string Joined(string first, long count, string unit) => count == 0 ? first : $"{first} and {Count(count, unit)}";
    }

    static string Count(long count, string unit) => FormattableString.Invariant($"{count} {unit}{(count == 1 ? "" : "s")}");

    static string Points(decimal points) => NumberText.Points(points);
}
