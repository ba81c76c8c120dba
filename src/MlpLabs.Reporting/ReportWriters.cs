using MlpLabs.Reporting.Formats;

namespace MlpLabs.Reporting;

/// <summary>The formats of a report. A new one is a file in <c>Formats</c> and a line in one of these lists.</summary>
public static class ReportWriters
{
    /// <summary>The formats that hold one grade.</summary>
    /// <param name="ownTemplates">A folder whose templates take the place of the built-in ones of the same name, or null.</param>
    /// <param name="builtInTemplates">The folder of the built-in templates; null for the one beside the program.</param>
    public static IReadOnlyList<IReportWriter> All(string? ownTemplates = null, string? builtInTemplates = null) =>
        [new HtmlReport(ownTemplates, builtInTemplates), new JsonReport()];

    /// <summary>The formats that hold a whole run.</summary>
    /// <param name="environment">Looks up an environment variable.</param>
    public static IReadOnlyList<IRunWriter> OfRuns(Func<string, string?> environment) =>
    [
        new JUnitXml(), new Ctrf(), new Sarif(), new GitHubAnnotations(), new GitHubSummary(), new GitLabCodeQuality(), new Tap(),
        new Gradescope(), new Classroom50(environment), new Exercism(), new Check50(), new PrairieLearn(),
    ];
}
