using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Desk;

/// <summary>The sentences of a student's folder: starting, hints, reports, resetting, progress.</summary>
internal static class DeskMessages
{
    // What is named must work when it is typed where its reader stands.
    static string Mlplabs => TypedCommand.Name;

    public static string NotInStartedFolder(string command) =>
        $"This folder belongs to no exercise. Begin one with {Mlplabs} start EXERCISE, or say which: {Mlplabs} {command} EXERCISE{(command is "check" or "watch" ? " PATH" : "")}";

    public static string NotStarted(string command, string id) => command is "check" or "watch"
        ? $"{id} has not been started here. Name your file as well, {Mlplabs} {command} {id} PATH, or begin with {Mlplabs} start {id}"
        : $"{id} has not been started here. Begin with {Mlplabs} start {id}, or change to the folder in which you did.";

    public static string PathWithoutExercise(string command, string path) =>
        $"{path} is in no folder that mlplabs start wrote, so the exercise is missing: {Mlplabs} {command} EXERCISE {path}";

    public static string DamagedMarker(string file) =>
        $"{file} no longer says which exercise the folder belongs to. Run {Mlplabs} start EXERCISE for this folder; your files stay as they are.";

    public static string UnreadableMarker(string file, string reason) =>
        $"{file} could not be read ({reason.TrimEnd('.')}). Change its permissions and try again.";

    // Keeping what was reached

    public static string DamagedProgress(string file, string aside) =>
        $"{file} was damaged; it is kept as {Path.GetFileName(aside)}, and counting begins anew. Your solution and its grade are not affected.";

    public static string UnreadableProgress(string file, string reason) =>
        $"{file} could not be read ({reason.TrimEnd('.')}), so earlier attempts are not counted. Your solution and its grade are not affected.";

    public static string NotKept(string file, string reason) =>
        $"{file} could not be written ({reason.TrimEnd('.')}), so this is not remembered. The result stands.";

    // start

    public static string Started(string title, string folder) => $"{title}: {(folder == "." ? "this folder" : folder)}";

    public static string Wrote(string file) => $"  wrote {file}";

    public static string LeftAlone(string file) => $"  left {file} as it is: it differs from what the exercise brings";

    public static string NothingMissing(string folder) => $"{(folder == "." ? "This folder" : folder)} was started before; nothing is missing, so nothing was written.";

    public static string AfterStart(string folder) => folder == "."
        ? $"Next: read README.md, write your solution, and run {Mlplabs} watch"
        : $"Next: cd {Quoted(folder)}, read README.md, write your solution, and run {TypedCommand.NameFrom(folder)} watch";

    public static string OtherExercise(string folder, string id) => $"{folder} is the folder of {id}; nothing was written. Choose another folder: {Mlplabs} start EXERCISE DIR";

    public static string FolderIsFile(string folder) => $"{folder} is a file; nothing was written. Choose another folder: {Mlplabs} start EXERCISE DIR";

    public static string InsidePack(string folder) => $"{folder} is where the exercises themselves are; nothing was written. Choose another folder: {Mlplabs} start EXERCISE DIR";

    public static string NotStartedIn(string folder, string reason) => $"{folder} could not be written ({reason.TrimEnd('.')}). Choose a folder of your own: {Mlplabs} start EXERCISE DIR";

    // hint

    public static string Hint(int number, int count, string text) => FormattableString.Invariant($"Hint {number} of {count}: {text}");

    public static string NoHints(string id) => $"{id} has no hints. {Mlplabs} check says which idea to look at.";

    public static string NoMoreHints(int count) => count == 1
        ? $"The only hint has been shown; {Mlplabs} hint --again shows it again."
        : FormattableString.Invariant($"All {count} hints have been shown; {Mlplabs} hint --again shows them again.");

    public static string NoHintYet(int count) => FormattableString.Invariant($"No hint has been shown yet; {Mlplabs} hint shows the first of {count}.");

    public static string HintsWithoutFolder(string id) => $"{Mlplabs} start {id} gives you a folder in which the next hint follows; --all shows all of them now.";

    public const string AllOrAgain = "--all and --again exclude each other. Leave one out.";

    // report

    public static string NoReportYet(string id) => $"{id} has not been checked here yet, so there is no report. Run {Mlplabs} check first.";

    public static string Report(string file) => $"report: {file}";

    public static string ReportOfEarlierFiles => $"The files have changed since then; {Mlplabs} check makes a new report.";

    public static string Opened(string file) => $"opened {file}";

    public static string NoBrowser(string file) => $"No browser could be opened from here. Open this file yourself: {file}";

    // reset

    public static string AskReset(IEnumerable<string> files) => $"Set {string.Join(", ", files)} back to the starter? What you wrote is kept beside it. [y/N] ";

    public static string ResetNeedsYes => $"Nothing was changed: without a terminal to ask in, say {Mlplabs} reset --yes";

    public const string NotReset = "Nothing was changed.";

    public static string IsStarter(string folder) => $"{folder}: the files are the starter's already; nothing was changed.";

    public static string NoStarter(string id) => $"{id} brings no starter; nothing was changed.";

    public static string Kept(string file, string kept) => $"{file} is the starter again; what you wrote is kept as {kept}";

    public static string Restored(string file) => $"{file} was missing and is the starter again";

    public static string KeptScript(string file, string kept) => $"{file} is kept as {kept}, because the starter is no script";

    public static string NotResetHere(string file, string reason) => $"{file} could not be set back ({reason.TrimEnd('.')}). What you wrote is still there; change the permissions and try again.";

    // progress

    public const string NothingStarted = "No exercise has been started here or in the folders below.";

    public static string State(Progress progress) => progress.Best switch
    {
        null => "started",
        { Passed: true, VisibleOnly: false } => "passed",
        { Passed: true } => "visible cases passed",
        _ => "under way",
    };

    public static string Points(Mark? mark) => mark is null ? "" : FormattableString.Invariant($"{mark.Score:0.##} of {mark.MaxScore:0.##} {(mark.MaxScore == 1 ? "point" : "points")}");

    public static string Attempts(int attempts) => attempts switch
    {
        0 => "not checked yet",
        1 => "1 attempt",
        _ => FormattableString.Invariant($"{attempts} attempts"),
    };

    public static string PassedOf(int passed, int count, int visibleOnly) => FormattableString.Invariant($"{passed} of {count} {(count == 1 ? "exercise" : "exercises")} passed{(visibleOnly > 0 ? FormattableString.Invariant($", {visibleOnly} of them in the visible cases alone; the rest is graded on submission") : "")}.");

    public static string GoOn(string title, string folder) => folder == "."
        ? $"Next: go on with “{title}” in this folder: {Mlplabs} watch"
        : $"Next: go on with “{title}”: cd {Quoted(folder)}, then {TypedCommand.NameFrom(folder)} watch";

    public static string TryNext(ExerciseManifest exercise) => $"Next: “{exercise.Title}” (difficulty {exercise.Difficulty}): {Mlplabs} start {exercise.Id}";

    public const string AllPassed = "Every exercise is passed.";

    /// <summary>A path as it can be typed.</summary>
    public static string Quoted(string path) => path.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '/')
        ? path
        : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
