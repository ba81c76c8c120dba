using System.Globalization;
using System.Text;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Panels with the reference and the student's curves, and below each a strip with the logarithm of the difference.</summary>
internal static class CurvesDrawing
{
    internal const int Width = 340;
    internal const int Left = 56;
    internal const int Right = 330;
    internal const int Top = 12;
    internal const int Bottom = 162;
    internal const int StripTop = 212;
    internal const int StripBottom = 272;

    // The strip reaches from a rounding error to a hundred.
    internal const double LowestPower = -17;
    internal const double HighestPower = 2;
    const int MaxRuns = 6;

    public static Drawing Of(CurvesPicture picture)
    {
        // Without a submission the function itself is the only curve.
        var panels = picture.Panels.Where(p => p.X.Count > 1).Select(p => picture.IsReference ? p with { Curves = [new(p.Name, [.. p.Expected])], Marks = [] } : p).ToList();
        var curves = panels.SelectMany(p => p.Curves).Select(c => c.Name).Distinct().ToList();
        var drawn = panels.Select(p => Panel(picture, p)).ToList();
        // What is drawn nowhere needs no explanation.
        var isBeyond = drawn.Any(p => p["strip"] is TemplateObject strip && ((string)strip["beyond"]! + strip["broken"]).Length > 0);
        return new("partials/pictures/curves.sbn-html", PictureTexts.Curves(picture with { Panels = panels }), new()
        {
            { "width", Width },
            { "panels", drawn.ToArray<object?>() },
            { "legend", PictureTexts.CurvesLegend(picture.IsReference, curves, panels.Any(p => p.Marks.Count > 0), isBeyond).Select(l => (object?)new TemplateObject { { "kind", l.Kind }, { "text", l.Text } }).ToArray() },
        });
    }

    static TemplateObject Panel(CurvesPicture picture, CurvePanel panel)
    {
        var scale = new CurveScale(panel);
        var hasStrip = panel.Curves.Count > 0 && !panel.IsEstimated && !picture.IsReference;
        return new()
        {
            { "name", panel.Name },
            { "height", hasStrip ? StripBottom + 10 : Bottom + 24 },
            { "left", Left }, { "right", Right }, { "top", Top }, { "bottom", Bottom },
            { "reference", picture.IsReference ? null : Line(scale, panel.Expected.Select(e => (double?)e).ToList()) },
            { "curves", panel.Curves.Select((c, k) => (object?)new TemplateObject { { "kind", k % 4 + 1 }, { "path", Line(scale, c.Values) }, { "beyond", scale.Beyond(c.Values) } }).ToArray() },
            { "x_ticks", Ticks(scale).Select(t => (object?)new TemplateObject { { "x", t.X }, { "text", t.Text }, { "anchor", t.Anchor } }).ToArray() },
            { "y_ticks", scale.YTicks.Select(v => (object?)new TemplateObject { { "y", scale.Y(v) }, { "text", ShortNumber.Of(v) } }).ToArray() },
            { "variable", picture.Variable },
            { "runs", Runs(scale, panel) },
            { "marks", panel.Marks.Select(m => (object?)Mark(scale, m)).ToArray() },
            { "strip", hasStrip ? Strip(scale, panel) : null },
        };
    }

    static IEnumerable<(double X, string Text, string Anchor)> Ticks(CurveScale scale)
    {
        yield return (Left, ShortNumber.Of(scale.First), "start");
        var middle = scale.First < 0 && scale.Last > 0 ? 0 : (scale.First + scale.Last) / 2;
        yield return (scale.X(middle), ShortNumber.Of(middle), "middle");
        yield return (Right, ShortNumber.Of(scale.Last), "end");
    }

    // A line that leaves the panel ends at its edge and comes back where it enters again.
    static string Line(CurveScale scale, IReadOnlyList<double?> values)
    {
        var path = new StringBuilder();
        var isDown = false;
        double? Finite(int i) => i < values.Count && values[i] is { } value && double.IsFinite(value) ? value : null;
        for (var i = 0; i < Math.Min(values.Count, scale.Count); i++)
        {
            if (Finite(i) is not { } start)
                continue;
            if (i + 1 < scale.Count && Finite(i + 1) is { } end)
            {
                if (scale.Inside(start, end) is not var (from, to))
                {
                    isDown = false;
                    continue;
                }
                double X(double share) => Math.Round(scale.PlaceX(i) + share * (scale.PlaceX(i + 1) - scale.PlaceX(i)), 1);
                if (!isDown)
                    path.Append(CultureInfo.InvariantCulture, $"M{X(from)} {scale.Y(start)}");
                path.Append(CultureInfo.InvariantCulture, $"L{X(to)} {scale.Y(end)}");
                isDown = scale.Contains(end);
            }
            else
            {
                // A value without neighbours is a dot.
                if (!isDown && (i == 0 || Finite(i - 1) is null) && scale.Contains(start))
                    path.Append(CultureInfo.InvariantCulture, $"M{scale.PlaceX(i)} {scale.Y(start)}h0");
                isDown = false;
            }
        }
        return path.ToString();
    }

    // Neighbouring places without a finite value are one mark: where the right curve is, or on the axis where that rises or falls too much for one mark.
    static object?[] Runs(CurveScale scale, CurvePanel panel)
    {
        var runs = new List<object?>();
        foreach (var curve in panel.Curves)
            for (var i = 0; i < Math.Min(curve.Values.Count, scale.Count); i++)
            {
                if (curve.Values[i] is not { } value || double.IsFinite(value) || value.Equals(panel.Expected[i]))
                    continue;
                var start = i;
                while (i + 1 < curve.Values.Count && curve.Values[i + 1] is { } next && next.Equals(value))
                    i++;
                if (runs.Count < MaxRuns)
                    runs.Add(Run(scale, panel, start, i, value));
            }
        return [.. runs];
    }

    static TemplateObject Run(CurveScale scale, CurvePanel panel, int start, int end, double value)
    {
        const double Narrowest = 8, Level = 10, Half = 5, Above = 9, Below = 18, LetterHeight = 12;
        var middle = (scale.PlaceX(start) + scale.PlaceX(end)) / 2;
        var width = Math.Round(Math.Max(scale.PlaceX(end) - scale.PlaceX(start), Narrowest), 1);
        var right = panel.Expected.Skip(start).Take(end - start + 1).Select(e => double.IsFinite(e) ? scale.Y(e) : double.NaN).ToList();
        var y = right.Max() - right.Min() <= Level ? Math.Round((right.Max() + right.Min()) / 2, 1) : Bottom;
        return new()
        {
            { "x", Math.Round(middle - width / 2, 1) }, { "y", Math.Round(y - Half, 1) }, { "width", width },
            { "middle", Math.Clamp(middle, Left + 16, Right - 16) }, { "text_y", Math.Round(y - Above - LetterHeight >= Top ? y - Above : y + Below, 1) }, { "text", ShortNumber.Of(value) },
        };
    }

    static TemplateObject Mark(CurveScale scale, CurveMark mark) => new()
    {
        { "x", scale.X(mark.X) },
        { "expected_y", scale.Y(mark.Expected) },
        { "y", mark.Y is { } y && double.IsFinite(y) ? scale.Y(y) : Bottom },
    };

    static TemplateObject Strip(CurveScale scale, CurvePanel panel)
    {
        var (within, beyond, broken) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < scale.Count; i++)
            foreach (var curve in panel.Curves)
            {
                if (i >= curve.Values.Count || curve.Values[i] is not { } value)
                    continue;
                var agreement = Agreements.Of(panel.Expected[i], value, panel.Tolerance.Allowed(panel.Expected[i]));
                var error = Math.Abs(value - panel.Expected[i]);
                if (agreement != Agreement.Exact && !double.IsFinite(error))
                    broken.Append(CultureInfo.InvariantCulture, $"M{scale.PlaceX(i)} {StripBottom}V{StripTop}");
                else if (double.IsFinite(error) && error > 0)
                    (agreement == Agreement.Exact ? within : beyond).Append(CultureInfo.InvariantCulture, $"M{scale.PlaceX(i)} {StripBottom}V{PowerY(Math.Log10(error))}");
            }
        return new()
        {
            { "top", StripTop }, { "bottom", StripBottom }, { "title", PictureTexts.StripTitle },
            { "within", within.ToString() }, { "beyond", beyond.ToString() }, { "broken", broken.ToString() },
            { "allowed_y", PowerY(Math.Log10(panel.Tolerance.Allowed(scale.Typical))) }, { "allowed", PictureTexts.Allowed },
            { "ticks", new[] { 0, -8, -16 }.Select(p => (object?)new TemplateObject { { "y", PowerY(p) }, { "text", p == 0 ? "1" : FormattableString.Invariant($"1e−{-p}") } }).ToArray() },
        };
    }

    internal static double PowerY(double power) => Math.Round(
        StripBottom - (Math.Clamp(power, LowestPower, HighestPower) - LowestPower) / (HighestPower - LowestPower) * (StripBottom - StripTop), 1);
}
