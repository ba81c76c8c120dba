using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MlpLabs.Reporting.Wording;

/// <summary>The words of diagnoses, from Markdown to HTML and to plain text.</summary>
/// <remarks>
/// Raw HTML in Markdown is shown as text. Links lead to http and https only; a picture becomes a link, because a report
/// loads nothing. Headings start below those of the page.
/// </remarks>
internal static class MarkdownText
{
    const int LowestHeading = 6;

    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    // The three parts of a diagnosis, told apart by the words they begin with.
    static readonly Dictionary<string, string> Parts = new()
    {
        ["What the outputs show."] = "part-fact",
        ["Why it happens."] = "part-reason",
        ["A question."] = "part-question",
    };

    /// <param name="headingLevel">The level that a first-level heading of the text gets.</param>
    public static string ToHtml(string markdown, int headingLevel)
    {
        var document = Markdown.Parse(VisibleText.Of(markdown), Pipeline);
        return Render(document, headingLevel);
    }

    /// <summary>A statement, without its title, and its headings of the second level with the ids they have on the page.</summary>
    /// <param name="idPrefix">What every id begins with, so that several statements fit on a page.</param>
    public static (string Html, IReadOnlyList<(string Anchor, string Title)> Headings) ToStatement(string markdown, int headingLevel, string idPrefix)
    {
        var document = Markdown.Parse(VisibleText.Of(markdown), Pipeline);
        if (document.FirstOrDefault() is HeadingBlock { Level: 1 } title)
            document.Remove(title);
        var headings = new List<(string Anchor, string Title)>();
        foreach (var heading in document.OfType<HeadingBlock>().Where(h => h is { Level: 2, Inline: not null }))
        {
            var anchor = FormattableString.Invariant($"{idPrefix}-part-{headings.Count + 1}");
            heading.GetAttributes().Id = anchor;
            headings.Add((anchor, Flatten(heading.Inline!)));
        }
        return (Render(document, headingLevel), headings);
    }

    static string Render(MarkdownDocument document, int headingLevel)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(heading.Level + headingLevel - 1, LowestHeading);
        foreach (var cell in document.Descendants<TableRow>().Where(r => r.IsHeader).SelectMany(r => r.OfType<TableCell>()))
            cell.GetAttributes().AddProperty("scope", "col");
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
            if (paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 } lead && Parts.TryGetValue(Flatten(lead), out var part))
                paragraph.GetAttributes().AddClass(part);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            MakeSafe(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !LeadsToTheWeb(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        // Wide tables and lines of code scroll by themselves and can be reached with the keyboard.
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTable());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new ScrollingCode());
        renderer.ObjectRenderers.Replace<CodeInlineRenderer>(new BreakableCode());
        renderer.Render(document);
        return html.ToString();
    }

    static void MakeSafe(LinkInline link)
    {
        link.IsImage = false;
        if (LeadsToTheWeb(link.Url))
            return;
        // What it says stays, where it leads does not.
        foreach (var inline in link.ToList())
        {
            inline.Remove();
            link.InsertBefore(inline);
        }
        link.Remove();
    }

    static bool LeadsToTheWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    const string ScrollEnd = "</div>\n";

    static string ScrollStart(string label) => $"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\">";

    sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write(ScrollStart("Table"));
            base.Write(renderer, table);
            renderer.Write(ScrollEnd);
        }
    }

    sealed class ScrollingCode : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            renderer.Write(ScrollStart("Code"));
            if (obj is FencedCodeBlock { Info: "csharp" })
                renderer.Write(WrappingCode.ToHtml(obj.Lines.ToString()));
            else
                base.Write(renderer, obj);
            renderer.Write(ScrollEnd);
        }
    }

    // In the column of a table that is too narrow for it, a name breaks before a capital letter and nowhere else.
    sealed class BreakableCode : CodeInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeInline obj)
        {
            if (!IsInTable(obj))
            {
                base.Write(renderer, obj);
                return;
            }
            renderer.Write("<code>");
            var (code, from) = (obj.Content, 0);
            for (var i = 1; i < code.Length; i++)
                if (char.IsUpper(code[i]) && char.IsLower(code[i - 1]))
                {
                    renderer.WriteEscape(code[from..i]).Write("<wbr>");
                    from = i;
                }
            renderer.WriteEscape(code[from..]).Write("</code>");
        }

        static bool IsInTable(Inline inline)
        {
            var outermost = inline;
            while (outermost.Parent is { } parent)
                outermost = parent;
            return outermost is ContainerInline { ParentBlock.Parent: TableCell };
        }
    }

    /// <summary>The paragraphs, list items and lines of code as plain text, one entry each; code keeps its indentation.</summary>
    public static IReadOnlyList<MarkdownLine> ToLines(string markdown)
    {
        var lines = new List<MarkdownLine>();
        AddBlocks(lines, Markdown.Parse(VisibleText.Of(markdown), Pipeline), "");
        return lines;
    }

    static void AddBlocks(List<MarkdownLine> lines, ContainerBlock blocks, string bullet)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case ListBlock list:
                    var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
                    foreach (var item in list.OfType<ListItemBlock>())
                        AddBlocks(lines, item, list.IsOrdered ? FormattableString.Invariant($"{number++}. ") : "- ");
                    break;
                case CodeBlock code:
                    lines.AddRange(code.Lines.ToString().Split('\n').Select(line => new MarkdownLine("    " + line, IsCode: true)));
                    break;
                case LeafBlock { Inline: { } inlines }:
                    lines.Add(new(bullet + Flatten(inlines), IsCode: false));
                    break;
                case ContainerBlock container:
                    AddBlocks(lines, container, bullet);
                    break;
            }
    }

    internal static string Flatten(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LinkInline { Url: { Length: > 0 } url } link => $"{Flatten(link)} ({url})",
                ContainerInline container => Flatten(container),
                _ => "",
            });
        return text.ToString();
    }
}

/// <param name="IsCode">Whether the line must not be wrapped.</param>
internal sealed record MarkdownLine(string Text, bool IsCode);
