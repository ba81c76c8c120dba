using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures;
using N = MlpLabs.Reporting.Wording.NumberText;

namespace MlpLabs.Reporting.Wording;

internal static partial class PictureTexts
{
    // An estimated slope says nothing about differences smaller than this part of the reference's height.
    const double EstimateBand = 0.05;

    public const string StripTitle = "size of the difference";

    public const string Allowed = "allowed";

    public static string UpTo(double value) => $"▲ up to {ShortNumber.Of(value)}";

    public static string DownTo(double value) => $"▼ down to {ShortNumber.Of(value)}";

    public static IEnumerable<(string Kind, string Text)> CurvesLegend(bool isReference, IReadOnlyList<string> curves, bool hasMarks, bool isBeyond)
    {
        if (isReference)
        {
            yield return ("curve", "the function itself");
            yield break;
        }
        yield return ("reference", "right");
        if (curves.Count > 0)
            yield return ("curve", "yours");
        if (hasMarks)
            yield return ("mark", "✗ visible case that fails");
        if (isBeyond)
            yield return ("strip", "difference beyond the allowed one");
    }

    public static string Curves(CurvesPicture picture)
    {
        if (picture.IsReference)
            return string.Join(' ', picture.Panels.SelectMany(p => Course(picture.Variable, p)));
        var sentences = picture.Panels.Where(p => p.Curves.Count > 0).SelectMany(p => p.Curves.SelectMany(c => Curve(picture.Variable, p, c))).ToList();
        return sentences.Count > 0 ? string.Join(' ', sentences) : "No value of yours came back, so the right curve stands alone.";
    }

    static IEnumerable<string> Course(string variable, CurvePanel panel)
    {
        string At(int place) => $"{ShortNumber.Of(panel.Expected[place])} at {variable} = {ShortNumber.Of(panel.X[place])}";
        var last = Math.Min(panel.X.Count, panel.Expected.Count) - 1;
        yield return $"“{panel.Name}” goes from {At(0)} to {At(last)}.";
        var largest = Enumerable.Range(0, last + 1).MaxBy(k => panel.Expected[k]);
        if (panel.Expected[largest] > Math.Max(panel.Expected[0], panel.Expected[last]))
            yield return $"It is largest, {At(largest)}.";
    }

    static IEnumerable<string> Curve(string variable, CurvePanel panel, Curve curve)
    {
        var places = panel.X.Index().Where(p => p.Index < Math.Min(curve.Values.Count, panel.Expected.Count))
            .Select(p => (p.Index, X: p.Item, Expected: panel.Expected[p.Index], Actual: curve.Values[p.Index])).ToList();
        var range = $"from {variable} = {N.Exact(panel.X[0])} to {N.Exact(panel.X[^1])}";
        var there = places.Where(p => p.Actual is not null).ToList();
        if (there.Count == 0)
        {
            yield return $"“{panel.Name}”: no value of yours came back {range}.";
            yield break;
        }
        var height = panel.Expected.Where(double.IsFinite).DefaultIfEmpty(0).Max() - panel.Expected.Where(double.IsFinite).DefaultIfEmpty(0).Min();
        var wrong = there.Where(p => Agreements.Of(p.Expected, p.Actual, panel.IsEstimated ? EstimateBand * height : panel.Tolerance.Allowed(p.Expected)) is not Agreement.Exact).ToList();
        var subject = panel.IsEstimated ? $"“{panel.Name}”, from neighbouring values:" : $"“{panel.Name}”:";
        if (wrong.Count == 0)
            yield return panel.IsEstimated ? $"{subject} yours runs along the right curve {range}." : FormattableString.Invariant($"{subject} yours is right at all {there.Count} places {range}.");
        else
            yield return FormattableString.Invariant($"{subject} yours departs from the right curve at {wrong.Count} of {there.Count} places {range}.");
        var finite = wrong.Where(p => double.IsFinite(p.Actual!.Value) && double.IsFinite(p.Expected)).ToList();
        if (finite.Count > 0)
        {
            var worst = finite.MaxBy(p => Math.Abs(p.Actual!.Value - p.Expected));
            yield return $"The largest difference is at {variable} = {N.Exact(worst.X)}: {(panel.IsEstimated ? "right" : "expected")} {N.Exact(worst.Expected)}, yours {(panel.IsEstimated ? "about " : "")}{N.Exact(worst.Actual!.Value)}.";
        }
        var broken = wrong.Where(p => !double.IsFinite(p.Actual!.Value)).ToList();
        if (broken.Count > 0)
            yield return FormattableString.Invariant($"At {broken.Count} {(broken.Count == 1 ? "place" : "places")} yours is NaN or infinite, first at {variable} = {N.Exact(broken[0].X)}.");
        if (there.Count < places.Count)
            yield return FormattableString.Invariant($"At {places.Count - there.Count} {(places.Count - there.Count == 1 ? "place" : "places")} no value came back.");
        foreach (var mark in panel.Marks)
            yield return $"The visible case “{mark.Name}” fails at {variable} = {N.Exact(mark.X)}: expected {N.Exact(mark.Expected)}, yours {(mark.Y is { } y ? N.Exact(y) : "is not there")}.";
    }
}
