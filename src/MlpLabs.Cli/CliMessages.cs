using MlpLabs.Course.Batches;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli;

/// <summary>The sentences of the command line itself.</summary>
internal static class CliMessages
{
    static string Mlplabs => TypedCommand.Name;

    public const string Interrupted = "Interrupted. Nothing was graded to the end.";

    /// <summary>A check that takes its time.</summary>
    public static string Checking(int seconds) => FormattableString.Invariant($"Checking … {seconds} s");

    public static string OutputLost(string reason) =>
        $"Standard output cannot be written ({reason.TrimEnd('.')}), so the result could not be shown. Send it to another place and run the command again.";

    public static string OurFault(Exception error) =>
        $"mlplabs failed: {error.Message} ({error.GetType().Name}). The fault is ours; no grade was given and no points are lost. {Mlplabs} doctor shows what is installed.";

    public static string HelpOf(string command) => HelpAt($"{Mlplabs} {command}");

    public static string HelpAt(string path) => $"{path} --help shows how the command is used.";

    public static string DidYouMean(string name) => $"Did you mean \"{name}\"?";

    /// <param name="path">The words before the command, beginning with <c>mlplabs</c>.</param>
    public static string NoSuchCommand(string path, string typed, IReadOnlyCollection<string> known) =>
        $"There is no command \"{path} {typed}\"" + (NearestName.Of(typed, known) is { } near ? $". {DidYouMean(near)}" : $"; the nearest one is \"{path} {NearestName.Closest(typed, known)}\".");

    public static string NoSuchOption(string path, string typed, IEnumerable<string> known) => $"{path} has no option {typed}.{NearestName.Suggestion(typed, known)}";

    public static string CommandMissing(string path, IEnumerable<string> known) => $"Say what {path} should do: {string.Join(", ", known)}.";

    public static string Written(string what, string path) => $"{what}: {path}";

    public static string NotWritten(string path, string reason) =>
        $"{path}: the report could not be written ({reason.TrimEnd('.')}). The result above stands; choose another place and run the command again.";

    public static string NoSuchFolder(string option, string folder) => $"{option}: there is no folder {folder}. Leave it out to use the one that comes with mlplabs.";

    public static string BadReportPath(string path) => $"\"{path}\" is no file a report could be written to. Name a file such as report.html.";

    public static string EmptyPath(string name) => $"{name} is empty. Name a path; a variable of the shell that is not set leaves nothing behind.";

    public static string BadTemplate(string path) => $"{path} was not written, because a template has an error. The result above stands.";

    public static string BadAudience(string value) => $"--audience must be student or instructor, not \"{value}\".";

    public static string NoSuchHint(string id, int number, int count) => FormattableString.Invariant(
        $"{id} has no hint {number}; it has {(count == 1 ? "one" : FormattableString.Invariant($"{count}, from 1 to {count}"))}.");

    public static string BadSeed(string value) => $"--seed must be a whole number, not \"{value}\".";

    public static string BadJobs => FormattableString.Invariant($"--jobs must be a whole number from 1 to {BatchHost.MaxJobs}.");

    public static string ClassNotWritten(string folder, string reason) =>
        $"{folder}: the gradebooks could not be written ({reason.TrimEnd('.')}). The results of the students are kept; run the same command again.";

    public const string BadTier = "--require-tier must be 1, 2 or 3.";

    public static string BadTierVariable(string name, string value) => $"{name} must be 1, 2 or 3, not \"{value}\". Change it or take it out of the environment.";

    public static string TierTooWeak(int required, int tier) =>
        FormattableString.Invariant($"Nothing was graded: --require-tier {required} is wanted, and this machine gives tier {tier}; {Mlplabs} doctor says why.");

    public static string NoPacks(string folder) => $"No exercises were found in {folder}. Name their folder with --exercises or MLPLABS_EXERCISES.";

    public static string PackBroken(int count) => count == 1
        ? "The exercise itself has an error, so nothing was graded and no points are lost:"
        : "The exercise itself has errors, so nothing was graded and no points are lost:";

    /// <summary>A student can do nothing about it, and the grader's text is the instructor's.</summary>
    public static string PackBrokenForStudent(string id) =>
        $"The exercise itself has an error, so nothing was graded and no points are lost. Tell your instructor: {Mlplabs} exercise check {id} says what is wrong.";

    public static string BadExerciseId(string id) => $"\"{id}\" cannot be an exercise id. Use lower-case words joined by hyphens, such as sigmoid-derivative.";

    public static string ExerciseExists(string folder) => $"{folder} exists already; nothing was changed.";

    public static string Created(string path) => $"wrote {path}";

    public static string NotCreated(string id, string reason) => $"{id} could not be written ({reason.TrimEnd('.')}). Choose folders you may write to with --exercises and --graders.";

    public static string NextStepAfterNew(string id) => $"Next: write the grader, then run {Mlplabs} exercise check {id} --write-examples";

    public const string NoGraders = "No graders folder was found, so packs cannot be proven. Name it with --graders or MLPLABS_GRADERS.";

    public static string ProofSummary(int exercises, int errors) => errors == 0
        ? FormattableString.Invariant($"{exercises} {(exercises == 1 ? "exercise" : "exercises")} proven.")
        : FormattableString.Invariant($"{errors} {(errors == 1 ? "error" : "errors")}.");
}
