using MlpLabs.Grading;

namespace MlpLabs.Reporting.Tests.Formats;

/// <summary>What is true of every format.</summary>
public sealed class FormatGoldenTests
{
    static readonly Dictionary<string, string> Extensions = new()
    {
        ["junit"] = "xml", ["github"] = "txt", ["github-summary"] = "md", ["tap"] = "tap",
    };

    [Theory]
    [MemberData(nameof(AllFormats.Pairs), MemberType = typeof(AllFormats))]
    public void Every_format_writes_every_sample_as_its_golden_file_says(string format, string sample) =>
        Snapshot.Matches($"formats/{format}-{sample}.{Extensions.GetValueOrDefault(format, "json")}", AllFormats.TextOrReason(format, AllFormats.Sample(sample)));

    [Theory]
    [MemberData(nameof(AllFormats.Pairs), MemberType = typeof(AllFormats))]
    public void Nothing_of_a_hidden_case_reaches_a_student(string format, string sample)
    {
        var text = AllFormats.TextOrReason(format, AllFormats.Sample(sample));

        Assert.DoesNotContain(FormatSamples.HiddenMarker, text);
        Assert.DoesNotContain(FormatSamples.HiddenNumber, text);
        Assert.DoesNotContain("20240917", text);
    }

    [Theory]
    [InlineData("gradescope")]
    [InlineData("classroom50")]
    [InlineData("exercism")]
    [InlineData("check50")]
    [InlineData("prairielearn")]
    public void A_service_that_shows_everything_to_the_student_gets_the_students_report_from_an_instructors_run(string format)
    {
        Assert.Equal(AllFormats.Text(format, FormatSamples.Mixed()), AllFormats.Text(format, FormatSamples.Mixed(Audience.Instructor)));
        // The instructor's own formats do show it, so the sample has something to hide.
        Assert.Contains(FormatSamples.HiddenNumber, AllFormats.Text("junit", FormatSamples.Mixed(Audience.Instructor)));
    }

    [Theory]
    [MemberData(nameof(AllFormats.Pairs), MemberType = typeof(AllFormats))]
    public void No_control_character_is_left_of_hostile_text(string format, string sample) =>
        Assert.DoesNotContain(AllFormats.TextOrReason(format, AllFormats.Sample(sample)), c => char.IsControl(c) && c != '\n' || c is '\u202e' or '\u202c' or '\uffff' || char.IsSurrogate(c) && c == '\ud800');

    [Fact]
    public void Every_format_has_a_name_of_its_own() =>
        Assert.Equal(
            ["junit", "ctrf", "sarif", "github", "github-summary", "gitlab", "tap", "gradescope", "classroom50", "exercism", "check50", "prairielearn"],
            AllFormats.Writers.Select(w => w.Name));
}
