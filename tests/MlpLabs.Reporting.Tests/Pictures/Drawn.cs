using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MlpLabs.Grading;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>A picture as the page of a report shows it.</summary>
static class Drawn
{
    public const string Id = "picture-squared-error-1";

    public static string Html(Picture picture)
    {
        var report = Samples.Of(Verdict.Passed);
        var page = Written.By(new HtmlReport(), report with { Checks = [report.Checks[0] with { Pictures = [picture] }] });
        var start = page.IndexOf("<figure", StringComparison.Ordinal);
        return page[start..(page.IndexOf("</figure>", start, StringComparison.Ordinal) + "</figure>".Length)] + "\n";
    }

    public static IElement Figure(Picture picture) => new HtmlParser().ParseDocument(Html(picture)).QuerySelector("figure")!;

    public static string Words(Picture picture) => Figure(picture).QuerySelector(".in-words p")!.TextContent;

    /// <summary>The figure, after the test of what holds for every picture whatever the student returned.</summary>
    public static IElement Sound(Picture picture)
    {
        var html = Html(picture);
        var figure = Figure(picture);
        Assert.True(html.Length < 60_000, $"{html.Length} characters");
        Assert.True(figure.QuerySelectorAll("svg *").Length < 250, $"{figure.QuerySelectorAll("svg *").Length} shapes");
        Assert.All(figure.QuerySelectorAll("[id]"), e => Assert.StartsWith(Id, e.Id));
        var ids = figure.QuerySelectorAll("[id]").Select(e => e.Id!).Append(figure.Id!).ToList();
        var image = Assert.Single(figure.QuerySelectorAll("[role=img]"));
        Assert.Contains(image.GetAttribute("aria-labelledby"), ids);
        Assert.Contains(image.GetAttribute("aria-describedby"), ids);
        Assert.Empty(figure.QuerySelectorAll("script, image, use, foreignObject, [href], [style], [onload]"));
        // A coordinate that is no number would make the browser drop the shape.
        Assert.All(figure.QuerySelectorAll("svg *"), e => Assert.DoesNotMatch("NaN|∞|Infinity|[0-9]E", string.Join(' ', e.Attributes.Select(a => a.Value))));
        Assert.All(figure.QuerySelectorAll("[fill]"), e => Assert.Contains(e.GetAttribute("fill")![5..^1], ids));
        Assert.EndsWith(".", Words(picture));
        return figure;
    }
}
