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
        _low = Math.Clamp(own.Min(), low - span, low) - 0.06 * span;
        _high = Math.Clamp(own.Max(), high, high + span) + 0.06 * span;
        var step = Step(_high - _low);
        // A round number that is just below is worth the room.
        if (Math.Floor(_low / step) * step is var below && _low - below <= 0.1 * (_high - _low))
            _low = below;
        YTicks = Round(_low, _high, step);
    }

    public int Count => Math.Min(_panel.X.Count, _panel.Expected.Count);

    public double First => _panel.X[0];

    public double Last => _panel.X[^1];

    /// <summary>Round numbers all along the vertical axis.</summary>
    public IReadOnlyList<double> YTicks { get; }

    /// <summary>The size of the reference's largest value.</summary>
    public double Typical { get; }

    public double PlaceX(int place) => X(_panel.X[place]);

    public double X(double x) => Math.Round(CurvesDrawing.Left + Math.Clamp((x - First) / (Last - First), 0, 1) * (CurvesDrawing.Right - CurvesDrawing.Left), 1);

    // 1, 2 or 5 times a power of ten, so that the axis has one to four steps.
    static double Step(double span)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span)));
        return new[] { 0.5, 1, 2, 5 }.Select(m => m * power).FirstOrDefault(s => span / s <= 4, 5 * power);
    }

    static IReadOnlyList<double> Round(double low, double high, double step)
    {
        var (first, last) = (Math.Ceiling(low / step), Math.Floor(high / step));
        return double.IsFinite(first) && last - first is >= 0 and < 8 ? [.. Enumerable.Range(0, (int)(last - first) + 1).Select(k => (first + k) * step)] : [low];
    }

    /// <summary>The part of the way between two values that lies in the panel, as shares of that way from 0 to 1; null where none does.</summary>
    public (double From, double To)? Inside(double start, double end)
    {
        // Half of each, because the difference of two large numbers may be none.
        var way = end / 2 - start / 2;
        if (way == 0)
            return Contains(start) ? (0, 1) : null;
        var (low, high) = ((_low / 2 - start / 2) / way, (_high / 2 - start / 2) / way);
        var (from, to) = (Math.Max(0, Math.Min(low, high)), Math.Min(1, Math.Max(low, high)));
        return from <= to ? (from, to) : null;
    }

    public bool Contains(double y) => y >= _low && y <= _high;

    /// <summary>What leaves the panel stands at its edge.</summary>
    public double Y(double y) => Math.Round(CurvesDrawing.Bottom - Math.Clamp((y - _low) / (_high - _low), 0, 1) * (CurvesDrawing.Bottom - CurvesDrawing.Top), 1);

    /// <summary>Words for a curve that leaves the panel, or null.</summary>
    public string? Beyond(IReadOnlyList<double?> values)
    {
        var finite = values.OfType<double>().Where(double.IsFinite).ToList();
        string[] ways =
        [
            .. finite.Count > 0 && finite.Max() > _high ? [PictureTexts.UpTo(finite.Max())] : Array.Empty<string>(),
            .. finite.Count > 0 && finite.Min() < _low ? [PictureTexts.DownTo(finite.Min())] : Array.Empty<string>(),
        ];
        return ways.Length == 0 ? null : string.Join(", ", ways);
    }
}
