using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>A column for every layer, as high as the logarithm of its units, and between two columns what connects them.</summary>
internal static class LayerBlocksDrawing
{
    const int Column = 46;
    const int SmallestGap = 76;
    const int LetterWidth = 7;
    const int MaxLayers = 9;

    public static Drawing Of(LayerBlocksPicture picture)
    {
        var units = picture.Layers.Take(MaxLayers).Select(l => l.Units).Prepend(picture.Inputs).ToList();
        var gap = Math.Max(SmallestGap, LetterWidth * (picture.Layers.Take(MaxLayers).Select(l => Math.Max(PictureTexts.Weights(l.Weights).Length, PictureTexts.Biases(l.Biases).Length)).DefaultIfEmpty(0).Max() + 1));
        var heights = units.Select(n => 28 + (int)Math.Min(16 * Math.Log2(Math.Max(n, 1)), 90)).ToList();
        var middle = heights.Max() / 2 + 2;
        var columns = units.Select((n, k) => (Left: k * (Column + gap), Top: middle - heights[k] / 2, Height: heights[k], Units: n)).ToList();
        return new("partials/pictures/layer-blocks.sbn-html", PictureTexts.LayerBlocks(picture), new()
        {
            { "case", PictureTexts.Case(picture.Case) },
            { "width", columns[^1].Left + Column + 2 },
            { "height", 2 * middle + 24 },
            { "columns", columns.Select((c, k) => (object?)new TemplateObject
                {
                    { "x", c.Left + 1 }, { "y", c.Top }, { "width", Column }, { "height", c.Height }, { "middle", c.Left + 1 + Column / 2 }, { "baseline", middle + 5 },
                    { "units", ShortNumber.Of(c.Units) }, { "name", PictureTexts.ColumnName(k, picture.Layers.Count) }, { "is_input", k == 0 },
                }).ToArray() },
            { "links", columns.Zip(columns.Skip(1), picture.Layers).Select(c => (object?)new TemplateObject
                {
                    { "path", FormattableString.Invariant($"M{c.First.Left + 1 + Column} {c.First.Top}L{c.Second.Left + 1} {c.Second.Top}V{c.Second.Top + c.Second.Height}L{c.First.Left + 1 + Column} {c.First.Top + c.First.Height}Z") },
                    { "middle", c.First.Left + 1 + Column + gap / 2 },
                    { "weights", PictureTexts.Weights(c.Third.Weights) }, { "biases", PictureTexts.Biases(c.Third.Biases) },
                }).ToArray() },
            { "weights_y", middle - 4 },
            { "biases_y", middle + 14 },
            { "names_y", 2 * middle + 16 },
            { "counts", picture.Counts.Select(c => (object?)new TemplateObject
                {
                    { "name", c.Name }, { "expected", ShortNumber.Of(c.Expected) }, { "yours", c.Actual is { } own ? ShortNumber.Of(own) : "–" }, { "is_right", c.Actual == c.Expected },
                }).ToArray() },
            { "headers", picture.IsReference ? PictureTexts.ReferenceCountHeaders : PictureTexts.CountHeaders },
            { "is_reference", picture.IsReference },
            { "note", picture.Layers.Count > MaxLayers ? PictureTexts.LayersCut(MaxLayers, picture.Layers.Count) : null },
        });
    }
}
