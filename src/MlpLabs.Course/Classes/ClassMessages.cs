using MlpLabs.Grading.Exercises;

namespace MlpLabs.Course.Classes;

/// <summary>The sentences about a class's folder and what is in it.</summary>
internal static class ClassMessages
{
    const int MaxListed = 3;

    public const string Link = "a symbolic link; links are never followed. Hand in the file itself.";
    public const string Special = "a pipe, socket or device; it was not opened.";
    public const string Hidden = "hidden; names that begin with a dot are not read.";
    public const string SystemFile = "written by an operating system, not by a student.";
    public const string OutputFolder = "the folder the results go to.";
    public const string EarlierResults = "results of mlplabs batch, not a student's work. Move them out of the class's folder to be rid of this line.";
    public const string Playground = "a place to try things; nothing in it is graded.";
    public const string NoSource = "no C# source.";
    public const string Build = "made by a build, not by a student.";
    public const string ArchiveBesideSources = "an archive beside C# sources; the sources were taken.";
    public const string ArchiveBesideNamed = "an archive beside one that is named after an exercise; that one counts.";
    public const string OnlineText = "text typed into Moodle, not a file.";
    public const string NestedArchive = "an archive in an archive.";
    public const string ArchiveLink = "a link in an archive; links are never followed.";
    public const string ArchivePath = "its path in the archive leads out of it.";
    public const string Deep = "more than 20 folders deep.";
    public const string NothingHandedIn = "nothing was handed in.";

    public static string NoExercise(string name, IReadOnlyList<string> ids) =>
        $"it belongs to no exercise.{Meant(name, ids)} Put it in a folder named after one ({string.Join(", ", ids)}), or name the exercise with --exercise.";
    public static string BesideNamed(string id) => $"other work of the same student is named after {id}, and that counts. If this belongs there too, put it into a folder named {id}.";
    public static string OtherExercise(string id) => $"it belongs to {id}, not to the exercise that is graded.";
    public static string NotOfCourse(string id) => $"it belongs to {id}, which is no exercise of the course.";
    public static string NotOfLayout(string words) => $"its name is not one that {words} gives.";
    public const string NotInMapping = "the mapping does not name it.";
    public static string NotInMetadata(string metadata) => $"{metadata} does not name it.";
    public static string NoFolderOf(string metadata) => $"{metadata} names it, but it is not there.";

    public static string NoSources(string shown, IReadOnlyList<string> others) => others.Count == 0
        ? $"{shown}: nothing was handed in."
        : $"{shown}: no C# source among what was handed in ({Listed(others)}). Ask for the .cs file.";
    public const string SeveralArchives = "several archives and no C# source. Unpack the one that counts.";
    public const string BadArchive = "the archive is damaged, or of a kind that is not read. Ask for the .cs file itself.";
    public static string ArchiveTooLarge(long bytes, long limit) => FormattableString.Invariant(
        $"the archive has {bytes} bytes, more than the {limit} that are read. Ask for the sources alone.");
    public static string ManyEntries(int count, int limit) => FormattableString.Invariant(
        $"the archive has {count} entries; only the first {limit} were looked at. Ask for the sources alone.");
    public static string UnreadableReason(string reason) => $"it could not be read ({reason.TrimEnd('.')}). Change its permissions and run the command again.";
    public static string Unreadable(string shown, string reason) => $"{shown}: {UnreadableReason(reason)}";

    /// <summary>What was left out and why, in a sentence.</summary>
    public static string Of(LeftOut left) => $"{left.Path}: {left.Reason}";

    public static string NoFolder(string path) => $"{path}: there is no such folder. Name the folder that holds one folder or file per student.";
    public static string IsArchive(string path) => $"{path}: an archive, not a folder. Unpack it and name the folder it makes.";
    public static string IsFile(string path) => $"{path}: a file, not the folder of a class. Grade one submission with mlplabs check.";
    public static string Empty(string path) => $"{path}: nothing to grade was found. It should hold one folder or file per student.";
    public static string NothingMatched(string path, IReadOnlyList<string> works) =>
        $"{path}: work was handed in ({Listed(works)}), but none of it could be matched to an exercise. Name the exercise with --exercise, put each file into a folder named after its exercise, or list in a table for --map which student and exercise each file belongs to.";
    public static string UnknownLayout(string name, IReadOnlyList<string> known) =>
        $"There is no layout \"{name}\".{NearestName.Suggestion(name, known)} Known: {string.Join(", ", known)}.";
    public static string BadMetadata(string file, string reason) => $"{file}: not readable as Gradescope's list of submissions ({reason.TrimEnd('.')}). Name another layout with --layout.";

    public static string NoMap(string file, string reason) => $"{file}: the mapping could not be read ({reason.TrimEnd('.')}).";
    public const string MapWithoutPath = "the first line must name the columns, path and student among them: path,student,exercise,id,login,email,submitted,attempt,participant.";
    public static string UnknownColumn(string name, IReadOnlyList<string> known) => $"\"{name}\" is no column of a mapping.{NearestName.Suggestion(name, known)} Known: {string.Join(", ", known)}.";
    public static string PathLeavesClass(string path) => $"\"{path}\" leads out of the class's folder. Write it relative to that folder.";
    public static string PathMissing(string path) => $"\"{path}\" is not in the class's folder.";
    public static string NoStudent(string path) => $"\"{path}\" has no student.";
    public static string UnknownExercise(string id, IReadOnlyList<string> known) => $"there is no exercise \"{id}\".{NearestName.Suggestion(id, known)}";
    public static string NoExerciseInMap(string path) => $"\"{path}\" has no exercise. Fill the column exercise, or name one with --exercise.";
    public static string BadTime(string text) => $"\"{text}\" is no time. Write it as 2026-11-20 23:59 or, with its offset, 2026-11-20T23:59:00+01:00.";
    public static string BadAttempt(string text) => $"\"{text}\" is no number of an attempt. Write 1, 2, 3, …";
    public static string Twice(string student, string exercise, int attempt) => FormattableString.Invariant($"attempt {attempt} of {student} for {exercise} stands in the mapping twice. Number the attempts in the column attempt.");

    // A folder on the way says it, or the file's own name.
    static string Meant(string name, IReadOnlyList<string> ids) => name.Split('/').Select(Path.GetFileNameWithoutExtension)
        .Select(part => ids.Contains(part) ? "" : NearestName.Suggestion(part!, ids)).FirstOrDefault(words => words.Length > 0) ?? "";

    /// <summary>The first names of a list, and how many more there are.</summary>
    internal static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MaxListed)) + (names.Count > MaxListed ? FormattableString.Invariant($" and {names.Count - MaxListed} more") : "");
}
