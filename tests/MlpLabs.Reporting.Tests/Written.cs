using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests;

/// <summary>What a writer wrote.</summary>
static class Written
{
    public static string By(IReportWriter writer, GradeReport report)
    {
        using var output = new StringWriter();
        Assert.Null(writer.Write(report, output));
        return output.ToString();
    }

    public static IHtmlDocument Page(GradeReport report) => new HtmlParser().ParseDocument(By(new HtmlReport(), report));

    public static string Terminal(GradeReport report, Ansi? ansi = null) => new ConsoleReport(ansi ?? Ansi.Off).Write(report);
}
