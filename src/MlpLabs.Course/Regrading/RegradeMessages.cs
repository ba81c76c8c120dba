using MlpLabs.Course.Gradebooks;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Course.Regrading;

/// <summary>The sentences of <c>regrade</c>.</summary>
public static class RegradeMessages
{
    public const string NextStep = "Nothing was written. The same command with --write writes the new results and the gradebooks.";

    public static string Interrupted(string folder) =>
        $"Interrupted: no result in {folder} has changed, and what was graded again is kept. The same command goes on from here.";

    public static string NoResults(string folder) => $"{folder}: no results of mlplabs batch are there. Name the folder that was given to it with --out.";

    /// <summary>A line for the submission, and one for each check whose points change.</summary>
    public static IEnumerable<string> Lines(ResultChange change)
    {
        var attempt = change.HandIn.Attempt > 1 ? FormattableString.Invariant($", attempt {change.HandIn.Attempt}") : "";
        yield return $"{change.HandIn.Student.Name}, {change.HandIn.ExerciseId}{attempt}: {Points(change.Old?.Score)}{(change.ChangesMaximum ? $" of {Points(change.Old!.MaxScore)}" : "")} → {Points(change.New.Score)} of {Points(change.New.MaxScore)} points{Lateness(change)}";
        foreach (var (id, old, now) in change.Checks)
            yield return $"  {id}: {Points(old)} → {Points(now)}";
    }

    /// <param name="gradebooks">Whether the gradebooks change all the same; null where it is not known.</param>
    public static string Summary(int graded, IReadOnlyList<ResultChange> changes, bool? gradebooks = false)
    {
        var points = changes.Count(c => c.ChangesPoints);
        var words = changes.Count(c => !c.ChangesPoints && c.ChangesWords);
        var (higher, lower) = (changes.Count(c => c.Direction > 0), changes.Count(c => c.Direction < 0));
        var same = changes.Count(c => c.Old is not null && c.ChangesPoints && c.Direction == 0);
        var (orMaximum, directions) = changes.Any(c => c.ChangesMaximum)
            ? (" or their maximum", FormattableString.Invariant($"by share of the maximum {higher} higher, {lower} lower, {same} the same"))
            : ("", FormattableString.Invariant($"{higher} higher, {lower} lower"));
        var results = graded == 1 ? "result" : "results";
        var changeInWords = words == 1 ? "changes in its words alone" : "change in their words alone";
        return points > 0 ? FormattableString.Invariant(
                $"{points} of {graded} {results} {(points == 1 ? "changes its" : "change their")} points{(points == 1 && orMaximum.Length > 0 ? " or its maximum" : orMaximum)} ({directions}); {words} more {changeInWords}.")
            : words > 0 ? FormattableString.Invariant($"No points change; {words} of {graded} {results} {changeInWords}.")
            : gradebooks != false ? NoResultChanges
            : FormattableString.Invariant($"Nothing changes: {(graded == 1 ? "the one result is what it was" : $"all {graded} results are what they were")}.");
    }

    const string NoResultChanges = "No result changes.";

    public const string InGradebooks = "In the gradebooks:";

    public const string GradebooksUnknown = "What the gradebooks said before is not known here, so what changes in them is not shown.";

    /// <summary>A line for each exercise, and one for the course.</summary>
    public static IEnumerable<string> Lines(GradebookChange change)
    {
        var name = (change.Now ?? change.Before)!.Name;
        foreach (var (before, now) in change.Exercises)
        {
            var withAttempt = before?.Attempt is not null && now?.Attempt is not null && before.Attempt != now.Attempt;
            yield return $"  {name}, {(now ?? before)!.Exercise}: {Grade(before, withAttempt)} → {Grade(now, withAttempt)}";
        }
        if (change is { ChangesCourse: true, Before: { } old, Now: { } @new })
            yield return $"  {name}, whole course: {Course(old, @new)} → {Course(@new, old)}";
    }

    static string Grade(KeptGrade? grade, bool withAttempt) => grade switch
    {
        null => "not in the gradebooks",
        { Score: { } score } => $"{Points(score)} {(score == 1 ? "point" : "points")}{(withAttempt ? FormattableString.Invariant($" (attempt {grade.Attempt})") : "")}{(grade.Open is { Length: > 0 } open ? $", not final: {open}" : "")}",
        _ => grade.Status,
    };

    // Whether it is passed is said where it changes.
    static string Course(KeptStudent student, KeptStudent other) => (student.Percent is { } percent ? $"{Points(percent)} percent" : "no grade")
        + (student.HasPassed == other.HasPassed ? "" : student.HasPassed switch { true => ", passed", false => ", not passed", _ => ", passed or not is open" });

    static string Lateness(ResultChange change) => (change.Old?.Penalty ?? 0) == 0 && (change.New.Penalty ?? 0) == 0 ? ""
        : change.Old is { Penalty: null } ? $"; after lateness {Points(change.New.Counted)}"
        : $"; after lateness {Points(change.Old?.Counted)} → {Points(change.New.Counted)}";

    static string Points(decimal? points) => points is { } value ? NumberText.Points(value) : "none";
}
