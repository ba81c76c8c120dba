using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Markdig;
using YamlDotNet.RepresentationModel;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>Text of a submission stays text, whatever the reader of the format would take for a command.</summary>
public sealed partial class HostileTextTests
{
    [Fact]
    public void Every_line_for_GitHub_is_a_command_of_ours()
    {
        var lines = AllFormats.Text("github", FormatSamples.Mixed()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // A warning, three checks that failed, the total; the forged ones are inside them.
        Assert.Equal(["warning", "error", "error", "error", "notice"], lines.Select(l => OwnCommand().Match(l).Groups[1].Value));
        Assert.Contains("Solution.cs,line=3,col=5,title=A threshold ", lines[2]);
    }

    [Fact]
    public void Properties_and_messages_for_GitHub_are_escaped()
    {
        var line = AllFormats.Text("github", FormatSamples.Mixed()).Split('\n')[2];
        var properties = line[..line.IndexOf("::", 2, StringComparison.Ordinal)];

        Assert.Contains("%3A%3Aerror file=a%3A%3Aforged", properties);
        Assert.Contains("%250A", line);
    }

    [Fact]
    public void A_summary_has_no_element_that_a_submission_put_there()
    {
        foreach (var sample in AllFormats.SampleNames)
        {
            var html = Markdown.ToHtml(AllFormats.Text("github-summary", AllFormats.Sample(sample)), new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
            var page = new HtmlParser().ParseDocument(html);

            Assert.Empty(page.QuerySelectorAll("script, img, a, iframe, em"));
            // What reads like a mention stands in a code block or is our own title.
            Assert.All(page.QuerySelectorAll("h1, h2, h3"), h => Assert.DoesNotMatch("^(heading|forged)", h.TextContent));
        }
        var mixed = new HtmlParser().ParseDocument(Markdown.ToHtml(AllFormats.Text("github-summary", FormatSamples.Mixed()), new MarkdownPipelineBuilder().UsePipeTables().Build()));
        Assert.Equal(6, mixed.QuerySelectorAll("table tr").Length);
        Assert.Contains("<script>alert(1)</script>", string.Concat(mixed.QuerySelectorAll("pre code").Select(c => c.TextContent)));
        Assert.Contains("<script>alert(1)</script>", mixed.QuerySelectorAll("td")[6].TextContent);
    }

    [Fact]
    public void Tap_has_one_plan_its_own_points_and_readable_blocks()
    {
        var lines = AllFormats.Text("tap", FormatSamples.Mixed()).TrimEnd('\n').Split('\n');

        Assert.Equal("TAP version 14", lines[0]);
        Assert.Equal(["1..5"], lines.Where(l => Plan().IsMatch(l)));
        var points = lines.Where(l => Point().IsMatch(l)).ToList();
        Assert.Equal(["ok 1", "not ok 2", "not ok 3", "not ok 4", "ok 5"], points.Select(l => Point().Match(l).Groups[1].Value));
        // Directives are ours alone: # that is not escaped.
        Assert.Equal([points[4]], points.Where(l => Directive().IsMatch(l)));
        Assert.Contains("\\# TODO", points[2]);
        var threshold = Block(lines, points[2]);
        Assert.Equal("RuntimeError", threshold["verdict"].ToString());
        Assert.Contains("<script>alert(1)</script>", threshold["message"].ToString());
        Assert.Equal("0", threshold["points"].ToString());
        Assert.Equal("2.5", threshold["maxPoints"].ToString());
    }

    static YamlNode Block(string[] lines, string point)
    {
        var text = lines.SkipWhile(l => l != point).Skip(2).TakeWhile(l => l != "  ...").Select(l => l[2..]);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(string.Join('\n', text)));
        return yaml.Documents[0].RootNode;
    }

    [Fact]
    public void Exercism_gets_at_most_500_characters_of_output()
    {
        var tests = JsonNode.Parse(AllFormats.Text("exercism", FormatSamples.Mixed()))!["tests"]!.AsArray();

        Assert.All(tests, t => Assert.True(((string?)t!["output"] ?? "").Length <= 500));
        Assert.Equal("z is 0\n", (string?)tests[1]!["output"]);
    }

    [GeneratedRegex(@"^::(error|warning|notice) [a-zA-Z]+=")]
    private static partial Regex OwnCommand();

    [GeneratedRegex(@"^\s*\d+\.\.\d+")]
    private static partial Regex Plan();

    [GeneratedRegex(@"^\s*((?:not )?ok \d+) - ")]
    private static partial Regex Point();

    [GeneratedRegex(@"(?<!\\)#\s*(SKIP|TODO)", RegexOptions.IgnoreCase)]
    private static partial Regex Directive();
}
