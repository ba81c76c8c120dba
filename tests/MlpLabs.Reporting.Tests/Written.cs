using AngleSharp.Dom;
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

    /// <summary>Asserts what holds of every page.</summary>
    public static void AssertWellFormed(IDocument page)
    {
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > main"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby")!, ids));
        // What scrolls can be reached with the keyboard and has a name.
        Assert.All(page.QuerySelectorAll(".scroll, .console"), e => Assert.True(e.GetAttribute("tabindex") == "0" && e.GetAttribute("aria-label")!.Length > 0));
        // No level of heading is left out.
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.TagName[1] - '0'))
        {
            Assert.True(heading <= level + 1, $"h{heading} follows h{level}");
            level = heading;
        }
    }
}
