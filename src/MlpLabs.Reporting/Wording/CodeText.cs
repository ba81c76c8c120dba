using System.Text;
using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Wording;

/// <summary>A sentence with code between backticks, as HTML.</summary>
internal static class CodeText
{
    const char Mark = '`';

    /// <remarks>All of it is escaped; a backtick without a partner is a backtick.</remarks>
    public static RawHtml ToHtml(string text)
    {
        var parts = text.Split(Mark);
        if (parts.Length < 3)
            return new(HtmlText.Escape(text));
        var html = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var isCode = i % 2 == 1;
            var isAlone = isCode && i == parts.Length - 1;
            html.Append(isAlone ? Mark.ToString() : isCode ? "<code>" : "");
            HtmlText.Append(html, parts[i]);
            html.Append(isCode && !isAlone ? "</code>" : "");
        }
        return new(html.ToString());
    }
}
