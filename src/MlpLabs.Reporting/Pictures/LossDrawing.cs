using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Draws a <see cref="LossPicture"/>: losses by epoch, the student's over the right ones.</summary>
internal static class LossDrawing
{
    const double Width = 320, Height = 220, Left = 44, Right = 238, Top = 10, Bottom = 178;
    const int MostPoints = 120;

    public static Drawing Of(LossPicture p)
    {
        // Without a submission the right losses are the only curve.
        if (p.IsReference)
            p = p with { Actual = p.Expected, DiffersAt = null };
        var longest = Math.Max(p.Expected?.Count ?? 0, p.Actual?.Count ?? 0);
        var x = new Scale(0, Math.Max(1, longest - 1), Left, Right);
        var y = VerticalScale(p);
        var panel = new Panel("", Width, Height);
        panel.Path("frame", Panel.Box(Left, Top, Right - Left, Bottom - Top));
        foreach (var tick in Ticks(y))
        {
            panel.Path("grid-line", Panel.Polyline([(Left, y.At(tick)), (Right, y.At(tick))]));
            panel.Text("tick", Left - 5, y.At(tick) + 4, ShortNumber.Of(tick), "end");
        }
        foreach (var tick in new[] { 0, (longest - 1) / 2, longest - 1 }.Where(t => t >= 0).Distinct())
            panel.Text("tick", x.At(tick), Bottom + 16, FormattableString.Invariant($"{tick}"));
        panel.Text("axis", (Left + Right) / 2, Bottom + 34, PictureTexts.Epoch);
        var at = double.NegativeInfinity;
        foreach (var level in p.Levels.Where(l => y.Contains(l.Value)).OrderByDescending(l => l.Value))
        {
            panel.Line("level", Left, y.At(level.Value), Right, y.At(level.Value));
            // Names keep their distance, however near the lines are.
            at = Math.Max(at + 14, y.At(level.Value) + 4);
            panel.Text("name", Right + 5, at, PictureTexts.Level(level), "start");
        }
        if (p is { IsReference: false, Expected: { Count: > 0 } right })
            panel.Path("reference", Curve(right, x, y));
        if (p.Actual is { Count: > 0 } yours)
            panel.Path("yours", Curve(yours, x, y));
        if (p is { DiffersAt: { } first, Actual.Count: > 0 })
            panel.Line("difference", x.At(first), Top, x.At(first), Bottom);
        return new("partials/pictures/loss.sbn-html", PictureTexts.Loss(p), new()
        {
            { "panels", new object?[] { panel.ToModel(y.IsLogarithmic ? PictureTexts.LogarithmicLosses : PictureTexts.LinearLosses) } },
            { "levels", p.Levels.Select(l => (object?)new TemplateObject { { "name", PictureTexts.Level(l) }, { "meaning", l.Meaning } }).ToArray() },
            { "key", new[]
            {
                p.Actual is { Count: > 0 } ? Key.Line("yours", p.IsReference ? PictureTexts.TheLoss : PictureTexts.YourLoss) : null,
                p is { IsReference: false, Expected.Count: > 0 } ? Key.Line("reference", PictureTexts.RightLoss) : null,
                // Not beside the line: the curves are everywhere.
                p is { DiffersAt: { } from, Actual.Count: > 0 } ? Key.Line("difference", PictureTexts.FirstDifference(from)) : null,
                p.Levels.Count > 0 ? Key.Line("level", PictureTexts.RestingLosses) : null,
            }.Where(k => k is not null).ToArray<object?>() },
        });
    }

    // What is right and the named levels decide the range; a student's series may be anything and is cut off at the border.
    static Scale VerticalScale(LossPicture p)
    {
        var right = (p.Expected ?? []).Where(double.IsFinite).ToList();
        var own = (p.Actual ?? []).Where(v => double.IsFinite(v) && Math.Abs(v) < 1e100).ToList();
        var fixedPoints = right.Concat(p.Levels.Select(l => l.Value)).ToList();
        if (fixedPoints.Count == 0)
            fixedPoints = own.Count > 0 ? own : [0, 1];
        var (least, most) = (fixedPoints.Min(), fixedPoints.Max());
        var reach = Math.Max(most - least, 1e-12);
        var ownInReach = own.Where(v => v <= most + 2 * reach && v >= least - 2 * reach).ToList();
        (least, most) = (Math.Min(least, ownInReach.DefaultIfEmpty(least).Min()), Math.Max(most, ownInReach.DefaultIfEmpty(most).Max()));
        // Losses that span more than a power of ten show their tail on a logarithmic axis only; beyond six powers the rest is noise.
        if (least >= 0 && most * 1e-6 > SmallestLogarithmic && most / Math.Max(least, most * 1e-6) > 10)
            return new(Math.Max(least, most * 1e-6) / 1.25, most * 1.25, Bottom, Top, IsLogarithmic: true);
        var room = Math.Max((most - least) * 0.08, 1e-12 + 1e-9 * Math.Abs(most));
        return new(least - room, most + room, Bottom, Top);
    }

    // Below, powers of ten are no longer numbers of full precision.
    const double SmallestLogarithmic = 1e-300;

    static IEnumerable<double> Ticks(Scale y)
    {
        if (y.IsLogarithmic)
        {
            // Powers of ten alone would leave a short axis with one number.
            int[] steps = y.To / y.From > 1000 ? [1] : [1, 2, 5];
            for (var power = (int)Math.Floor(Math.Log10(y.From)); power <= Math.Log10(y.To); power++)
                foreach (var tick in steps.Select(step => step * Math.Pow(10, power)).Where(y.Contains))
                    yield return tick;
            yield break;
        }
        var rough = (y.To - y.From) / 3;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = unit * (rough / unit >= 5 ? 5 : rough / unit >= 2 ? 2 : 1);
        for (var i = Math.Ceiling(y.From / step); i * step <= y.To; i++)
            yield return i * step;
    }

    // Values that are not numbers leave a gap.
    static string Curve(IReadOnlyList<double> losses, Scale x, Scale y)
    {
        var runs = new List<List<(double, double)>> { new() };
        foreach (var i in Chosen(losses.Count))
            if (double.IsNaN(losses[i]))
                runs.Add([]);
            else
                runs[^1].Add((x.At(i), y.At(y.IsLogarithmic && losses[i] <= 0 ? y.From : losses[i])));
        return string.Concat(runs.Where(r => r.Count > 0).Select(r => Panel.Polyline(r.Count == 1 ? [r[0], r[0]] : r)));
    }

    static IEnumerable<int> Chosen(int count) =>
        count <= MostPoints ? Enumerable.Range(0, count) : Enumerable.Range(0, MostPoints).Select(k => (int)((long)k * (count - 1) / (MostPoints - 1)));
}
