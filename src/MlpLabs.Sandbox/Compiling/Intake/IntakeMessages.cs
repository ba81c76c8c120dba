namespace MlpLabs.Sandbox.Compiling.Intake;

/// <summary>What the intake says; the ids stay the same for ever.</summary>
internal static class IntakeMessages
{
    public const string SizeId = "MLP0201";
    public const string TextId = "MLP0202";
    public const string DirectiveId = "MLP0203";
    public const string ComplexId = "MLP0204";

    public const string NoFiles = "The submission has no source file. Hand in a .cs file, a .csx file or a folder of .cs files.";

    public const string OneScript = "A script is one .csx file. Hand in one script, or .cs files only.";

    public static string TooManyFiles(int count) =>
        $"The submission has {count} files, and {IntakeLimits.Files} are allowed. Leave out what the exercise does not need.";

    public static string TooMuchSource(int bytes) =>
        $"The submission has {(bytes + 1023) / 1024} KiB of source, and {IntakeLimits.SourceKiB} KiB are allowed. Leave out what the exercise does not need.";

    public static string LineTooLong(int length) =>
        $"This line has {length} characters, and {IntakeLimits.LineLength} are allowed. Break it into several lines.";

    public const string Nul = "The file contains a NUL character, so it is not text in UTF-8. Save it as UTF-8.";

    public const string LoneSurrogate = "The file contains half a character here (a lone surrogate), so it is not text in UTF-8. Save it as UTF-8.";

    public static string Directive(string directive) =>
        $"'{directive}' is not available in exercises. A submission consists of its own files and needs no package.";

    public static string TooDeep(string what, int limit) =>
        $"The program is too complex to compile: {what} are nested more than {limit} deep here. Give the inner parts a name of their own.";

    public static string TooMany(string what, int limit) =>
        $"The program is too complex to compile: there are more than {limit} {what} in a row here. Break the expression into several statements.";
}
