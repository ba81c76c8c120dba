using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>Draws a <see cref="RecallPicture"/>: for every network a bar per position.</summary>
internal static class RecallDrawing
{
    const double Width = 280, Height = 132, Left = 40, Right = 276, Top = 8, Bottom = 104;

    // Without a submission the row of the student's network is that of a right one.
    public static Drawing Of(RecallPicture p) => p.IsReference
        ? Drawn(p with { Rows = [.. p.Rows.Select(r => r.IsYours ? r with { Name = PictureTexts.RightNetwork, Expected = null } : r)] })
        : Drawn(p);

    static Drawing Drawn(RecallPicture p) => new("partials/pictures/recall.sbn-html", PictureTexts.Recall(p), new()
    {
        { "panels", p.Rows.Select(r => (object?)Row(r, p.TrainingPositions)).ToArray() },
        { "key", new[]
        {
            p.Rows.Any(r => r is { IsYours: true, Recall: not null }) ? Key.Area("bar yours-bar", p.IsReference ? PictureTexts.RightBar : PictureTexts.YourBar) : null,
            p.Rows.Any(r => r.Expected is not null) ? Key.Line("outline", PictureTexts.RightBar) : null,
            p.TrainingPositions.Length > 0 ? Key.Hatched(PictureTexts.TrainedPositions) : null,
        }.Where(k => k is not null).ToArray<object?>() },
        { "remark", VisibleText.OneLine(p.Remark) },
    });

    static TemplateObject Row(RecallRow row, int[] trained)
    {
        var panel = new Panel(PictureTexts.Title(row), Width, Height);
        var positions = row.Recall?.Length ?? row.Expected?.Length ?? 0;
        var step = (Right - Left) / Math.Max(1, positions);
        var y = new Scale(0, 1, Bottom, Top);
        panel.Hatched(string.Concat(trained.Where(t => t >= 0 && t < positions).Select(t => Panel.Box(Left + t * step, Top, step, Bottom - Top))));
        foreach (var share in new[] { 0, 0.5, 1 })
        {
            panel.Path("grid-line", Panel.Polyline([(Left, y.At(share)), (Right, y.At(share))]));
            panel.Text("tick", Left - 4, y.At(share) + 4, PlotNumber.Percent(share), "end");
        }
        if (row.Recall is { } recall)
            panel.Path(row.IsYours ? "bar yours-bar" : "bar", string.Concat(recall.Select((share, i) =>
                double.IsNaN(share) ? "" : Panel.Box(Left + i * step + 4, y.At(share), step - 8, Bottom - y.At(share)))));
        if (row.Expected is { } expected)
            panel.Path("outline", string.Concat(expected.Select((share, i) => Panel.Polyline([(Left + i * step + 1, y.At(share)), (Left + (i + 1) * step - 1, y.At(share))]))));
        if (step >= 12)
            for (var i = 0; i < positions; i++)
                panel.Text("tick", Left + (i + 0.5) * step, Bottom + 15, ShortNumber.Of(i));
        return panel.ToModel(PictureTexts.Losses(row));
    }
}
