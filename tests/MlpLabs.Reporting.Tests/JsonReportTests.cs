using System.Text.Json;
using System.Text.Json.Nodes;
using MlpLabs.Grading;

namespace MlpLabs.Reporting.Tests;

public class JsonReportTests
{
    public static TheoryData<Verdict> Verdicts => [.. Enum.GetValues<Verdict>()];

    static JsonObject Json(GradeReport report) => JsonNode.Parse(Written.By(new JsonReport(), report))!.AsObject();

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Every_verdict_stands_by_its_name(Verdict verdict)
    {
        var json = Json(Samples.Of(verdict).For(Audience.Student));

        Assert.Equal(verdict.ToString(), (string?)json["verdict"]);
        Assert.Equal(verdict.ToString(), (string?)json["checks"]![0]!["verdict"]);
    }

    [Fact]
    public void The_fields_of_the_contract_are_there_in_its_order()
    {
        var json = Json(Samples.Mixed().For(Audience.Student));

        AssertFields(json, "schema", "exercise", "submission", "verdict", "score", "maxScore", "isolation", "checks", "diagnostics", "durationMs");
        AssertFields(json["isolation"]!, "tier", "details");
        AssertFields(json["checks"]![0]!, "id", "title", "verdict", "points", "maxPoints", "cases", "diagnoses");
        AssertFields(json["checks"]![0]!["cases"]![0]!, "name", "visibility", "verdict", "input", "expected", "actual", "message");
        AssertFields(json["checks"]![0]!["diagnoses"]![0]!, "id", "kind", "title", "component");
        AssertFields(json["diagnostics"]![0]!, "id", "severity", "message", "file", "line", "column");
        Assert.Equal("mlplabs/result/v1", (string?)json["schema"]);

        static void AssertFields(JsonNode node, params string[] names) =>
            Assert.Equal(names, node.AsObject().Select(p => p.Key).Where(names.Contains));
    }

    [Fact]
    public void The_whole_of_a_result_looks_like_this() =>
        Snapshot.Matches("result.json", Written.By(new JsonReport(), Samples.Mixed().For(Audience.Student)));

    [Fact]
    public void Points_are_numbers_without_noise()
    {
        var text = Written.By(new JsonReport(), Samples.Mixed());

        Assert.Contains("\"score\": 4,", text);
        Assert.Contains("\"maxScore\": 14.5,", text);
        Assert.Contains("\"maxPoints\": 2.5,", text);
    }

    [Fact]
    public void Values_stand_by_name_and_matrices_as_rows()
    {
        var first = Json(Samples.Of(Verdict.WrongAnswer).For(Audience.Student))["checks"]![0]!["cases"]![0]!;

        Assert.Equal("[[5,5],[5,5]]", first["input"]!["W1"]!.ToJsonString());
        Assert.Equal(-0.0012083590625, (double)first["expected"]!["dW1"]![0]![0]!);
        Assert.Equal("NaN", (string?)first["actual"]!["db2"]);
        Assert.Equal("misconception", (string?)Json(Samples.Of(Verdict.WrongAnswer))["checks"]![0]!["diagnoses"]![0]!["kind"]);
    }

    [Fact]
    public void A_result_that_is_no_tuple_stands_alone_and_infinities_are_strings()
    {
        Assert.Equal(JsonValueKind.String, Json(Samples.HostileText())["checks"]![0]!["cases"]![0]!["expected"]!.GetValueKind());
        var input = Json(Samples.Shapes())["checks"]![0]!["cases"]![0]!["input"]!;
        Assert.Equal("-Infinity", (string?)input["v1"]);
        Assert.Equal(-1.0 / 3, (double)input["v0"]!);
        Assert.Equal(1.25e-300, (double)input["v2"]!);
        Assert.Equal(10000200001L, (long)input["v5"]!);
        Assert.Equal(5000, input["v9"]!.AsArray().Count);
        Assert.Null(input["v16"]);
        Assert.Equal("""{"name":"X","rows":4,"columns":2}""", input["v15"]![0]!.ToJsonString());
    }

    [Fact]
    public void A_students_result_keeps_a_hidden_cases_name_and_verdict_alone()
    {
        var text = Written.By(new JsonReport(), Samples.Mixed().For(Audience.Student));
        var hidden = JsonNode.Parse(text)!["checks"]![0]!["cases"]![1]!;

        Assert.Equal("hidden", (string?)hidden["visibility"]);
        Assert.Equal("generic weights 1", (string?)hidden["name"]);
        Assert.Null(hidden["input"]);
        Assert.Null(hidden["expected"]);
        Assert.Null(hidden["actual"]);
        Assert.DoesNotContain("0.73152", text);
        Assert.DoesNotContain(Samples.HiddenText, text);
        Assert.DoesNotContain("seed", text);
    }

    [Fact]
    public void An_instructors_result_has_hidden_numbers_and_the_seed()
    {
        var json = Json(Samples.Mixed().For(Audience.Instructor));

        Assert.Equal(20240917, (long)json["seed"]!);
        Assert.Equal(Samples.HiddenNumber, (double)json["checks"]![0]!["cases"]![1]!["input"]!["x"]![0]!);
    }

    [Fact]
    public void Hostile_text_is_valid_json_and_comes_back_as_it_was()
    {
        var json = Json(Samples.HostileText().For(Audience.Student));

        Assert.Equal("printed " + Samples.Hostile.Replace('\ud800', '\ufffd'), (string?)json["checks"]![0]!["cases"]![0]!["console"]);
        var text = Written.By(new JsonReport(), Samples.HostileText().For(Audience.Student));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n' || c == '\u202e');
        // A page that embeds the result cannot be left by it.
        Assert.DoesNotContain("</script>", text);
    }

    [Fact]
    public void The_visible_list_has_every_format_once() =>
        Assert.Equal(["html", "json"], ReportWriters.All().Select(w => w.Name));
}
