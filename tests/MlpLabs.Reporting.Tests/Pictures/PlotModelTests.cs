using MlpLabs.Engine;
using MlpLabs.Grading;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Model;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>What holds for all plots together.</summary>
public class PlotModelTests
{
    static readonly DecisionGrid Grid = DecisionGrid.Of((x1, x2) => Math.Abs(x1 - x2), -0.5, 1.5, -0.5, 1.5, 21, 21);

    static Picture[] Pictures { get; } =
    [
        new PlanesPicture("planes", [new([0, 1], 1, [0.75, 0.25], [0.5, 0.25], 0.25)], [new("unit 0", [2, 2, -1], null)], new("the output", [4, -4, -1], null)),
        new BoundaryPicture("boundary", [.. Enumerable.Range(0, 5).Select(i => new BoundaryFrame($"epoch {i}", Grid, Grid))], [new(0, 0, 0)], "Remark."),
        new LossPicture("loss", new double[2001], new double[2001], 3, [new("ln 2", 0.69, "all rows are alike")]),
        ConnectionsPicture.Of("connections", 10, [3, 3], (142, 56, 8), null),
        new RecallPicture("recall", [new("Your network", 8, new double[10], new double[10], 0.5, 0.75, IsYours: true)], [3, 4], "Remark."),
    ];

    static GradeReport Report()
    {
        var report = Samples.Of(Verdict.Passed);
        return report with { Checks = [report.Checks[0] with { Pictures = Pictures }] };
    }

    [Fact]
    public void Every_member_of_a_plot_stands_in_the_templates_readme()
    {
        var readme = File.ReadAllText(Repository.Folder("templates", "README.md"));
        var names = Members.Of(Pictures.Select(picture => PictureModel.Of(picture, "p")));

        Assert.All(names, name => Assert.Matches($@"`([a-z_$]+\.)?{name}[`.]", readme));
    }

    [Fact]
    public void Without_a_submission_nothing_in_a_plot_is_called_yours() =>
        Assert.All(Pictures, picture => Assert.DoesNotMatch(@"(?i)\byou(rs?)?\b|✓|✗|differ", Drawn.Figure(picture with { IsReference = true }).TextContent));

    // The time that a page takes goes with its elements; a clock would measure the machine.
    [Fact]
    public void A_page_with_all_plots_has_few_elements_and_is_small()
    {
        var page = Written.By(new HtmlReport(), Report());

        Assert.True(page.Length < 100_000, $"{page.Length} characters");
        Assert.True(page.Count(c => c == '<') < 2000, $"{page.Count(c => c == '<')} tags");
    }

    [Fact]
    public void Titles_and_names_of_a_grader_are_text_and_not_html()
    {
        var figure = Drawn.Figure(new RecallPicture("<b>Title</b>", [new("<i>name</i>", 8, null, null, double.NaN, double.NaN)], [], "<u>remark</u>"));
        Assert.Empty(figure.QuerySelectorAll("b, i, u"));
        Assert.Contains("<i>name</i>, 8 parameters", figure.TextContent);
    }
}
