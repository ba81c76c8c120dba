using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests;

public class ConsoleReportTests
{
    public static TheoryData<Verdict> Verdicts => [.. Enum.GetValues<Verdict>()];

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Every_verdict_is_printed_as_its_snapshot_says(Verdict verdict) =>
        Snapshot.Matches($"console-{verdict}.txt", Written.Terminal(Samples.Of(verdict).For(Audience.Student)));

    [Fact]
    public void Many_checks_are_printed_as_their_snapshots_say()
    {
        Snapshot.Matches("console-student.txt", Written.Terminal(Samples.Mixed().For(Audience.Student)));
        Snapshot.Matches("console-instructor.txt", Written.Terminal(Samples.Mixed().For(Audience.Instructor)));
        Snapshot.Matches("console-coloured.txt", Written.Terminal(Samples.Mixed().For(Audience.Student), Ansi.On));
        Snapshot.Matches("console-hostile.txt", Written.Terminal(Samples.HostileText().For(Audience.Student)));
    }

    [Fact]
    public void What_lateness_costs_stands_below_the_score()
    {
        var report = Samples.Of(Verdict.Passed).For(Audience.Student) with { Lateness = new Lateness(1.5m, "Handed in 1 day after the due date.") };

        Assert.Contains($"points ({NumberText.Points(report.Score - 1.5m)} after lateness)\nThe check passed.\nHanded in 1 day after the due date.\n", Written.Terminal(report));
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void No_line_is_longer_than_80_columns(Verdict verdict) =>
        Assert.All(Written.Terminal(Samples.Of(verdict).For(Audience.Instructor)).Split('\n'), line => Assert.True(line.Length <= 80, line));

    [Fact]
    public void Hostile_text_cannot_act_on_the_terminal() =>
        Assert.DoesNotContain(Written.Terminal(Samples.HostileText().For(Audience.Student)), c => char.IsControl(c) && c != '\n' || c is '\u202e' or '\u202c');

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void A_student_sees_no_number_and_no_text_of_a_hidden_case(Verdict verdict)
    {
        var text = Written.Terminal(Samples.Of(verdict).For(Audience.Student));

        Assert.DoesNotContain("0.73152", text);
        Assert.DoesNotContain(Samples.HiddenText, text);
    }

    [Theory]
    [InlineData(false, null, "xterm-256color", true)]
    [InlineData(true, null, "xterm-256color", false)]
    [InlineData(false, "1", "xterm-256color", false)]
    [InlineData(false, "", "xterm-256color", true)]
    [InlineData(false, null, "dumb", false)]
    public void Colours_are_off_in_files_with_NO_COLOR_and_on_dumb_terminals(bool isRedirected, string? noColor, string term, bool on) =>
        Assert.Same(on ? Ansi.On : Ansi.Off, Ansi.For(isRedirected, name => name == "NO_COLOR" ? noColor : name == "TERM" ? term : null));
}
