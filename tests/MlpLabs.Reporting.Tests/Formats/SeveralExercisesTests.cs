using System.Text.Json;
using System.Xml.Linq;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>What a reader of several exercises at once must be able to tell apart.</summary>
public sealed class SeveralExercisesTests
{
    const string File = "week1/sigmoid-derivative/Solution.cs";
    const string NotHandedIn = "No solution was handed in: there is neither a folder forward-pass nor an entry for forward-pass in mlplabs.yaml.";

    [Fact]
    public void A_file_is_named_from_the_root_of_the_repository()
    {
        var run = FormatSamples.PartlyNotHandedIn();

        var texts = new Dictionary<string, string>
        {
            ["terminal"] = new ConsoleReport(Ansi.Off).Write(run.Submissions[0].Report),
            ["tap"] = AllFormats.Text("tap", run),
            ["junit"] = AllFormats.Text("junit", run),
            ["summary"] = AllFormats.Text("github-summary", run),
        };

        Assert.All(texts, t => Assert.Contains($"{File}(3,5)", t.Value));
        Assert.All(texts, t => Assert.DoesNotContain(" Solution.cs(", t.Value.Replace("\n", " ").Replace('\n', ' ')));
        Assert.StartsWith($"The sigmoid and its derivative (sigmoid-derivative, week1/sigmoid-derivative)\n\n{File}(2,9): warning CS0219: ", texts["terminal"]);
    }

    [Fact]
    public void A_place_stays_one_path_in_formats_that_name_it_by_themselves() =>
        Assert.Contains($"file={File},line=2,", AllFormats.Text("github", FormatSamples.PartlyNotHandedIn()));

    [Fact]
    public void A_run_of_one_exercise_is_as_it_was() => Assert.Same(FormatSamples.Mixed().Submissions[0].Report.Submission, FormatSamples.Mixed().NamedFromRoot().Submissions[0].Report.Submission);

    [Fact]
    public void Of_what_was_not_handed_in_that_alone_is_said_and_no_command_that_cannot_work()
    {
        var run = FormatSamples.PartlyNotHandedIn();

        Assert.Equal($"""
            The forward pass (forward-pass, forward-pass)

            ✗ Check layer{new string(' ', 54)}0 of 2 points
            ✗ Check network{new string(' ', 52)}0 of 2 points

            Score: 0 of 4 points
            No solution was handed in: there is neither a folder forward-pass nor an entry
            for forward-pass in mlplabs.yaml.
            Isolation tier 1 (bubblewrap); mlplabs doctor shows what that closes.

            """.ReplaceLineEndings("\n"), new ConsoleReport(Ansi.Off).Write(run.Submissions[1].Report));
        Assert.Equal([NotHandedIn, NotHandedIn], XDocument.Parse(AllFormats.Text("junit", run)).Descendants("testsuite").Last().Descendants("failure").Select(f => f.Value));
        Assert.EndsWith($"```text\n{NotHandedIn}\n```\n\n", AllFormats.Text("github-summary", run));
        using var page = new StringWriter();
        Assert.Null(new HtmlReport().Write(run.Submissions[1].Report, page));
        Assert.DoesNotContain("mlplabs check", page.ToString());
    }

    [Theory]
    [InlineData("prairielearn", "message", "The sigmoid and its derivative: 1 of 5 checks passed. Start with “Check slope”. The forward pass: " + NotHandedIn)]
    [InlineData("gradescope", "output", "The sigmoid and its derivative: 1 of 5 checks passed. Start with “Check slope”.\nThe forward pass: " + NotHandedIn)]
    public void What_is_said_of_the_whole_names_each_exercise(string format, string field, string words)
    {
        using var json = JsonDocument.Parse(AllFormats.Text(format, FormatSamples.PartlyNotHandedIn()));

        Assert.Equal(words, json.RootElement.GetProperty(field).GetString());
    }
}
