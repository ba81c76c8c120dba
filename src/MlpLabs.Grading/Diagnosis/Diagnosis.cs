namespace MlpLabs.Grading.Diagnosis;

/// <summary>What went wrong, where the outputs prove it.</summary>
/// <param name="Id">A misconception's id or a pattern's.</param>
/// <param name="Title">One line.</param>
/// <param name="Markdown">What the outputs show, why it happens, and the question that leads on.</param>
/// <param name="Component">The component that shows it, or null when the whole result does.</param>
public sealed record Diagnosis(string Id, DiagnosisKind Kind, string Title, string Markdown, string? Component)
{
    /// <summary>Whether the numbers tell that values were off before the first one that is returned.</summary>
    public bool StartsBefore { get; init; }
}

public enum DiagnosisKind
{
    /// <summary>The outputs agree with a named wrong answer.</summary>
    Misconception,
    /// <summary>The outputs stand in a plain relation to the right ones: a ratio, a transpose, float arithmetic, changed arguments.</summary>
    Pattern,
}
