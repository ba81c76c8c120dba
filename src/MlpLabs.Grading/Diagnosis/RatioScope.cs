namespace MlpLabs.Grading.Diagnosis;

/// <summary>Which components stand in a constant ratio to the right ones.</summary>
/// <param name="Named">Their names in the order of computation; empty where they are the whole result.</param>
/// <param name="First">The name of the one that is computed first; null where the result is no tuple.</param>
/// <param name="AreGradientsOfASquare">Whether they are all gradients of a squared error.</param>
internal sealed record RatioScope(IReadOnlyList<string> Named, string? First, bool AreGradientsOfASquare)
{
    /// <summary>The component that shows the ratio, or null when the whole result does.</summary>
    public string? Component => Named.Count > 0 ? Named[0] : null;
}
