using System.Text.Json.Nodes;
using System.Xml.Linq;
using MlpLabs.Reporting.Formats;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>A fault of ours is told as ours in every format that can tell the two apart, and costs nothing in those that cannot.</summary>
public sealed class FaultTests
{
    [Fact]
    public void JUnit_says_error_and_not_failure()
    {
        var whole = XDocument.Parse(AllFormats.Text("junit", FormatSamples.SystemError()));
        var partly = XDocument.Parse(AllFormats.Text("junit", FormatSamples.PartlySystemError()));

        Assert.Equal((0, 2), (whole.Descendants("failure").Count(), whole.Descendants("error").Count()));
        Assert.Equal((1, 1), (partly.Descendants("failure").Count(), partly.Descendants("error").Count()));
    }

    [Fact]
    public void Ctrf_says_other() =>
        Assert.Equal(["passed", "failed", "other"], JsonNode.Parse(AllFormats.Text("ctrf", FormatSamples.PartlySystemError()))!["results"]!["tests"]!.AsArray().Select(t => (string?)t!["status"]));

    [Fact]
    public void Sarif_notifies_and_has_no_result()
    {
        var run = JsonNode.Parse(AllFormats.Text("sarif", FormatSamples.SystemError()))!["runs"]![0]!;

        Assert.Empty(run["results"]!.AsArray());
        Assert.False((bool)run["invocations"]![0]!["executionSuccessful"]!);
        Assert.Equal("sigmoid-derivative: The submission could not be graded: the sandbox did not start. The fault is ours, and no points are lost. Try again.",
            (string?)run["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]!["text"]);
        Assert.True((bool)JsonNode.Parse(AllFormats.Text("sarif", FormatSamples.CompileError()))!["runs"]![0]!["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public void GitHub_warns_and_raises_no_error()
    {
        var lines = AllFormats.Text("github", FormatSamples.SystemError()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.StartsWith("::warning ", line));
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void GitLab_has_no_remark() => Assert.Equal("[]\n", AllFormats.Text("gitlab", FormatSamples.SystemError()));

    [Fact]
    public void Tap_skips_and_bails_out()
    {
        var text = AllFormats.Text("tap", FormatSamples.PartlySystemError());

        Assert.Contains("\nok 3 - Check c # SKIP This check could not be graded. The fault is ours, and no points are lost.\n", text);
        Assert.EndsWith("\nBail out! Not everything could be graded. The fault is ours, and no points are lost. Run the grading again.\n", text);
        Assert.DoesNotContain("Bail out!", AllFormats.Text("tap", FormatSamples.Mixed()));
    }

    [Theory]
    [InlineData("gradescope")]
    [InlineData("classroom50")]
    public void Where_it_would_cost_points_nothing_is_written(string format)
    {
        foreach (var run in (GradedRun[])[FormatSamples.SystemError(), FormatSamples.PartlySystemError()])
            Assert.Equal($"nothing written: {format}: nothing was written, because not everything could be graded and the service would count that against the student. The fault is ours; run the grading again.\n",
                AllFormats.TextOrReason(format, run));
    }

    [Fact]
    public void Exercism_says_error_for_us_and_fail_for_what_a_student_did()
    {
        var ours = JsonNode.Parse(AllFormats.Text("exercism", FormatSamples.PartlySystemError()))!;
        var theirs = JsonNode.Parse(AllFormats.Text("exercism", FormatSamples.Mixed()))!;

        Assert.Equal(("error", "Not everything could be graded. The fault is ours, and no points are lost. Run the grading again."), ((string)ours["status"]!, (string)ours["message"]!));
        Assert.Equal(["pass", "fail", "error"], ours["tests"]!.AsArray().Select(t => (string?)t!["status"]));
        Assert.Equal("fail", (string?)theirs["status"]);
        Assert.Equal(["pass", "fail", "fail", "fail", "fail"], theirs["tests"]!.AsArray().Select(t => (string?)t!["status"]));
    }

    [Fact]
    public void Check50_makes_the_whole_an_error_and_keeps_null_for_what_was_skipped()
    {
        var ours = JsonNode.Parse(AllFormats.Text("check50", FormatSamples.PartlySystemError()))!;
        var theirs = JsonNode.Parse(AllFormats.Text("check50", FormatSamples.Mixed()))!;

        Assert.Null(ours["results"]);
        Assert.Equal("SystemError", (string?)ours["error"]!["type"]);
        Assert.Null(theirs["error"]);
        Assert.Equal([true, false, false, false, null], theirs["results"]!.AsArray().Select(r => (bool?)r!["passed"]));
    }

    [Fact]
    public void PrairieLearn_takes_no_attempt_for_our_fault_and_one_for_a_compile_error()
    {
        var ours = JsonNode.Parse(AllFormats.Text("prairielearn", FormatSamples.PartlySystemError()))!;
        var theirs = JsonNode.Parse(AllFormats.Text("prairielearn", FormatSamples.CompileError()))!;

        Assert.Equal((false, true), ((bool)ours["gradable"]!, (bool)theirs["gradable"]!));
        Assert.Null(ours["score"]);
        Assert.Equal(0, (decimal)theirs["score"]!);
    }

    [Fact]
    public void A_classroom_without_its_variables_is_told_which_ones()
    {
        using var output = new StringWriter();
        var writer = new Classroom50(name => name == "CLASSROOM" ? "ml-1" : null);

        Assert.Equal(writer.Missing, writer.Write(FormatSamples.Passed(), output));
        Assert.Equal("classroom50: the environment variables ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL are not set. The service's runner sets them; to try the format elsewhere, set them yourself.", writer.Missing);
        Assert.Equal("", output.ToString());
    }
}
