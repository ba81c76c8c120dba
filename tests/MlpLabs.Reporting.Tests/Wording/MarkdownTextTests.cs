using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests.Wording;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("**b** `c<d`", "<p><strong>b</strong> <code>c&lt;d</code></p>\n")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n")]
    [InlineData("<script>\nx\n</script>", "<p>&lt;script&gt;\nx\n&lt;/script&gt;</p>\n")]
    [InlineData("[a](javascript:alert(1)) [b](https://example.org)", "<p>a <a href=\"https://example.org\">b</a></p>\n")]
    [InlineData("![p](https://example.org/p.png) ![q](data:x)", "<p><a href=\"https://example.org/p.png\">p</a> q</p>\n")]
    [InlineData("<javascript:alert(1)> <https://example.org>", "<p>javascript:alert(1) <a href=\"https://example.org\">https://example.org</a></p>\n")]
    [InlineData("# One\n## Two\n### Three", "<h5>One</h5>\n<h6>Two</h6>\n<h6>Three</h6>\n")]
    public void Markdown_becomes_html_that_cannot_act(string markdown, string html) =>
        Assert.Equal(html, MarkdownText.ToHtml(markdown, headingLevel: 5));

    [Fact]
    public void A_signature_breaks_behind_its_commas_and_between_words_and_keeps_a_type_with_its_name() => Assert.Equal(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Code\"><pre><code class=\"language-csharp\">"
        + "<span class=\"code-line\" style=\"--hang: 4ch\">  public static <span>(double[,] dW1,</span> <span>double db)</span> Step(\n</span>"
        + "<span class=\"code-line\" style=\"--hang: 6ch\">    <span>double[,] W1,</span> <span>List&lt;int&gt; x);</span>   // <span>(a b)</span>\n</span>"
        + "</code></pre>\n</div>\n",
        MarkdownText.ToHtml("```csharp\n  public static (double[,] dW1, double db) Step(\n    double[,] W1, List<int> x);   // (a b)\n```", headingLevel: 5));

    [Fact]
    public void A_name_in_a_table_may_break_before_a_capital_letter() => Assert.Contains(
        "<td><code>Backward<wbr>Squared<wbr>Error</code></td>\n<td><code>a&lt;B</code></td>",
        MarkdownText.ToHtml("| `SgdStep` | b |\n|---|---|\n| `BackwardSquaredError` | `a<B` |", headingLevel: 5));

    [Fact]
    public void Markdown_becomes_lines_for_the_terminal()
    {
        var lines = MarkdownText.ToLines("One **bold**\nparagraph with `code`.\n\n1. first\n2. second\n\n- a\n- b\n\n```\nx = 1;\n  y\n```\n[link](https://example.org) &amp; more");

        Assert.Equal(
            ["One bold paragraph with code.", "1. first", "2. second", "- a", "- b", "    x = 1;", "      y", "link (https://example.org) & more"],
            lines.Select(l => l.Text));
        Assert.Equal([false, false, false, false, false, true, true, false], lines.Select(l => l.IsCode));
    }
}
