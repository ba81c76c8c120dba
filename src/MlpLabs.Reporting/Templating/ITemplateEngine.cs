namespace MlpLabs.Reporting.Templating;

/// <summary>Renders templates written in the Scriban language.</summary>
/// <remarks>
/// Two implementations give the same text: <see cref="TemplateEngine"/>, and the one on the Scriban package that is
/// built with <c>-p:ScribanPackage=true</c>. Both escape what they write for HTML unless it is <see cref="RawHtml"/>,
/// and both report an unknown variable or member instead of writing nothing.
/// </remarks>
internal interface ITemplateEngine
{
    /// <summary>Never throws for what stands in a template: mistakes come back as messages.</summary>
    /// <param name="name">The template's name inside the template folders, with forward slashes: <c>report/report.sbn-html</c>.</param>
    /// <param name="model">The variables that the template sees.</param>
    TemplateResult Render(string name, TemplateObject model);
}
