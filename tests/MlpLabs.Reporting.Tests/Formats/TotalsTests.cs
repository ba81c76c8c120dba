using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>All formats agree about the points, read back as decimal numbers.</summary>
public sealed partial class TotalsTests
{
    public static TheoryData<string, string, string> Totals => new()
    {
        // By hand: 0.1 + 0.2 + 0.7 of that and 0.3; 2 of 2 + 4 + 2.5 + 1 + 1; the two together with 1 of 1.
        { "decimals", "1", "1.3" },
        { "mixed", "2", "10.5" },
        { "repository", "3", "11.5" },
        { "compile-error", "0", "4" },
        { "passed", "3", "3" },
    };

    [Theory]
    [MemberData(nameof(Totals))]
    public void Every_format_with_points_tells_the_same_total(string sample, string score, string maxScore)
    {
        var run = AllFormats.Sample(sample);
        var expected = (decimal.Parse(score, CultureInfo.InvariantCulture), decimal.Parse(maxScore, CultureInfo.InvariantCulture));

        Assert.Equal(expected, (run.Score, run.MaxScore));
        Assert.Equal(expected, Sum(XDocument.Parse(AllFormats.Text("junit", run)).Descendants("testsuite").Select(s => (Property(s, "score"), Property(s, "maxScore")))));
        Assert.Equal(expected, Sum(XDocument.Parse(AllFormats.Text("junit", run)).Descendants("property")
            .Select(p => (p.Attribute("name")!.Value.StartsWith("points.", StringComparison.Ordinal) ? Value(p) : 0, p.Attribute("name")!.Value.StartsWith("maxPoints.", StringComparison.Ordinal) ? Value(p) : 0))));
        var ctrf = Json("ctrf")["results"]!;
        Assert.Equal(expected, ((decimal)ctrf["summary"]!["extra"]!["score"]!, (decimal)ctrf["summary"]!["extra"]!["maxScore"]!));
        Assert.Equal(expected, Sum(ctrf["tests"]!.AsArray().Select(t => ((decimal)t!["extra"]!["points"]!, (decimal)t["extra"]!["maxPoints"]!))));
        Assert.Equal(expected, Sum(Json("gradescope")["tests"]!.AsArray().Select(t => ((decimal)t!["score"]!, (decimal)t["max_score"]!))));
        Assert.Equal(expected.Item1, (decimal)Json("gradescope")["score"]!);
        Assert.Equal(expected, Sum(Json("prairielearn")["tests"]!.AsArray().Select(t => ((decimal)t!["points"]!, (decimal)t["max_points"]!))));
        Assert.Equal(Math.Round(expected.Item1 / expected.Item2, 15), (decimal)Json("prairielearn")["score"]!);
        Assert.Equal(expected, Sum(Json("check50")["results"]!.AsArray().Select(t => ((decimal)t!["data"]!["points"]!, (decimal)t["data"]!["max_points"]!))));
        var classroom = Json("classroom50");
        var tests = Sum(classroom["tests"]!.AsArray().Select(t => ((decimal)t!["score"]!, (decimal)t["max-score"]!)));
        Assert.Equal(((decimal)classroom["score"]!, (decimal)classroom["max-score"]!), tests);
        Assert.Equal(expected.Item1 * tests.Item2, tests.Item1 * expected.Item2);
        Assert.Contains($"MlpLabs::{score} of {maxScore} points", AllFormats.Text("github", run));
        Assert.Contains($"# {score} of {maxScore} points", AllFormats.Text("tap", run));
        Assert.Contains($"{score} of {maxScore} points", AllFormats.Text("github-summary", run));

        JsonNode Json(string format) => JsonNode.Parse(AllFormats.Text(format, run))!;
    }

    [Theory]
    [MemberData(nameof(AllFormats.Pairs), MemberType = typeof(AllFormats))]
    public void No_number_has_binary_noise(string format, string sample) =>
        Assert.DoesNotMatch(Noise(), AllFormats.TextOrReason(format, AllFormats.Sample(sample)));

    [Theory]
    [InlineData("decimals", 10, 13)]
    [InlineData("mixed", 20, 105)]
    [InlineData("passed", 3, 3)]
    public void Whole_numbers_of_a_classroom_are_scaled_by_one_power_of_ten(string sample, int score, int maxScore)
    {
        var classroom = JsonNode.Parse(AllFormats.Text("classroom50", AllFormats.Sample(sample)))!;

        Assert.Equal((score, maxScore), ((int)classroom["score"]!, (int)classroom["max-score"]!));
    }

    static (decimal, decimal) Sum(IEnumerable<(decimal Points, decimal Of)> points) => (points.Sum(p => p.Points), points.Sum(p => p.Of));

    static decimal Property(XElement suite, string name) => Value(suite.Descendants("property").Single(p => p.Attribute("name")!.Value == name));

    static decimal Value(XElement property) => decimal.Parse(property.Attribute("value")!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d\.\d*(0000000|9999999)\d")]
    private static partial Regex Noise();
}
