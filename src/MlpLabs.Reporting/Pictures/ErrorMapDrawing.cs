using System.Globalization;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>A cell for every number, with the logarithm of its error in units of the allowed difference, and a count per component.</summary>
internal static class ErrorMapDrawing
{
    const int CellWidth = 48;
    const int CellHeight = 28;
    const int MaxRows = 12;
    const int MaxColumns = 12;
    const int MaxCells = 288;

    public static Drawing Of(ErrorMapPicture picture)
    {
        var counts = picture.Components.Select(ErrorCount.Of).ToList();
        var left = MaxCells;
        var parts = new List<object?>();
        foreach (var part in picture.Components.SelectMany(c => c.Parts))
        {
            // A part without entries takes room too.
            var cells = Math.Max(1, Math.Min(part.Expected.GetLength(0), MaxRows) * Math.Min(part.Expected.GetLength(1), MaxColumns));
            if (cells > left)
                break;
            left -= cells;
            parts.Add(Part(part));
        }
        // What is drawn nowhere needs no explanation.
        var levels = parts.Cast<TemplateObject>().SelectMany(p => (object?[])p["cells"]!).Cast<TemplateObject>().Select(c => (string)c["level"]!).ToHashSet();
        var all = picture.Components.Sum(c => c.Parts.Count);
        return new("partials/pictures/error-map.sbn-html", PictureTexts.ErrorMap(picture.Case, counts, picture.AreIndependent), new()
        {
            { "case", PictureTexts.Case(picture.Case) },
            { "parts", parts.ToArray() },
            { "parts_cut", parts.Count == all ? null : PictureTexts.PartsCut(all - parts.Count) },
            { "cell_width", CellWidth },
            { "cell_height", CellHeight },
            { "counts", counts.Select(c => (object?)Count(c)).ToArray() },
            { "headers", PictureTexts.ErrorHeaders },
            { "order", counts.Count < 2 ? null : picture.AreIndependent ? PictureTexts.ErrorsIndependent : PictureTexts.ErrorOrder },
            { "legend", PictureTexts.ErrorLegend.Where(l => levels.Contains(l.Level)).Select(l => (object?)new TemplateObject { { "level", l.Level }, { "text", l.Text } }).ToArray() },
            { "legend_note", levels.Overlaps(Numbered) ? PictureTexts.CellNumbers : null },
        });
    }

    static readonly string[] Numbered = ["close", "off-1", "off-2", "off-3"];

    static TemplateObject Part(ErrorMapPart part)
    {
        var (rows, columns) = (part.Expected.GetLength(0), part.Expected.GetLength(1));
        var (shownRows, shownColumns) = (Math.Min(rows, MaxRows), Math.Min(columns, MaxColumns));
        var fits = part.Fits;
        var cells = new List<object?>();
        for (var i = 0; i < shownRows; i++)
            for (var j = 0; j < shownColumns; j++)
            {
                var (level, text) = Cell(part.Expected[i, j], fits ? part.Actual![i, j] : null, part.Allowed[i, j]);
                cells.Add(new TemplateObject { { "x", j * CellWidth }, { "y", i * CellHeight }, { "level", level }, { "text", text } });
            }
        return new()
        {
            { "name", PictureTexts.NameOf(part.Name) },
            { "width", Math.Max(shownColumns, 1) * CellWidth },
            { "height", Math.Max(shownRows, 1) * CellHeight },
            { "cells", cells.ToArray() },
            { "note", !fits ? PictureTexts.OtherShape(part) : shownRows < rows || shownColumns < columns ? PictureTexts.EntriesShown(shownRows, shownColumns, rows, columns) : null },
        };
    }

    /// <summary>The cell's class and what stands in it.</summary>
    internal static (string Level, string Text) Cell(double expected, double? actual, double allowed)
    {
        switch (Agreements.Of(expected, actual, allowed))
        {
            case Agreement.Exact:
                return ("exact", "✓");
            case Agreement.Missing:
                return ("missing", "–");
            case var agreement:
                if (!double.IsFinite(actual!.Value))
                    return ("broken", ShortNumber.Of(actual.Value));
                // The look goes by the number that stands in the cell.
                var size = Math.Round(Math.Log10(Math.Abs(actual.Value - expected) / allowed), 1);
                if (!double.IsFinite(size))
                    return ("broken", "✗");
                var level = agreement == Agreement.Close ? "close" : size < 7 ? "off-1" : size < 9 ? "off-2" : "off-3";
                return (level, size.ToString("0.0", CultureInfo.InvariantCulture));
        }
    }

    static TemplateObject Count(ErrorCount count) => new()
    {
        { "name", PictureTexts.NameOf(count.Name) },
        { "exact", count.Exact },
        { "close", count.Close },
        { "off", count.Off + count.Missing },
        { "largest", PictureTexts.Largest(count) },
        { "is_right", count.IsRight },
    };
}

/// <summary>How the numbers of one component agree.</summary>
/// <param name="Worst">The entry that misses by the largest multiple of what is allowed; null where all are right.</param>
internal sealed record ErrorCount(string Name, int Exact, int Close, int Off, int Missing, WorstEntry? Worst, ErrorMapPart? Misshapen)
{
    /// <summary>The first entry of a single list of numbers that is off; null for anything else.</summary>
    public WorstEntry? First { get; init; }

    public int All => Exact + Close + Off + Missing;

    public bool IsRight => Close + Off + Missing == 0 && Misshapen is null;

    public static ErrorCount Of(ErrorMapComponent component)
    {
        var counts = new int[4];
        WorstEntry? worst = null;
        WorstEntry? first = null;
        foreach (var part in component.Parts)
        {
            var fits = part.Fits;
            for (var i = 0; i < part.Expected.GetLength(0); i++)
                for (var j = 0; j < part.Expected.GetLength(1); j++)
                {
                    double? actual = fits ? part.Actual![i, j] : null;
                    var agreement = Agreements.Of(part.Expected[i, j], actual, part.Allowed[i, j]);
                    counts[(int)agreement]++;
                    if (agreement is not (Agreement.Close or Agreement.Off))
                        continue;
                    var size = Math.Abs(actual!.Value - part.Expected[i, j]) / part.Allowed[i, j];
                    if (double.IsNaN(size))
                        size = double.PositiveInfinity;
                    var entry = new WorstEntry(Place(part, i, j), part.Expected[i, j], actual.Value, part.Allowed[i, j], size);
                    first ??= entry;
                    if (worst is null || size > worst.Size)
                        worst = entry;
                }
        }
        return new(component.Name, counts[0], counts[1], counts[2], counts[3], worst,
            component.Parts.FirstOrDefault(p => !p.Fits))
        {
            First = component.Parts is [{ Indices: 1 }] ? first : null,
        };
    }

    static string Place(ErrorMapPart part, int i, int j) => part.Indices switch
    {
        0 => PictureTexts.NameOf(part.Name),
        1 => string.Create(CultureInfo.InvariantCulture, $"{PictureTexts.NameOf(part.Name)}[{j}]"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{PictureTexts.NameOf(part.Name)}[{i},{j}]"),
    };
}

/// <summary>The entry that misses most.</summary>
/// <param name="Size">Its error in units of the allowed difference.</param>
internal sealed record WorstEntry(string Place, double Expected, double Actual, double Allowed, double Size);
