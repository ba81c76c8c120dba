namespace MlpLabs.Reporting.Templating.Functions;

/// <summary><c>html.*</c>. Output is escaped anyway; <c>html.raw</c> is the one way around it.</summary>
internal static class HtmlFunctions
{
    public static IReadOnlyList<(string, string, Func<BuiltinCall, object?>)> All { get; } =
    [
        ("escape", "text", c => new RawHtml(HtmlText.Escape(c.Text(0)))),
        ("raw", "text", c => new RawHtml(c.Text(0))),
        ("url_escape", "text", c => Uri.EscapeDataString(c.Text(0))),
    ];
}
