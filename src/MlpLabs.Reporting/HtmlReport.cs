using MlpLabs.Grading;
using MlpLabs.Reporting.Model;
using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting;

/// <summary>One self-contained page: nothing is loaded, no script is needed.</summary>
/// <remarks>Drawn by <c>templates/report/report.sbn-html</c>, or by an instructor's own file of that name.</remarks>
public sealed class HtmlReport : IReportWriter
{
    const string Template = "report/report.sbn-html";

    readonly ITemplateEngine _engine;

    /// <param name="ownTemplates">A folder whose templates take the place of the built-in ones of the same name, or null.</param>
    /// <param name="builtInTemplates">The folder of the built-in templates; null for the one beside the program.</param>
    public HtmlReport(string? ownTemplates = null, string? builtInTemplates = null)
        : this(TemplateFolders.Chain(ownTemplates, builtInTemplates))
    {
    }

    internal HtmlReport(TemplateFolders folders) => _engine = TemplateEngines.Create(folders);

    public string Name => "html";

    public string? Write(GradeReport report, TextWriter output)
    {
        var page = _engine.Render(Template, ReportModel.Of(report));
        if (!page.Succeeded)
            return string.Join('\n', page.Messages);
        page.WriteTo(output);
        return null;
    }
}
