using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Cli.Desk;

/// <summary>Values as C# source that a student can read and change.</summary>
internal static class CSharpText
{
    /// <summary>An expression of exactly the shape's type.</summary>
    public static string Of(ValueShape shape, object? value) => (shape, value) switch
    {
        (_, null) => "null",
        (ArrayShape { Rank: 1 } array, Array items) => $"new {array} {{ {List(Items(items).Select(i => Of(array.Element, i)))} }}",
        (ArrayShape array, Array { Length: 0 } items) => $"new {array.Element}[{string.Join(", ", Enumerable.Range(0, items.Rank).Select(items.GetLength))}]",
        (ArrayShape { Rank: 2 } array, Array matrix) => $"new {array} {{ {List(Enumerable.Range(0, matrix.GetLength(0)).Select(i => Row(array.Element, matrix, i)))} }}",
        (TupleShape tuple, ITuple items) => $"({List(tuple.Fields.Select((f, i) => Of(f.Shape, items[i])))})",
        (_, double d) => Number(d),
        (_, long n) => n.ToString(CultureInfo.InvariantCulture) + "L",
        (_, bool b) => b ? "true" : "false",
        (_, string s) => Text(s),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A string literal on one line.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                < ' ' or '\x7f' or '\u2028' or '\u2029' or '\u0085' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        return literal.Append('"').ToString();
    }

    static string Number(double d) =>
        double.IsNaN(d) ? "double.NaN"
        : double.IsPositiveInfinity(d) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(d) ? "double.NegativeInfinity"
        : d == 0 && double.IsNegative(d) ? "-0.0"
        : d.ToString("R", CultureInfo.InvariantCulture) is var digits && digits.All(c => char.IsAsciiDigit(c) || c == '-') ? digits + ".0" : digits;

    static string Row(ValueShape element, Array matrix, int i) =>
        $"{{ {List(Enumerable.Range(0, matrix.GetLength(1)).Select(j => Of(element, matrix.GetValue(i, j))))} }}";

    static IEnumerable<object?> Items(Array items) => items.Cast<object?>();

    static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
