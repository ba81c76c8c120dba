using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MlpLabs.Grading.Judging;

/// <summary>Values as a reader sees them: round-trip numbers, arrays in brackets, long ones cut in the middle.</summary>
public static class ValueText
{
    const int MaxEntries = 12;

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The size of an array as the student would ask for it: <c>double[3]</c> gives "3", a matrix "2×3".</summary>
    public static string SizeOf(Array array) =>
        string.Join("×", Enumerable.Range(0, array.Rank).Select(d => array.GetLength(d).ToString(CultureInfo.InvariantCulture)));

    static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case double d:
                text.Append(Number(d));
                break;
            case bool b:
                text.Append(b ? "true" : "false");
                break;
            case string s:
                text.Append('"').Append(s).Append('"');
                break;
            case ITuple tuple:
                AppendList(text, '(', ')', tuple.Length, i => tuple[i]);
                break;
            case Array { Rank: 2 } matrix:
                AppendList(text, '[', ']', matrix.GetLength(0), i => Row(matrix, i));
                break;
            case IList list:
                AppendList(text, '[', ']', list.Count, i => list[i]);
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    // Minus zero counts as equal to zero, so it is shown as zero.
    internal static string Number(double d) => d switch
    {
        _ when d == 0 => "0",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ => d.ToString(CultureInfo.InvariantCulture),
    };

    static object?[] Row(Array matrix, int i) =>
        [.. Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix.GetValue(i, j))];

    static void AppendList(StringBuilder text, char open, char close, int count, Func<int, object?> at)
    {
        text.Append(open);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(", ");
            if (count > MaxEntries && i == MaxEntries / 2)
            {
                text.Append("…");
                i = count - MaxEntries / 2 - 1;
                continue;
            }
            Append(text, at(i));
        }
        text.Append(close);
    }
}
