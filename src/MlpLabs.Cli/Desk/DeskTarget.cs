using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Cli.Desk;

/// <summary>What a command works on: an exercise, the submission, and the started folder it lies in, if it does.</summary>
/// <param name="Path">The submission as the user would name it from the current folder.</param>
internal sealed record DeskTarget(string ExerciseId, string Path, WorkFolder? Folder)
{
    /// <summary>Finds out what is meant, from what was typed and from where.</summary>
    /// <param name="command">The command's name, for the message.</param>
    /// <param name="exercise">An exercise's id, or, when no path is given, a path into a started folder; null for the folder the user is in.</param>
    /// <param name="path">The submission; null for the whole started folder.</param>
    public static (DeskTarget? Target, string Problem) Of(string command, ExerciseCatalog catalog, string? exercise, string? path, string here)
    {
        if (exercise is null)
            return WorkFolder.FindFrom(here) switch
            {
                ({ } folder, _) => (OfFolder(folder, here), ""),
                (_, { Length: > 0 } problem) => (null, problem),
                _ => (null, DeskMessages.NotInStartedFolder(command)),
            };
        if (path is not null)
            return (new DeskTarget(exercise, path, WorkFolder.FindFrom(System.IO.Path.Combine(here, path)).Folder is { } around && around.ExerciseId == exercise ? around : null), "");
        if (catalog.Ids.Contains(exercise))
            return FolderOf(exercise, here) is { } started ? (OfFolder(started, here), "") : (null, DeskMessages.NotStarted(command, exercise));
        var typed = System.IO.Path.Combine(here, exercise);
        if (!System.IO.Path.Exists(typed))
            return (null, IsPath(exercise) ? SubmissionReader.Read(exercise).Problem : catalog.Problem(exercise));
        return WorkFolder.FindFrom(typed) switch
        {
            ({ } folder, _) => (new DeskTarget(folder.ExerciseId, exercise, folder), ""),
            (_, { Length: > 0 } problem) => (null, problem),
            _ => (null, DeskMessages.PathWithoutExercise(command, exercise)),
        };
    }

    /// <summary>The folder of an exercise that the user is in, or that stands under its default name here; else null.</summary>
    public static WorkFolder? FolderOf(string exercise, string here) =>
        ((IEnumerable<WorkFolder?>)[WorkFolder.FindFrom(here).Folder, WorkFolder.Read(System.IO.Path.Combine(here, exercise)).Folder]).FirstOrDefault(f => f?.ExerciseId == exercise);

    // A number behind a dot is a slip in an id, letters are a file's ending.
    static bool IsPath(string typed) => typed.AsSpan().IndexOfAny('/', '\\') >= 0 || System.IO.Path.GetExtension(typed).Any(char.IsLetter);

    static DeskTarget OfFolder(WorkFolder folder, string here) => new(folder.ExerciseId, System.IO.Path.GetRelativePath(here, folder.Path), folder);
}
