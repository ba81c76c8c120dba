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

    public static string Summary(int graded, IReadOnlyList<ResultChange> changes)
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
            : FormattableString.Invariant($"Nothing changes: {(graded == 1 ? "the one result is what it was" : $"all {graded} results are what they were")}.");
    }

    static string Lateness(ResultChange change) => (change.Old?.Penalty ?? 0) == 0 && (change.New.Penalty ?? 0) == 0 ? ""
        : change.Old is { Penalty: null } ? $"; after lateness {Points(change.New.Counted)}"
        : $"; after lateness {Points(change.Old?.Counted)} → {Points(change.New.Counted)}";

    static string Points(decimal? points) => points is { } value ? NumberText.Points(value) : "none";
}
