using MlpLabs.Benchmarks.Measuring;

namespace MlpLabs.Benchmarks.Soak;

/// <summary>Something that must not grow, sampled over a run and cut into four quarters. The first one warms up and is not compared.</summary>
internal sealed record Quarters(string What, IReadOnlyList<double> Values)
{
    public static Quarters Of(string what, IReadOnlyList<double> values) => new(what, values);

    public IReadOnlyList<Series> Rows =>
    [
        Series.Single($"{What}, mean of the second quarter", "MiB", Mean(1)),
        Series.Single($"{What}, mean of the last quarter", "MiB", Mean(3)),
        new($"{What}, all samples", "MiB", Values),
    ];

    /// <summary>A sentence when the last quarter is larger than the second by more than this factor.</summary>
    public IEnumerable<string> Failures(double allowed)
    {
        if (Values.Count < 8)
            yield return $"There are {Values.Count} samples of {What}; quarters need 8.";
        else if (Mean(3) > allowed * Mean(1))
            yield return FormattableString.Invariant($"The {What} grew from {Mean(1):0.00} to {Mean(3):0.00} MiB between the second and the last quarter.");
    }

    double Mean(int quarter) =>
        Values.Skip(Values.Count * quarter / 4).Take(Math.Max(1, Values.Count * (quarter + 1) / 4 - Values.Count * quarter / 4)).DefaultIfEmpty(double.NaN).Average();
}
