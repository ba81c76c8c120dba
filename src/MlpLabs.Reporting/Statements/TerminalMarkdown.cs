using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Statements;

/// <summary>A paragraph, heading, list, table or piece of code as lines of a terminal.</summary>
internal sealed record TerminalBlock(IReadOnlyList<string> Lines, bool IsHeading)
{
    public static TerminalBlock Text(IEnumerable<string> lines) => new([.. lines], IsHeading: false);
}

/// <summary>Markdown for a terminal. The first heading of the first level is left out: it is the title.</summary>
internal static class TerminalMarkdown
{
    const string Indent = "    ";
    const int LeastColumn = 16;

    public static IReadOnlyList<TerminalBlock> Of(string markdown, int width)
    {
        var blocks = new List<TerminalBlock>();
        foreach (var block in Markdown.Parse(VisibleText.Of(markdown), MarkdownText.Pipeline))
            if (block is not HeadingBlock { Level: 1 } && Of(block, width) is { } lines)
                blocks.Add(lines);
        return blocks;
    }

    static TerminalBlock? Of(Block block, int width) => block switch
    {
        HeadingBlock { Inline: { } inlines } => new([MarkdownText.Flatten(inlines)], IsHeading: true),
        CodeBlock code => TerminalBlock.Text(code.Lines.ToString().Split('\n').Select(line => (Indent + line).TrimEnd())),
        ListBlock list => TerminalBlock.Text(Items(list, width)),
        Table table => TerminalBlock.Text(Rows(table, width)),
        LeafBlock { Inline: { } inlines } => TerminalBlock.Text(TextWrap.Lines(MarkdownText.Flatten(inlines), width)),
        ContainerBlock container => TerminalBlock.Text(container.Select(b => Of(b, width)).OfType<TerminalBlock>().SelectMany(b => b.Lines)),
        _ => null,
    };

    static IEnumerable<string> Items(ListBlock list, int width)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var head = list.IsOrdered ? FormattableString.Invariant($"{number++}. ") : "- ";
            foreach (var line in item.Select(b => Of(b, width - head.Length)).OfType<TerminalBlock>().SelectMany(b => b.Lines))
            {
                yield return head + line;
                head = new string(' ', head.Length);
            }
        }
    }

    // Columns as wide as their longest cell; what does not fit is broken inside the last column.
    static IEnumerable<string> Rows(Table table, int width)
    {
        var rows = table.OfType<TableRow>().Select(r => (r.IsHeader, Cells: r.OfType<TableCell>().Select(Cell).ToArray())).ToList();
        var columns = rows.Max(r => r.Cells.Length);
        var widths = Enumerable.Range(0, columns).Select(j => rows.Max(r => j < r.Cells.Length ? r.Cells[j].Length : 0)).ToArray();
        widths[^1] = Math.Max(LeastColumn, Math.Min(widths[^1], width - widths.SkipLast(1).Sum(w => w + 2)));
        foreach (var (isHeader, cells) in rows)
        {
            var last = cells.Length == columns ? TextWrap.Lines(cells[^1], widths[^1]).ToArray() : [""];
            for (var i = 0; i < last.Length; i++)
                yield return string.Concat(Enumerable.Range(0, columns - 1).Select(j => (i == 0 && j < cells.Length ? cells[j] : "").PadRight(widths[j] + 2)))
                    + last[i];
            if (isHeader)
                yield return string.Join("  ", widths.Select(w => new string('─', w)));
        }
    }

    static string Cell(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Where(b => b.Inline is not null).Select(b => MarkdownText.Flatten(b.Inline!)));
}
