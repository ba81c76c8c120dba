using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MlpLabs.Grading;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Model;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Pictures;

public partial class PictureTests
{
    public static TheoryData<string> Names => [.. PictureSamples.All.Keys];

    static GradeReport Report(params Picture[] pictures)
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        return (report with { Checks = [report.Checks[0] with { Pictures = pictures }] }).For(Audience.Student);
    }

    static IElement Figure(string name) => Written.Page(Report(PictureSamples.All[name])).QuerySelector("figure")!;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_looks_as_it_did(string name) => Snapshot.Matches($"drawing-{name}.html", Figure(name).OuterHtml + "\n");

    [Fact]
    public void Every_golden_drawing_belongs_to_a_picture() => Assert.Equal(
        PictureSamples.All.Keys.Select(name => $"drawing-{name}.html").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.Folder("tests", "MlpLabs.Reporting.Tests", "Snapshots"), "drawing-*").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_the_student_s_values_are_every_place_of_a_drawing_is_a_number_on_the_canvas(string name)
    {
        foreach (var svg in Figure(name).QuerySelectorAll("svg[viewBox]"))
        {
            var box = svg.GetAttribute("viewBox")!.Split(' ').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.True(box[2] is > 0 and < 3000 && box[3] is > 0 and < 3000, svg.GetAttribute("viewBox"));
            foreach (var element in svg.QuerySelectorAll("*"))
                foreach (var place in new[] { "x", "y", "cx", "cy", "width", "height" }.Select(element.GetAttribute).OfType<string>())
                    Assert.InRange(double.Parse(place, System.Globalization.CultureInfo.InvariantCulture), -10, 3000);
            Assert.All(svg.QuerySelectorAll("path"), path => Assert.Matches(PathData(), path.GetAttribute("d")!));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_has_a_name_and_words_and_its_ids_begin_with_its_own(string name)
    {
        var page = Written.Page(Report(PictureSamples.All[name], PictureSamples.All[name]));
        var figures = page.QuerySelectorAll("figure");

        Assert.Equal(2, figures.Length);
        foreach (var figure in figures)
        {
            Assert.All(figure.QuerySelectorAll("[id]"), e => Assert.StartsWith(figure.Id! + "-", e.Id));
            Assert.All(figure.QuerySelectorAll("[role=img]"), e =>
                Assert.Equal((figure.Id + "-title", figure.Id + "-words"), (e.GetAttribute("aria-labelledby"), e.GetAttribute("aria-describedby"))));
            Assert.All(figure.QuerySelectorAll("svg:not([role=img])"), e => Assert.Equal("true", e.GetAttribute("aria-hidden")));
            Assert.All(figure.QuerySelectorAll("details[name]"), e => Assert.StartsWith(figure.Id! + "-", e.GetAttribute("name")));
            Assert.All(figure.QuerySelectorAll("[href], [fill^=url]"), e => Assert.Contains($"#{figure.Id}-", e.GetAttribute("href") ?? e.GetAttribute("fill")!));
        }
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("script, img, iframe"));
        Assert.All(page.QuerySelectorAll(".scroll"), e => Assert.True(e.GetAttribute("tabindex") == "0" && e.GetAttribute("aria-label")!.Length > 0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_in_a_drawing_has_at_most_four_significant_digits(string name) =>
        Assert.All(Figure(name).QuerySelectorAll("svg text").SelectMany(t => Number().Matches(t.TextContent)), m =>
            Assert.True(m.Groups[1].Value.Replace(".", "", StringComparison.Ordinal).Trim('0').Length <= 4 || m.Value.All(char.IsAsciiDigit), m.Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_small(string name) => Assert.InRange(Figure(name).OuterHtml.Length, 100, 45_000);

    [Fact]
    public void Twice_the_pictures_cost_no_more_than_twice_as_much()
    {
        Picture[] pictures = [PictureSamples.All["network-two-mistakes"], PictureSamples.All["chain-rule-slope-missing"], PictureSamples.All["error-map-gradients"]];
        var report = Samples.Mixed();
        var writer = new HtmlReport();
        GradeReport With(int times) => (report with { Checks = [.. report.Checks.Select(c => c with { Pictures = [.. Enumerable.Repeat(pictures, times).SelectMany(p => p)] })] }).For(Audience.Student);
        // What a page allocates goes with the time that it takes, and is the same on every machine.
        long Cost(int times)
        {
            var pictured = With(times);
            Written.By(writer, pictured);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Written.By(writer, pictured);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.InRange(Written.By(writer, With(1)).Length, 50_000, 400_000);
        var (none, one, two) = (Cost(0), Cost(1), Cost(2));
        Assert.InRange((two - none) / (double)(one - none), 1.5, 2.3);
    }

    [Theory]
    [InlineData("network-reference")]
    [InlineData("chain-rule-reference")]
    [InlineData("curves-reference")]
    [InlineData("layer-blocks-reference")]
    [InlineData("ledger-reference")]
    public void Without_a_submission_nothing_is_called_right_wrong_or_yours(string name) =>
        Assert.DoesNotMatch(@"✓|✗|yours?\b|deviat|\boff\b|(is|are) right", Figure(name).TextContent);

    [Fact]
    public void Pictures_of_a_check_that_passed_are_folded()
    {
        var report = Report(PictureSamples.All["network-right"]);
        var passed = Written.Page(report with { Checks = [report.Checks[0] with { Verdict = Verdict.Passed }] });

        Assert.Null(Figure("network-right").Closest("details"));
        Assert.Equal("The picture of this check", passed.QuerySelector("figure")!.Closest("details.pictures:not([open])")!.QuerySelector("summary")!.TextContent);
    }

    [Fact]
    public void Every_member_of_a_picture_stands_in_the_templates_readme()
    {
        var readme = File.ReadAllText(Repository.Folder("templates", "README.md"));
        var names = Members.Of(PictureSamples.All.Values.Select(picture => PictureModel.Of(picture, "p")));

        Assert.All(names, name => Assert.Matches($@"`([a-z_]+\.)?{name}[`.]", readme));
    }

    [GeneratedRegex(@"^[MLVHZlmhv0-9. -]*$")]
    private static partial Regex PathData();

    [GeneratedRegex(@"(?<![\w\[,.])(\d+(?:\.\d+)?)(?:e−?\d+)?(?![\w\]])")]
    private static partial Regex Number();
}
