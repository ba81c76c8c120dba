using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures;
using N = MlpLabs.Reporting.Wording.NumberText;

namespace MlpLabs.Reporting.Wording;

/// <summary>What pictures say: headings, legends and the words that stand for a picture.</summary>
internal static partial class PictureTexts
{
    public static object?[] ErrorHeaders => ["Component", "Exact", "Close", "Off", "Largest difference"];

    /// <summary>What the looks of cells mean, in the order of the error.</summary>
    public static IReadOnlyList<(string Level, string Text)> ErrorLegend =>
    [
        ("exact", "✓ exact: within the allowed difference"),
        ("close", "close: as near as float arithmetic comes"),
        ("off-1", "off, below 7"),
        ("off-2", "off, 7 to 9"),
        ("off-3", "off, 9 and more"),
        ("broken", "NaN or ∞ where it does not belong, or missing where it does"),
        ("missing", "– not there"),
    ];

    public const string CellNumbers = "The number in a cell is log₁₀ of error ÷ allowed difference: 3 is a thousand times too far off.";

    public const string ErrorOrder = "The components stand in the order of computation: look first at the topmost that is not right.";

    public const string ErrorsIndependent = "None of the components is computed from another.";

    public static string Case(string name) => $"Case “{name}”.";

    public static string NameOf(string component) => component.Length == 0 ? "result" : component;

    public static string ErrorMap(string @case, IReadOnlyList<ErrorCount> counts, bool areIndependent)
    {
        var wrong = counts.Where(c => !c.IsRight).ToList();
        if (wrong.Count == 0)
            return $"{Case(@case)} Every number is right.";
        var first = wrong[0];
        var sentences = new List<string> { Case(@case) };
        sentences.Add(counts.Count == 1
            ? $"{Wrong(first)}."
            : areIndependent
            ? $"{NameOf(first.Name)} deviates: {Wrong(first)}."
            : $"In the order of computation, {NameOf(first.Name)} is the first component that deviates: {Wrong(first)}.");
        if (first is { First: { } start, Worst: { } largest } && largest.Size > 1.01 * start.Size)
            sentences.Add($"{start.Place} is the first entry that is off: expected {N.Exact(start.Expected)}, yours {N.Exact(start.Actual)}, allowed difference {N.Exact(start.Allowed)}. The largest difference is at {largest.Place}.");
        else if (first.Worst is { } worst)
            sentences.Add($"The largest difference is at {worst.Place}: expected {N.Exact(worst.Expected)}, yours {N.Exact(worst.Actual)}, allowed difference {N.Exact(worst.Allowed)}.");
        if (wrong.Count > 1)
            sentences.Add($"Not right either: {string.Join(", ", wrong.Skip(1).Select(c => $"{NameOf(c.Name)} ({Wrong(c)})"))}.");
        if (wrong.Count < counts.Count)
            sentences.Add($"Right: {string.Join(", ", counts.Where(c => c.IsRight).Select(c => NameOf(c.Name)))}.");
        if (areIndependent && wrong.Count > 1)
            sentences.Add(ErrorsIndependent);
        return string.Join(' ', sentences);
    }

    static string Wrong(ErrorCount count) => count.Misshapen is { } part
        ? OtherShape(part)
        : count.All == 1 ? "its only number is not right"
        : count.Exact == 0 ? FormattableString.Invariant($"none of its {count.All} entries is right")
        : FormattableString.Invariant($"{count.Close + count.Off} of its {count.All} entries {(count.Close + count.Off == 1 ? "is" : "are")} not right");

    public static string OtherShape(ErrorMapPart part) => (part.Expected.Length, part.Actual) switch
    {
        (_, null) => $"{NameOf(part.Name)} is not there",
        (_, { } own) when part.Indices == 2 && IsExchanged(part.Expected, own) => $"{NameOf(part.Name)} has {Size(part, own)} in place of {Size(part, part.Expected)} (rows and columns are exchanged)",
        (0, not null) when part.Expected.GetLength(0) == 0 => $"{NameOf(part.Name)} is one more than expected",
        _ => $"{NameOf(part.Name)} has {Size(part, part.Actual)} in place of {Size(part, part.Expected)}",
    };

    static bool IsExchanged(double[,] expected, double[,] own) =>
        own.GetLength(0) == expected.GetLength(1) && own.GetLength(1) == expected.GetLength(0) && own.GetLength(0) != own.GetLength(1);

    static string Size(ErrorMapPart part, double[,] numbers) => part.Indices == 2
        ? FormattableString.Invariant($"{numbers.GetLength(0)}×{numbers.GetLength(1)} entries")
        : FormattableString.Invariant($"{numbers.GetLength(1)} {(numbers.GetLength(1) == 1 ? "entry" : "entries")}");

    public static string Largest(ErrorCount count) => count switch
    {
        { Worst: { } worst } when double.IsFinite(worst.Actual) && double.IsFinite(worst.Expected) => $"{ShortNumber.Of(Math.Abs(worst.Actual - worst.Expected))} at {worst.Place}",
        { Worst: { } worst } => $"{ShortNumber.Of(worst.Actual)} at {worst.Place}",
        { Misshapen: { } part } => OtherShape(part),
        _ => "none beyond the allowed",
    };

    public static string PartsCut(int parts) => parts == 1 ? "One more matrix is not drawn." : FormattableString.Invariant($"{parts} more matrices are not drawn.");

    public static string EntriesShown(int rows, int columns, int ofRows, int ofColumns) =>
        FormattableString.Invariant($"the first {rows}×{columns} of {ofRows}×{ofColumns} entries");
}
