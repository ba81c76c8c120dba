using MlpLabs.Engine;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Draws a <see cref="BoundaryPicture"/>: a film strip of the region above one half.</summary>
internal static class BoundaryDrawing
{
    /// <summary>The output from which on a network says 1.</summary>
    public const double Level = 0.5;

    const double Width = 140, Height = 140, Margin = 2;

    public static Drawing Of(BoundaryPicture p) => new("partials/pictures/boundary.sbn-html", PictureTexts.Boundary(p), new()
    {
        { "panels", p.Frames.Select(f => (object?)Frame(p.IsReference ? f with { Actual = f.Expected } : f, p)).ToArray() },
        { "key", new[]
        {
            p.IsReference ? Key.Hatched(PictureTexts.Region) : p.Frames.Any(f => f.Actual is not null) ? Key.Hatched(PictureTexts.YourRegion) : null,
            p.IsReference ? null : Key.Line("reference dashed", PictureTexts.RightBorder),
        }.Where(k => k is not null).ToArray<object?>() },
        { "remark", p.IsReference ? "" : VisibleText.OneLine(p.Remark) },
    });

    static Templating.TemplateObject Frame(BoundaryFrame frame, BoundaryPicture picture)
    {
        var points = picture.Points;
        var panel = new Panel(frame.Name, Width, Height);
        var x = new Scale(frame.Expected.X1[0], frame.Expected.X1[^1], Margin, Width - Margin);
        var y = new Scale(frame.Expected.X2[0], frame.Expected.X2[^1], Height - Margin, Margin);
        var actual = frame.Actual is { } grid ? new Region(grid, Level, x, y) : null;
        if (actual is not null)
        {
            panel.Hatched(actual.Area());
            panel.Path("yours", actual.Border());
        }
        if (!picture.IsReference)
            panel.Path("reference dashed", new Region(frame.Expected, Level, x, y).Border());
        panel.Path("frame", Panel.Box(Margin, Margin, Width - 2 * Margin, Height - 2 * Margin));
        foreach (var point in points)
        {
            var target = point.Target == 1 ? "one" : "zero";
            panel.Circle($"dot {target} given", x.At(point.X1), y.At(point.X2), 8.5);
            panel.Text($"digit {target}", x.At(point.X1), y.At(point.X2) + 4, point.Target == 1 ? "1" : "0");
        }
        return panel.ToModel(actual switch
        {
            null => PictureTexts.RegionUnknown,
            { HasNumbers: false } => PictureTexts.RegionWithoutNumbers,
            _ => PictureTexts.Separated(CountRight(frame.Actual!, points), points.Count),
        });
    }

    /// <summary>How many points lie on their own side, by the grid's nearest sample.</summary>
    public static int CountRight(DecisionGrid grid, IReadOnlyList<BoundaryPoint> points) =>
        points.Count(point => grid.Values[Nearest(grid.X2, point.X2), Nearest(grid.X1, point.X1)] is var v && !double.IsNaN(v) && v > Level == (point.Target == 1));

    static int Nearest(double[] samples, double value) =>
        Enumerable.Range(0, samples.Length).MinBy(i => Math.Abs(samples[i] - value));
}
