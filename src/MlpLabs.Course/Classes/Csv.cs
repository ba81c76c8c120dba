using System.Text;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Course.Classes;

/// <summary>Comma-separated values, written so that every spreadsheet and every parser reads the same cells (RFC 4180).</summary>
/// <remarks>
/// A text that a spreadsheet would take for a formula (it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end) gets an
/// apostrophe in front: names come from students. Numbers are decimals and have no digits that the points do not have.
/// </remarks>
internal static class Csv
{
    public static string Line(params IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    static string Cell(object? value) => value switch
    {
        null => "",
        decimal points => NumberText.Points(points),
        int whole => whole.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(value.ToString()!)),
    };

    // A hyphen alone is no formula, and Moodle's sign for “never”.
    static string Harmless(string text) => text != "-" && text.TrimStart(' ') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
        ? "'" + text
        : text;

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",;\"\r\n\t") >= 0 || text.StartsWith(' ') || text.EndsWith(' ') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>The rows of a text with the line each begins in; commas or, where the first line has more of them, semicolons separate.</summary>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Read(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end && end >= 0 ? end : text.Length);
        var separator = first.Count(';') > first.Count(',') ? ';' : ',';
        var rows = new List<(int, IReadOnlyList<string>)>();
        var (cells, cell, quoted, line, start) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
                quoted = true;
            else if (c == separator)
                Next();
            else if (c == '\n')
                End();
            else if (c != '\r')
                cell.Append(c);
        }
        if (cell.Length > 0 || cells.Count > 0)
            End();
        return rows;

        void Next()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void End()
        {
            Next();
            if (cells.Count > 1 || cells[0].Length > 0)
                rows.Add((start, cells));
            (cells, start) = ([], line);
        }
    }
}
