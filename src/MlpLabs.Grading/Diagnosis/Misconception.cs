namespace MlpLabs.Grading.Diagnosis;

/// <summary>A wrong answer with words.</summary>
/// <param name="Id">The file's name without its ending.</param>
/// <param name="Title">One line.</param>
/// <param name="Common">Markdown that holds for every check.</param>
/// <param name="ByCheck">Markdown that is added for one check, by the check's id.</param>
public sealed record Misconception(string Id, string Title, string Common, IReadOnlyDictionary<string, string> ByCheck)
{
    /// <summary>Stands in the words where they are still to be written.</summary>
    public const string ToBeWritten = "(to be written)";

    /// <summary>Whether words are missing: no student is told of it before they are there.</summary>
    public bool IsUnfinished => ByCheck.Values.Append(Common).Any(words => words.Contains(ToBeWritten, StringComparison.Ordinal));

    /// <summary>What a student reads whose answer to this check agrees with the misconception.</summary>
    public string MarkdownFor(string checkId) =>
        ByCheck.TryGetValue(checkId, out var section)
            ? Common.Length == 0 ? section : Common + "\n\n" + section
            : Common;
}

/// <summary>One way of programming a misconception, with what it answers to every case of a check.</summary>
/// <param name="VariantName">Name of the class that programs it.</param>
/// <param name="Outcomes">One per case of the check.</param>
public sealed record WrongVariant(Misconception Misconception, string VariantName, string CheckId, IReadOnlyList<VariantOutcome> Outcomes);

/// <summary>What a variant made of a case: a value, or no value because it threw.</summary>
public readonly record struct VariantOutcome(bool Returned, object? Value);
