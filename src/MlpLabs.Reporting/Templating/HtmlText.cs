using System.Buffers;
using System.Text;

namespace MlpLabs.Reporting.Templating;

/// <summary>Escapes text for HTML content and quoted attributes.</summary>
internal static class HtmlText
{
    static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static void Append(StringBuilder html, string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var at)
        {
            html.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(at + 1)..];
        }
        html.Append(rest);
    }

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var html = new StringBuilder(text.Length + 16);
        Append(html, text);
        return html.ToString();
    }
}
