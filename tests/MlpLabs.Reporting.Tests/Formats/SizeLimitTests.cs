using System.Text;
using MlpLabs.Reporting.Formats;

namespace MlpLabs.Reporting.Tests.Formats;

public sealed class SizeLimitTests
{
    [Fact]
    public void A_text_that_fits_stays_whole_and_a_longer_one_says_that_it_was_cut()
    {
        Assert.Equal("12345", SizeLimit.Cut("12345", 5));
        Assert.Equal(new string('x', 60 - FormatMessages.Cut.Length) + FormatMessages.Cut, SizeLimit.Cut(new string('x', 61), 60));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    public void No_half_of_a_character_is_left(int most)
    {
        var cut = SizeLimit.Cut(string.Concat(Enumerable.Repeat("😀", 100)), most);

        Assert.Equal(cut, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut)));
    }

    [Theory]
    [InlineData("exercism", 500_000)]
    [InlineData("prairielearn", 1_000_000)]
    [InlineData("github-summary", 1 << 20)]
    public void A_run_with_endless_texts_stays_below_the_size_the_service_takes(string format, int maxBytes)
    {
        var mixed = FormatSamples.Mixed();
        var report = mixed.Submissions[0].Report;
        // The words of diagnoses are not cut by the terminal's writer.
        var check = report.Checks[1] with { Diagnoses = [report.Checks[1].Diagnoses[0] with { Markdown = string.Join("\n\n", Enumerable.Repeat("äöü paragraph", 5_000)) }] };
        var run = mixed with { Submissions = [mixed.Submissions[0] with { Report = report with { Checks = [.. Enumerable.Repeat(check, 20)] } }] };

        Assert.InRange(Encoding.UTF8.GetByteCount(AllFormats.Text(format, run)), 1000, maxBytes);
    }
}
