namespace MlpLabs.Engine.Tests.Golden;

/// <summary>How many cases of each file were compared, how many experiments were read (they are measured elsewhere), and what differed.</summary>
sealed record GoldenReport(IReadOnlyDictionary<string, int> Compared, int ExperimentsRead, IReadOnlyList<string> Failures)
{
    public int Total => Compared.Values.Sum();
}
