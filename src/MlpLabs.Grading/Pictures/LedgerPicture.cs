namespace MlpLabs.Grading.Pictures;

/// <summary>A list of arrays with their shapes beside the student's list, with the first line that differs.</summary>
/// <param name="Case">The name of the case that is drawn.</param>
/// <param name="Actual">The student's lines; null where none came back. Names may be null and of any length.</param>
public sealed record LedgerPicture(string Title, string Case, IReadOnlyList<LedgerRow> Expected, IReadOnlyList<LedgerRow>? Actual) : Picture(Title)
{
    /// <summary>From lists of (name, rows, columns).</summary>
    public static LedgerPicture Of(string title, ShownCase @case) => new(
        title, @case.Name, Rows(@case.Expected<(string, int, int)[]>()), @case.Actual<(string, int, int)[]>() is { } actual ? Rows(actual) : null);

    static IReadOnlyList<LedgerRow> Rows((string, int, int)[] rows) => [.. rows.Select(r => new LedgerRow(r.Item1, r.Item2, r.Item3))];
}

/// <summary>A line of a ledger.</summary>
public sealed record LedgerRow(string? Name, long Rows, long Columns);
