using System.Text;

namespace MlpLabs.Reporting.Templating;

/// <summary>Escapes text for HTML content and quoted attributes.</summary>
internal static class HtmlText
{
    public static void Append(StringBuilder html, string text)
    {
        foreach (var c in text)
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                default: html.Append(c); break;
            }
    }

    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length);
        Append(html, text);
        return html.ToString();
    }
}
