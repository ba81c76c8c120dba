using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Pictures;

/// <summary>Curves over a reference, in panels one below the other.</summary>
/// <param name="Variable">The name of the horizontal axis, like <c>z</c>.</param>
public sealed record CurvesPicture(string Title, string Variable, IReadOnlyList<CurvePanel> Panels) : Picture(Title)
{
    /// <summary>
    /// A panel for a check whose method takes one number and returns one: the right value and the student's at the samples, which
    /// stand in increasing order, and a mark at every visible case that lies in their range and came back wrong.
    /// </summary>
    /// <param name="name">What the vertical axis shows.</param>
    /// <param name="variable">The method's parameter.</param>
    /// <param name="samples">The name under which the samples are declared.</param>
    /// <param name="more">Names of further samples, where a part of the curve needs more of them.</param>
    public static CurvePanel Sampled(string name, string variable, string samples, PictureNumbers numbers, params IEnumerable<string> more)
    {
        var shown = more.Prepend(samples).SelectMany(declared => SamplesOf(numbers, declared)).OrderBy(s => s.Argument<double>(variable)).ToList();
        double[] x = [.. shown.Select(s => s.Argument<double>(variable))];
        var failing = numbers.Cases.Where(c => c is { Returned: true, Passed: false } && c.Argument<double>(variable) >= x[0] && c.Argument<double>(variable) <= x[^1]);
        return new(
            name, x, [.. shown.Select(s => s.Expected<double>())], [new Curve(name, [.. shown.Select(s => s.Returned ? s.Actual<double>() : (double?)null)])],
            [.. failing.Select(c => new CurveMark(c.Name, c.Argument<double>(variable), c.Expected<double>(), c.Actual<double>()))]);
    }

    static IReadOnlyList<ShownCase> SamplesOf(PictureNumbers numbers, string samples)
    {
        var shown = numbers.Samples.Where(s => s.Name.StartsWith(samples + " ", StringComparison.Ordinal)).ToList();
        return shown.Count > 0 ? shown : throw new ArgumentException($"No samples are declared under the name “{samples}”.", nameof(samples));
    }
}

/// <summary>A reference with the curves to compare with it.</summary>
/// <param name="Name">What the vertical axis shows, like <c>σ′(z)</c>.</param>
/// <param name="X">The places, increasing.</param>
/// <param name="Expected">The right value at each place.</param>
/// <param name="Curves">The student's curves; none where the reference stands alone.</param>
/// <param name="Marks">Places to point at, like inputs of visible cases that fail.</param>
public sealed record CurvePanel(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Expected, IReadOnlyList<Curve> Curves, IReadOnlyList<CurveMark> Marks)
{
    /// <summary>When a value counts as right.</summary>
    public Tolerance Tolerance { get; init; } = Tolerance.T1;

    /// <summary>The slope between neighbouring places, as a panel of its own: central differences, one-sided at both ends.</summary>
    /// <param name="expected">The right slope at each place.</param>
    public CurvePanel Slope(string name, IReadOnlyList<double> expected) =>
        new(name, X, expected, [.. Curves.Select(c => new Curve(c.Name, [.. X.Select((_, i) => SlopeAt(c.Values, i))]))], []) { IsEstimated = true };

    /// <summary>Whether the curves are estimates, so that small differences from the reference mean nothing.</summary>
    public bool IsEstimated { get; init; }

    double? SlopeAt(IReadOnlyList<double?> values, int i)
    {
        var (left, right) = (Math.Max(i - 1, 0), Math.Min(i + 1, X.Count - 1));
        return (values[right] - values[left]) / (X[right] - X[left]);
    }
}

/// <summary>A curve of the student's.</summary>
/// <param name="Values">The value at each place; null where none came back. It may be of any size and not finite.</param>
public sealed record Curve(string Name, IReadOnlyList<double?> Values);

/// <summary>A place to point at.</summary>
/// <param name="Y">The student's value there; null where none came back.</param>
public sealed record CurveMark(string Name, double X, double Expected, double? Y);
