using MlpLabs.Grading;
using MlpLabs.Reporting.Model;
using MlpLabs.Reporting.Templating;
using MlpLabs.Testing;

namespace MlpLabs.Reporting.Tests;

/// <summary>Templates of one's own, and what their readme says.</summary>
public class OwnTemplateTests
{
    [Fact]
    public void A_template_of_ones_own_takes_the_place_of_the_built_in_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("partials/check.sbn-html", "<article id=\"check-{{ $0.id }}\">mine: {{ $0.title }}</article>");

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Written.By(new HtmlReport(folder.Path), Samples.Of(Verdict.Passed)));

        Assert.Equal("mine: Gradients of the squared error", page.QuerySelector("article")!.TextContent);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public void A_mistake_in_ones_own_template_is_named_with_its_place_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report/report.sbn-html", "<h1>{{ exercise.title }}</h1>\n<p>{{ exercise.titel }}</p>\n");
        using var output = new StringWriter();

        var problem = new HtmlReport(folder.Path).Write(Samples.Of(Verdict.Passed), output);

        Assert.Equal("report/report.sbn-html(2,16): error: \"exercise\" has no member \"titel\". Did you mean \"title\"?", problem);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_missing_template_is_named_with_the_folders_that_were_searched()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report/reports.sbn-html", "");
        using var output = new StringWriter();

        var problem = new HtmlReport(new TemplateFolders(folder.Path)).Write(Samples.Of(Verdict.Passed), output);

        Assert.Equal($"report/report.sbn-html: error: There is no template \"report/report.sbn-html\" in \"{folder.Path}\". Did you mean \"report/reports.sbn-html\"?", problem);
    }

    [Fact]
    public void A_changed_template_is_read_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("report/report.sbn-html", "one");
        var writer = new HtmlReport(folder.Path);
        Assert.Equal("one", Written.By(writer, Samples.Of(Verdict.Passed)));

        folder.Write("report/report.sbn-html", "two");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(5));

        Assert.Equal("two", Written.By(writer, Samples.Of(Verdict.Passed)));
    }

    [Fact]
    public void Every_member_that_the_model_has_stands_in_the_templates_readme()
    {
        var readme = File.ReadAllText(Repository.Folder("templates", "README.md"));
        var names = Members.Of(ReportModel.Of(Samples.Mixed()), ReportModel.Of(Samples.Shapes()));

        Assert.All(names, name => Assert.Matches($@"`([a-z_]+\.)?{name}[`.]", readme));
    }
}
