namespace MlpLabs.Grading.Pictures;

/// <summary>The numbers a grader can have drawn: those of the visible cases and of the inputs called for pictures alone.</summary>
/// <param name="Cases">The visible cases, in the order of the grader.</param>
/// <param name="Samples">The inputs called for pictures alone, in the order of the grader.</param>
public sealed record PictureNumbers(IReadOnlyList<ShownCase> Cases, IReadOnlyList<ShownCase> Samples)
{
    /// <summary>The case to draw: the first that came back wrong, else the first that came back, else the first.</summary>
    public ShownCase Case => Cases.FirstOrDefault(c => c is { Returned: true, Passed: false }) ?? Cases.FirstOrDefault(c => c.Returned) ?? Cases[0];
}
