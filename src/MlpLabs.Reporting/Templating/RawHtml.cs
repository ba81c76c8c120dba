namespace MlpLabs.Reporting.Templating;

/// <summary>Text that is HTML already and is written as it stands. Everything else is escaped.</summary>
/// <remarks>Only made from HTML that this program wrote itself; a template marks its own with <c>html.raw</c>.</remarks>
internal sealed record RawHtml(string Html)
{
    public override string ToString() => Html;
}
