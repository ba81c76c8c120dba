namespace MlpLabs.Benchmarks.Measuring;

/// <summary>Repeated measurements of one thing.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Unit">Its unit: <c>ms</c>, <c>MiB</c>.</param>
/// <param name="Values">In the order they were taken; never empty.</param>
internal sealed record Series(string What, string Unit, IReadOnlyList<double> Values)
{
    public double Median => Quantile(0.5);

    /// <summary>A quarter of the values are below it.</summary>
    public double LowerQuartile => Quantile(0.25);

    public double UpperQuartile => Quantile(0.75);

    /// <summary>One value that was not repeated: a count, a peak, a mean over a whole run.</summary>
    public static Series Single(string what, string unit, double value) => new(what, unit, [value]);

    /// <summary>The ratio to another series taken in turn with this one, pair by pair: what slows the machine for a while slows both.</summary>
    public Series RatioTo(Series other) => new(
        FormattableString.Invariant($"{What} ÷ {other.What}"), "×", [.. Values.Zip(other.Values, (mine, theirs) => mine / theirs)]);

    // Between two values it is interpolated linearly, as numpy and R (type 7) do.
    double Quantile(double share)
    {
        var ordered = Values.Order().ToArray();
        var at = share * (ordered.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + (at - below) * (ordered[above] - ordered[below]);
    }
}
