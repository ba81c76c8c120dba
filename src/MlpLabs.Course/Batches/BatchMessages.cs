namespace MlpLabs.Course.Batches;

/// <summary>The sentences of a batch.</summary>
public static class BatchMessages
{
    internal static string OutputIsFile(string folder) => $"{folder}: a file, not a folder. Name a folder for the results with --out.";
    internal static string OutputIsOther(string folder) => $"{folder}: the folder holds other files already. Name a new folder, or one that mlplabs batch has made, with --out.";
    internal static string OutputInUse(string folder) => $"{folder}: another batch or regrade is working there. Wait for it, or name another folder with --out.";
    internal static string OutputNotWritable(string folder, string reason) => $"{folder}: results cannot be written there ({reason.TrimEnd('.')}). Name another folder with --out.";
    internal static string NothingForExercises(IEnumerable<string> ids) => $"None of the submissions is for an exercise of the course ({string.Join(", ", ids)}).";
    internal static string ClassFolderInOutput(string folder) => $"{folder}: the class's folder lies in the folder of results. Name a folder outside of it with --out.";

    internal static string Fault(Exception error) => $"grading failed: {error.Message.TrimEnd('.')} ({error.GetType().Name}). The fault is ours, and no points are lost. Run the command again.";

    public static string TierTooWeak(int tier) => FormattableString.Invariant(
        $"Nothing was graded: a class is graded in tier 2 or stronger, and this machine gives tier {tier}; mlplabs doctor says why. --require-tier 3 grades all the same.");

    public static string Read(string layout, int students, int submissions) =>
        FormattableString.Invariant($"Read as {layout}: {Count(students, "student")}, {Count(submissions, "submission")}");

    public const string VisibleOnly = "No graders are here: only the visible cases are graded, and the points are not the final ones. Name the folder of graders with --graders.";

    public static string LeftOut(string path, string reason) => $"  left out  {path}: {reason}";

    public static string MoreLeftOut(int count) => FormattableString.Invariant($"  … and {count} more; left-out.csv lists all of them");

    public static string Unreadable(string student, string exercise, string reason) => $"  not readable  {student}, {exercise}: {reason}";

    public static string NotGraded(string student, string exercise, string reason) => $"  not graded  {student}, {exercise}: {reason}";

    public static string Unmatched(string student, string note) => $"  not matched  {student}: {note}";

    public static string NotFinal(string student, string exercises, string note) => $"  not final  {student}, {exercises}: {note}";

    public static string OfNobody(string path, string reason) => $"  not matched  {path}: {reason}";

    public const string MatchNext = "Put each file into a folder named after its exercise, name the exercise with --exercise, or list in a table for --map which student and exercise each file belongs to; then run the command again.";

    public const string LeftOutNext = "Put the sources of an exercise into one folder named after it, and take out of the class's folder what belongs to nothing; then run the command again.";

    public static string Summary(int graded, int kept, int unreadable, int unmatched, int faults, int open) =>
        $"{Count(graded, "submission")} graded"
        + (kept > 0 ? FormattableString.Invariant($" ({kept} kept from before)") : "")
        + (unreadable > 0 ? FormattableString.Invariant($", {unreadable} not readable") : "")
        + (unmatched > 0 ? FormattableString.Invariant($", {unmatched} not matched to an exercise") : "")
        + (faults > 0 ? FormattableString.Invariant($", {faults} not graded through a fault of ours") : "")
        + (open > 0 ? FormattableString.Invariant($", {open} not reached") : "");

    public static string Interrupted(string output) =>
        $"Interrupted: what was running is finished and kept in {output}. class.html and the gradebooks are written when all submissions have been graded; the same command goes on from here.";

    public const string Stopping = "Stopping after the submissions that are running; press Ctrl-C again to end at once.";

    /// <summary>A gradebook of an exercise that is not graded now.</summary>
    public static string Removed(string name) => $"  {name,-34} removed: an earlier batch wrote it, and this one does not grade its exercise";

    /// <summary>An exercise that nobody named and few have handed in.</summary>
    public static string Rare(int students, int all, string exercise) => FormattableString.Invariant(
        $"Only {students} of {all} students handed in {exercise}, and its points count in everybody's maximum. Name the exercises with --exercise or --course.");

    /// <summary>Submissions that would be late if it were known when they came.</summary>
    public static string WithoutTime(int unknown, int all) => FormattableString.Invariant(
        $"No time is known for {unknown} of {Count(all, "submission")} with a due date, so no lateness is applied to {(unknown == 1 ? "it" : "them")}. Give the times in the column submitted of a table for --map; see docs/course.md.");

    public static string Wrote(string path, string what) => $"  {path,-34} {what}";

    static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
