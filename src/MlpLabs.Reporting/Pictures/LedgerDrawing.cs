using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Pictures;

/// <summary>A table of two lists side by side; the first line that differs is marked, what comes after it is compared as well.</summary>
internal static class LedgerDrawing
{
    const int MaxLines = 40;
    const int MaxName = 24;

    public static Drawing Of(LedgerPicture picture)
    {
        var lines = Math.Max(picture.Expected.Count, picture.Actual?.Count ?? 0);
        var first = Enumerable.Range(0, lines).FirstOrDefault(k => At(picture.Expected, k) != At(picture.Actual, k), -1);
        return new("partials/pictures/ledger.sbn-html", PictureTexts.Ledger(picture, first), new()
        {
            { "case", PictureTexts.Case(picture.Case) },
            { "headers", picture.IsReference ? PictureTexts.ReferenceLedgerHeaders : PictureTexts.LedgerHeaders },
            { "is_reference", picture.IsReference },
            { "lines", Enumerable.Range(0, Math.Min(lines, MaxLines)).Select(k => (object?)Line(picture, k, first)).ToArray() },
            { "note", PictureTexts.LedgerNote(picture) },
            { "lines_cut", lines > MaxLines ? ReportTexts.LinesCut(lines - MaxLines) : null },
        });
    }

    static TemplateObject Line(LedgerPicture picture, int k, int first)
    {
        var (right, own) = (At(picture.Expected, k), At(picture.Actual, k));
        return new()
        {
            { "number", k + 1 },
            { "expected", right is null ? null : Text(right) },
            { "yours", own is null ? null : Text(own) },
            { "is_right", right == own },
            { "is_first", k == first },
            { "verdict", PictureTexts.LedgerLine(right, own, k == first) },
        };
    }

    /// <summary>A line's name, made harmless and short, and its shape.</summary>
    internal static string Text(LedgerRow row) => $"{NameOf(row.Name)} {ShortNumber.Of(row.Rows)}×{ShortNumber.Of(row.Columns)}";

    static string NameOf(string? name)
    {
        if (name is null)
            return "null";
        var visible = VisibleText.OneLine(name.Length > MaxName ? name[..MaxName] + "…" : name);
        return visible.Length == 0 ? "“”" : visible;
    }

    static LedgerRow? At(IReadOnlyList<LedgerRow>? rows, int k) => rows is not null && k < rows.Count ? rows[k] : null;
}
