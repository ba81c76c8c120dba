namespace MlpLabs.Reporting;

/// <summary>The formats of a report. A new one is a file here and a line in this list.</summary>
public static class ReportWriters
{
    public static IReadOnlyList<IReportWriter> All { get; } = [new HtmlReport(), new JsonReport()];
}
