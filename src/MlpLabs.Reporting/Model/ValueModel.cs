using System.Globalization;
using System.Runtime.CompilerServices;
using MlpLabs.Protocol.Values;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Model;

/// <summary>A value of a case as tables that a template can draw.</summary>
/// <remarks>
/// <c>kind</c> is <c>scalar</c> (cell), <c>vector</c> (cells), <c>matrix</c> (rows of cells), <c>fields</c> (a tuple's
/// named values), <c>records</c> (an array of tuples: names and rows) or <c>list</c> (values, each with its place).
/// A long run of entries is cut in its middle, and the cut is an entry of its own that says how many are left out.
/// </remarks>
internal sealed class ValueModel(IReadOnlySet<string> wrongPlaces)
{
    const int MaxRows = 24;
    const int MaxColumns = 12;

    public static ValueModel Plain { get; } = new(new HashSet<string>());

    /// <param name="place">How C# writes the value's place: the component's name, empty for a result that is no tuple.</param>
    public TemplateObject Of(ValueShape shape, object? value, string place) => (shape, value) switch
    {
        (ScalarShape or ArrayShape, null) => new() { { "kind", "scalar" }, { "cell", Cell("null", place) } },
        (ScalarShape, _) => new() { { "kind", "scalar" }, { "cell", ScalarCell(value, place) } },
        (TupleShape tuple, ITuple items) => new() { { "kind", "fields" }, { "fields", Fields(tuple, items, place) } },
        (ArrayShape { Rank: 1 } array, Array items) => OfList(array.Element, items, place),
        (ArrayShape { Rank: 2, Element: ScalarShape } array, Array items) => OfMatrix(array.Element, items, place),
        (ArrayShape array, Array items) => OfLayers(array, items, place),
        _ => throw new ArgumentException($"A value of type {value?.GetType()} does not have the shape {shape}."),
    };

    TemplateObject OfList(ValueShape element, Array items, string place) => element switch
    {
        ScalarShape => new()
        {
            { "kind", "vector" },
            { "size", Size(items) },
            { "cells", Cut(items.Length, MaxRows, i => ScalarCell(items.GetValue(i), At(place, i)), CutCell) },
        },
        TupleShape { Fields: var fields } when fields.All(f => f.Shape is ScalarShape) => new()
        {
            { "kind", "records" },
            { "size", Size(items) },
            { "names", fields.Select((f, i) => (object?)FieldName(f, i)).ToArray() },
            { "rows", Cut(items.Length, MaxRows, i => Record(fields, (ITuple)items.GetValue(i)!, At(place, i)), n => Row([CutCell(n)], isCut: true)) },
        },
        _ => new()
        {
            { "kind", "list" },
            { "size", Size(items) },
            {
                "items", Cut(items.Length, MaxColumns, i => new TemplateObject
                {
                    { "name", string.Create(CultureInfo.InvariantCulture, $"[{i}]") },
                    { "value", Of(element, items.GetValue(i), At(place, i)) },
                }, CutItem)
            },
        },
    };

    TemplateObject OfMatrix(ValueShape element, Array matrix, string place) => new()
    {
        { "kind", "matrix" },
        { "size", Size(matrix) },
        {
            "rows", Cut(matrix.GetLength(0), MaxRows, i => Row(
                Cut(matrix.GetLength(1), MaxColumns, j => ScalarCell(matrix.GetValue(i, j), string.Create(CultureInfo.InvariantCulture, $"{place}[{i},{j}]")), CutCell)),
                n => Row([CutCell(n)], isCut: true))
        },
    };

    // An array of rank 3, or a matrix of something else than scalars: a list over its first index.
    TemplateObject OfLayers(ArrayShape shape, Array items, string place)
    {
        var index = new int[items.Rank];
        var entries = new List<object?>();
        for (var n = 0; n < Math.Min(items.Length, MaxRows); n++)
        {
            for (int d = items.Rank - 1, rest = n; d >= 0; rest /= items.GetLength(d), d--)
                index[d] = rest % items.GetLength(d);
            var name = $"[{string.Join(",", index)}]";
            entries.Add(new TemplateObject { { "name", name }, { "value", Of(shape.Element, items.GetValue(index), place + name) } });
        }
        if (items.Length > MaxRows)
            entries.Add(CutItem(items.Length - MaxRows));
        return new() { { "kind", "list" }, { "size", Size(items) }, { "items", entries.ToArray() } };
    }

    object?[] Fields(TupleShape tuple, ITuple items, string place) =>
        [.. tuple.Fields.Select((field, i) => new TemplateObject
        {
            { "name", FieldName(field, i) },
            { "value", Of(field.Shape, items[i], $"{place}.{FieldName(field, i)}") },
        })];

    TemplateObject Record(IReadOnlyList<TupleField> fields, ITuple items, string place) =>
        Row([.. fields.Select((field, i) => (object?)ScalarCell(items[i], $"{place}.{FieldName(field, i)}"))]);

    static TemplateObject Row(object?[] cells, bool isCut = false) => new() { { "cells", cells }, { "is_cut", isCut } };

    static string FieldName(TupleField field, int i) => field.Name ?? string.Create(CultureInfo.InvariantCulture, $"Item{i + 1}");

    static string At(string place, int i) => string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]");

    static string Size(Array array) => string.Join("×", Enumerable.Range(0, array.Rank).Select(d => array.GetLength(d).ToString(CultureInfo.InvariantCulture)));

    TemplateObject ScalarCell(object? value, string place)
    {
        if (value is not double d)
            return Cell(value switch
            {
                null => "null",
                bool b => b ? "true" : "false",
                string s => $"\"{VisibleText.OneLine(s)}\"",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            }, place);
        var (head, tail, exponent) = NumberText.Parts(d);
        return Cell(head, place, tail, exponent);
    }

    TemplateObject Cell(string head, string place, string tail = "", string exponent = "") => new()
    {
        { "head", head },
        { "tail", tail },
        { "exponent", exponent },
        { "is_wrong", wrongPlaces.Contains(place.Length == 0 ? "result" : place) },
        { "is_cut", false },
    };

    static TemplateObject CutCell(int entries) => new()
    {
        { "head", ReportTexts.EntriesCut(entries) }, { "tail", "" }, { "exponent", "" }, { "is_wrong", false }, { "is_cut", true },
    };

    static TemplateObject CutItem(int entries) => new()
    {
        { "name", "" }, { "value", new TemplateObject { { "kind", "scalar" }, { "cell", CutCell(entries) } } },
    };

    // All entries, or the first and last ones with a note in between.
    static object?[] Cut(int count, int most, Func<int, object?> at, Func<int, object?> cut)
    {
        if (count <= most)
            return [.. Enumerable.Range(0, count).Select(at)];
        var half = most / 2;
        return [.. Enumerable.Range(0, half).Select(at), cut(count - 2 * half), .. Enumerable.Range(count - half, half).Select(at)];
    }
}
