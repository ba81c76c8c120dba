using System.Text;
using Markdig;
using Markdig.Renderers;
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

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="headingLevel">The level that a first-level heading of the text gets.</param>
    public static string ToHtml(string markdown, int headingLevel)
    {
        var document = Markdown.Parse(VisibleText.Of(markdown), Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(heading.Level + headingLevel - 1, LowestHeading);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            MakeSafe(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !LeadsToTheWeb(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
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

    static string Flatten(ContainerInline inlines)
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
