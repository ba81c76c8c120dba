namespace MlpLabs.Grading.Submissions;

/// <summary>The sentences for a submission that cannot be read.</summary>
internal static class SubmissionMessages
{
    const int MaxLines = 5;

    public static string NotFound(string path) =>
        $"{path}: there is no such file or folder. Name a .cs file, a .csx script or a folder of .cs files.";

    public static string OtherKind(string path) =>
        $"{path}: not a C# source. Name a .cs file, a .csx script or a folder of .cs files.";

    public static string NoSources(string path) =>
        $"{path}: the folder holds no .cs file. Put your solution there, or name the file itself.";

    public static string SeveralScripts(string path) =>
        $"{path}: the folder holds several .csx scripts and no .cs file. Name the script itself.";

    public static string Empty(string path) => $"{path}: the file is empty. Save your solution in it and try again.";

    public static string TooLarge(string path, long bytes, int limit) => FormattableString.Invariant(
        $"{path}: the file has {bytes} bytes, far more than the {limit} that all files of a solution may have. Hand in the source of your solution alone.");

    public static string TooManyFiles(string path, int limit) => FormattableString.Invariant(
        $"{path}: the folder holds more than {limit} .cs files. Hand in the folder of this exercise alone.");

    public static string Binary(string path) => $"{path}: the file is not text. Hand in the C# source, not the compiled program.";

    public static string NotUtf8(string path) => $"{path}: the text is not UTF-8. Save the file with the encoding UTF-8 and try again.";

    public static string NoOrdinaryFile(string path) => $"{path}: a link, pipe or device instead of a file. Hand in the file itself.";

    /// <summary>What the compiler said, and where it says as much of another modifier or function.</summary>
    public static string AlsoIn(string message, IReadOnlyList<int> lines) => lines.Count == 0 ? message
        : lines.Count == 1 ? FormattableString.Invariant($"{message} (likewise in line {lines[0]})")
        : lines.Count <= MaxLines ? FormattableString.Invariant($"{message} (likewise in lines {string.Join(", ", lines.SkipLast(1))} and {lines[^1]})")
        : FormattableString.Invariant($"{message} (likewise in lines {string.Join(", ", lines.Take(MaxLines))} and {lines.Count - MaxLines} more)");

    public static string DidYouMean(string message, string name) => $"{message.TrimEnd('.')}. Did you mean \"{name}\"?";

    public static string Unreadable(string path) => $"{path}: no permission to read it. Change its permissions and try again.";

    public static string ReadError(string path, string reason) => $"{path}: it could not be read ({reason}).";
}
