using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>From numbers to places of a panel. The vertical axis fits the reference, with room for curves that leave it by no more than its own height.</summary>
internal sealed class CurveScale
{
    readonly CurvePanel _panel;
    readonly double _low;
    readonly double _high;

    public CurveScale(CurvePanel panel)
    {
        _panel = panel;
        var finite = panel.Expected.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        Typical = finite.Max(Math.Abs);
        var span = high > low ? high - low : Math.Max(Math.Abs(high), 1);
        var own = panel.Curves.SelectMany(c => c.Values).OfType<double>().Where(double.IsFinite).DefaultIfEmpty(low).ToList();
        YTicks = Round(low, high, span);
        _low = Math.Clamp(own.Min(), low - span, low) - 0.06 * span;
        _high = Math.Clamp(own.Max(), high, high + span) + 0.06 * span;
    }

    public int Count => Math.Min(_panel.X.Count, _panel.Expected.Count);

    public double First => _panel.X[0];

    public double Last => _panel.X[^1];

    /// <summary>Round numbers in the range of the reference.</summary>
    public IReadOnlyList<double> YTicks { get; }

    /// <summary>The size of the reference's largest value.</summary>
    public double Typical { get; }

    public double PlaceX(int place) => X(_panel.X[place]);

    public double X(double x) => Math.Round(CurvesDrawing.Left + Math.Clamp((x - First) / (Last - First), 0, 1) * (CurvesDrawing.Right - CurvesDrawing.Left), 1);

    // Two to four steps of 1, 2 or 5 times a power of ten; a number that is just outside counts as inside.
    static IReadOnlyList<double> Round(double low, double high, double span)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span)));
        var step = new[] { 0.5, 1, 2, 5 }.Select(m => m * power).FirstOrDefault(s => span / s <= 3, 5 * power);
        var (first, last) = (Math.Ceiling((low - 0.04 * span) / step), Math.Floor((high + 0.04 * span) / step));
        return double.IsFinite(first) && last - first is >= 0 and < 8 ? [.. Enumerable.Range(0, (int)(last - first) + 1).Select(k => (first + k) * step)] : [low];
    }

    /// <summary>What leaves the panel is drawn at its edge.</summary>
    public double Y(double y) => Math.Round(CurvesDrawing.Bottom - Math.Clamp((y - _low) / (_high - _low), 0, 1) * (CurvesDrawing.Bottom - CurvesDrawing.Top), 1);

    /// <summary>Words for a curve that leaves the panel, or null.</summary>
    public string? Beyond(IReadOnlyList<double?> values)
    {
        var finite = values.OfType<double>().Where(double.IsFinite).ToList();
        return finite.Count == 0 ? null
            : finite.Max() > _high ? PictureTexts.UpTo(finite.Max())
            : finite.Min() < _low ? PictureTexts.DownTo(finite.Min())
            : null;
    }
}
