using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures;

namespace MlpLabs.Reporting.Wording;

internal static partial class PictureTexts
{
    public static object?[] CountHeaders => ["Count", "Right", "Yours"];

    public static object?[] ReferenceCountHeaders => ["Count", "Number"];

    public static object?[] ReferenceLedgerHeaders => ["Line", "Entry"];

    public static object?[] LedgerHeaders => ["Line", "Expected", "Yours", "Comparison"];

    public static string ColumnName(int column, int layers) => column == 0 ? "inputs" : column == layers ? "outputs" : FormattableString.Invariant($"hidden {column}");

    public static string Weights(long count) => $"{ShortNumber.Of(count)} {(count == 1 ? "weight" : "weights")}";

    public static string Biases(long count) => $"+ {ShortNumber.Of(count)} {(count == 1 ? "bias" : "biases")}";

    public static string LayersCut(int shown, int all) => FormattableString.Invariant($"The first {shown} of {all} layers are drawn.");

    public static string LayerBlocks(LayerBlocksPicture picture)
    {
        var layers = picture.Layers.Select((l, k) => FormattableString.Invariant(
            $"Layer {k + 1} has {l.Units} {(l.Units == 1 ? "unit" : "units")} with {l.Weights} {(l.Weights == 1 ? "weight" : "weights")} and {l.Biases} {(l.Biases == 1 ? "bias" : "biases")}."));
        var counts = picture.Counts.Select(c => picture.IsReference ? FormattableString.Invariant($"{c.Name}: {c.Expected}.") : FormattableString.Invariant($"{c.Name}: right {c.Expected}, ")
            + (c.Actual is not { } own ? "yours is not there." : own == c.Expected ? "and yours is the same." : FormattableString.Invariant($"yours {own}.")));
        return $"{Case(picture.Case)} {Inputs(picture.Inputs)} {string.Join(' ', layers.Concat(counts))}";
    }

    static string Inputs(long inputs) => FormattableString.Invariant($"There {(inputs == 1 ? "is 1 input" : $"are {inputs} inputs")}.");

    public static string LedgerLine(LedgerRow? expected, LedgerRow? actual, bool isFirst) => (expected, actual) switch
    {
        _ when expected == actual => "✓ the same",
        (not null, null) => isFirst ? "✗ missing, the first that differs" : "✗ missing",
        (null, not null) => isFirst ? "✗ not expected, the first that differs" : "✗ not expected",
        _ => isFirst ? "✗ the first that differs" : "✗ differs",
    };

    /// <summary>What all the lines that differ have in common, or null.</summary>
    public static string? LedgerNote(LedgerPicture picture)
    {
        if (picture.Actual is not { } actual || actual.Count != picture.Expected.Count || actual.SequenceEqual(picture.Expected))
            return null;
        if (actual.CountBy(row => row).ToHashSet().SetEquals(picture.Expected.CountBy(row => row)))
            return "Your list has the right lines in another order.";
        return actual.Zip(picture.Expected).All(p => (p.First.Rows, p.First.Columns) == (p.Second.Rows, p.Second.Columns))
            ? "Every shape is right and in its place; only names differ."
            : null;
    }

    /// <param name="first">Index of the first line that differs, −1 where none does.</param>
    public static string Ledger(LedgerPicture picture, int first)
    {
        if (picture.Actual is null)
            return $"{Case(picture.Case)} Your list is not there.";
        if (picture.IsReference)
            return FormattableString.Invariant($"{Case(picture.Case)} The list has {picture.Expected.Count} lines.");
        if (first < 0)
            return FormattableString.Invariant($"{Case(picture.Case)} All {picture.Expected.Count} lines are right.");
        var expected = first < picture.Expected.Count ? $"expected {LedgerDrawing.Text(picture.Expected[first])}" : "no line is expected";
        var actual = first < picture.Actual.Count ? $"yours {LedgerDrawing.Text(picture.Actual[first])}" : "yours ends before it";
        var others = Enumerable.Range(0, Math.Min(picture.Expected.Count, picture.Actual.Count)).Count(k => k != first && picture.Expected[k] != picture.Actual[k]);
        return FormattableString.Invariant($"{Case(picture.Case)} Line {first + 1} is the first that differs: {expected}, {actual}. ")
            + (others == 0 ? "No other line that both lists have differs." : FormattableString.Invariant($"{others} more {(others == 1 ? "line differs" : "lines differ")}."))
            + (picture.Actual.Count == picture.Expected.Count ? "" : FormattableString.Invariant($" {picture.Expected.Count} lines are expected, yours {(picture.Actual.Count == 1 ? "is" : "are")} {picture.Actual.Count}."))
            + (LedgerNote(picture) is { } note ? $" {note}" : "");
    }
}
