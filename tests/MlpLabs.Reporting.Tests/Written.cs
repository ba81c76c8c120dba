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

    /// <summary>A page whose style is left out: it is the same on every page, and tests of their own say what it is.</summary>
    public static string WithoutStyle(string page)
    {
        var (from, to) = PlaceOfStyle(page);
        return page[..from] + page[to..];
    }

    public static string StyleOf(string page)
    {
        var (from, to) = PlaceOfStyle(page);
        return page[from..to];
    }

    static (int From, int To) PlaceOfStyle(string page)
    {
        const string Start = "<style>\n", End = "</style>";
        var from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = page.IndexOf(End, from, StringComparison.Ordinal);
        Assert.True(from >= Start.Length && to >= 0 && page.IndexOf(Start, to, StringComparison.Ordinal) < 0, "A page has one style.");
        return (from, to);
    }

    public static IHtmlDocument Page(GradeReport report) => new HtmlParser().ParseDocument(By(new HtmlReport(), report));

    public static string Terminal(GradeReport report, Ansi? ansi = null) => new ConsoleReport(ansi ?? Ansi.Off).Write(report);
}
