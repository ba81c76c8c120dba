using MlpLabs.Grading.Exercises;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>The sentences about misconception files, for whoever writes them.</summary>
internal static class MisconceptionMessages
{
    public const string NoWords =
        "the file must begin with a block comment: a title in its first line, then what the student reads.";

    public static string UnknownSection(string id, IReadOnlyList<string> known) =>
        $"the heading \"## {id}\" names no check.{NearestName.Suggestion(id, known)} Use other heading levels for other headings.";

    public static string NotCompiled(string message) => $"it does not compile: {message}";

    public static string NoMethods(IReadOnlyList<string> signatures) =>
        $"no class in it has a method of a check. Declare one of: {string.Join("; ", signatures)}.";

    public static string NotObserved(string variant, string check, string reason) =>
        $"{variant} could not be run for check \"{check}\": {reason}";
}
