using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MlpLabs.Course.Classes;
using MlpLabs.Testing;
using static MlpLabs.Course.Tests.SigmoidDerivative;

namespace MlpLabs.Course.Tests;

/// <summary>What batch makes of the times at which work came, from end to end.</summary>
public sealed class LatenessCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Attempts_and_lateness_of_a_course_are_counted()
    {
        _folder.Write("class/first.cs", Right);
        _folder.Write("class/second.cs", Odds);
        var map = _folder.Write("map.csv", "path,student,submitted,attempt\nfirst.cs,Ada,2026-11-22 12:00,2\nsecond.cs,Ada,2026-11-20 12:00,1\n");
        var course = _folder.Write("course.yaml", $"timeZone: Europe/Berlin\nlate: {{percentPerDay: 20}}\nexercises:\n  - {{id: {Id}, due: 2026-11-20 23:59}}\n");

        var run = await Command.RunAsync("batch", _folder.At("class"), "--map", map, "--course", course, "--out", _folder.At("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // 8 points two begun days late are 4.8; 6 points in time are more.
        var row = Csv.Read(File.ReadAllText(_folder.At("out", "results.csv")))[1].Cells;
        Assert.Equal(("6", "1", "2", $"students/Ada/{Id}-attempt-1.html"), (row[5], row[10], row[11], row[15]));
        Assert.Equal(4, Directory.EnumerateFiles(_folder.At("out", "students", "Ada")).Count());

        // The student is told how late it came, what that costs and what counts.
        const string told = "Handed in 1 day and 12 hours after the due date, 2026-11-20 23:59:00+01:00: 40 percent of the points reached are taken off, so 4.8 of 8 count.";
        using var late = JsonDocument.Parse(File.ReadAllText(_folder.At("out", "students", "Ada", $"{Id}-attempt-2.json")));
        var lateness = late.RootElement.GetProperty("lateness");
        Assert.Equal((3.2m, 4.8m, told), (lateness.GetProperty("pointsLost").GetDecimal(), lateness.GetProperty("scoreAfter").GetDecimal(), lateness.GetProperty("message").GetString()));
        var page = new HtmlParser().ParseDocument(File.ReadAllText(_folder.At("out", "students", "Ada", $"{Id}-attempt-2.html")));
        Assert.Equal(("8 of 8 points (4.8 after lateness)", told), (page.QuerySelector(".score-number")!.TextContent.Trim(), page.QuerySelector("header .notice")!.TextContent));
        Assert.DoesNotContain("lateness", File.ReadAllText(_folder.At("out", "students", "Ada", $"{Id}-attempt-1.json")));
    }

    [Fact]
    public async Task Where_nothing_says_when_work_came_it_is_said_that_no_lateness_is_applied()
    {
        _folder.Write($"class/Ada/{Id}/Solution.cs", Right);
        _folder.Write($"class/Bob/{Id}/Solution.cs", Odds);
        _folder.Write("class/Bob/parameter-counting/Solution.cs", "  ");
        var course = _folder.Write("course.yaml", $"late: {{percentPerDay: 20}}\nexercises:\n  - {{id: {Id}, due: 2026-11-20 23:59}}\n  - parameter-counting\n");
        string[] batch = ["batch", _folder.At("class"), "--course", course, "--out", _folder.At("out")];

        var without = await Command.RunAsync(batch);
        var page = Page();
        var map = _folder.Write("map.csv", $"path,student,exercise,submitted\nAda/{Id},Ada,{Id},2026-11-21 12:00\nBob/{Id},Bob,{Id},2026-11-20 12:00\n");
        var with = await Command.RunAsync([.. batch, "--map", map]);
        var late = Page();

        const string notKnown = "No time is known for 2 of 2 submissions with a due date, so no lateness is applied to them. Give the times in the column submitted of a table for --map; see docs/course.md.";
        Assert.Contains($"\n{notKnown}\n", without.Output);
        Assert.Equal([notKnown], page.QuerySelectorAll("header .notice").Select(n => n.TextContent));
        Assert.DoesNotContain("lateness", string.Concat(page.QuerySelectorAll("main .facts, main h3, #students ~ p").Select(e => e.TextContent)));
        Assert.DoesNotContain("No time is known", with.Output);
        Assert.Empty(late.QuerySelectorAll("header .notice"));
        // Each place says whether its points are those before lateness or after it: 8 and 6 points, of which 6.4 and 6 count.
        Assert.Contains("mean 7, median 7 of 8 points before lateness mean 6.2, median 6.2 after it 1 reached all", string.Join(' ', late.QuerySelector("main .facts")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Points before lateness", late.QuerySelector(".exercise h3")!.TextContent);
        Assert.Equal("These are the points after lateness; what it took off stands in brackets.", late.QuerySelector("#students ~ p")!.TextContent);
        Assert.Equal("6.4 (−1.6)", late.QuerySelector($"section[aria-labelledby=students] tbody td[data-name={Id}]")!.TextContent);

        IHtmlDocument Page() => new HtmlParser().ParseDocument(File.ReadAllText(_folder.At("out", "class.html")));
    }
}
