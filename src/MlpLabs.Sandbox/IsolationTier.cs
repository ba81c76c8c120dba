namespace MlpLabs.Sandbox;

/// <summary>How strong the isolation is: 1 is strongest.</summary>
/// <param name="Number">1 bubblewrap, 2 a launcher without namespaces, 3 a plain process with limits; 3 also where workers run without their seal.</param>
/// <param name="Details">One sentence: what is in force and, below tier 1, why not more.</param>
public sealed record IsolationTier(int Number, string Details)
{
    /// <summary>The number of the tier that promises least.</summary>
    public const int Weakest = 3;
}
