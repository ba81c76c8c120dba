using System.Globalization;
using System.Text;
using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Wording;

/// <summary>C# code that wraps on a narrow page: behind the comma of a parameter and between words outside of round brackets.</summary>
/// <remarks>
/// Every line is an element of class <c>code-line</c>; how far in it goes on below is its variable <c>--hang</c>. What must
/// stay together is an element in it. The text is that of the code, line ends included.
/// </remarks>
internal static class WrappingCode
{
    // Beyond its own indentation.
    const int Further = 2;

    public static string ToHtml(string code)
    {
        var html = new StringBuilder("<pre><code class=\"language-csharp\">");
        var depth = 0;
        foreach (var line in code.ReplaceLineEndings("\n").Split('\n'))
        {
            var indentation = line.Length - line.TrimStart(' ').Length;
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"code-line\" style=\"--hang: {indentation + Further}ch\">{line[..indentation]}");
            Append(html, line[indentation..], ref depth);
            html.Append("\n</span>");
        }
        return html.Append("</code></pre>\n").ToString();
    }

    /// <param name="depth">How many round brackets are open; parameters may go on in the next line.</param>
    static void Append(StringBuilder html, string line, ref int depth)
    {
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            depth = Math.Max(0, depth + line[i] switch { '(' => 1, ')' => -1, _ => 0 });
            if (line[i] != ' ' || (depth > 0 && line[i - 1] != ','))
                continue;
            // Several spaces belong to what stands before them.
            while (i + 1 < line.Length && line[i + 1] == ' ')
                i++;
            AppendPart(html, line[from..(i + 1)]);
            from = i + 1;
        }
        AppendPart(html, line[from..]);
    }

    static void AppendPart(StringBuilder html, string part)
    {
        // The space at the end of a part is where the line may break.
        var word = part.TrimEnd(' ');
        var isWhole = !word.Contains(' ', StringComparison.Ordinal);
        html.Append(isWhole ? "" : "<span>");
        HtmlText.Append(html, word);
        html.Append(isWhole ? "" : "</span>").Append(' ', part.Length - word.Length);
    }
}
