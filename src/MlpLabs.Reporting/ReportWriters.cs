namespace MlpLabs.Reporting;

/// <summary>The formats of a report. A new one is a file here and a line in this list.</summary>
public static class ReportWriters
{
    /// <param name="ownTemplates">A folder whose templates take the place of the built-in ones of the same name, or null.</param>
    /// <param name="builtInTemplates">The folder of the built-in templates; null for the one beside the program.</param>
    public static IReadOnlyList<IReportWriter> All(string? ownTemplates = null, string? builtInTemplates = null) =>
        [new HtmlReport(ownTemplates, builtInTemplates), new JsonReport()];
}
