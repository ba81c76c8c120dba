using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Tests;

public sealed class ProgressLineTests
{
    readonly Clock _clock = new();

    [Fact]
    public void A_terminal_s_line_has_rate_and_time_left_and_is_written_over()
    {
        using var output = new StringWriter();
        var progress = new ProgressLine(output, _clock, total: 200, () => 61);

        for (var i = 0; i < 20; i++)
            progress.Add(Outcome(BatchStatus.Graded));
        _clock.Advance(TimeSpan.FromSeconds(4));
        progress.Add(Outcome(BatchStatus.Unreadable));
        progress.Clear();

        Assert.Equal("\r" + "21 of 200 · 5.3 a second · 34 s left · 1 not graded".PadRight(58) + "\r" + new string(' ', 60) + "\r", output.ToString());
    }

    [Fact]
    public void A_terminal_shows_at_once_that_there_is_something_to_wait_for()
    {
        using var output = new StringWriter();

        new ProgressLine(output, _clock, total: 200, () => 21).Start();
        new ProgressLine(output, _clock, total: 200, width: null).Start();

        Assert.Equal("\r" + "0 of 200".PadRight(18), output.ToString());
    }

    [Theory]
    [InlineData(80, "21 of 200 · 5.3 a second · 34 s left")]
    [InlineData(30, "21 of 200 · 5.3 a second")]
    [InlineData(12, "21 of 200")]
    [InlineData(4, "21 o")]
    public void A_narrow_terminal_gets_a_shorter_line(int width, string text)
    {
        var progress = new ProgressLine(TextWriter.Null, _clock, total: 200, () => width);
        for (var i = 0; i < 21; i++)
            progress.Add(Outcome(BatchStatus.Graded));
        _clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(text, progress.Text(width));
    }

    [Fact]
    public void Elsewhere_there_is_a_plain_line_every_ten_seconds()
    {
        using var output = new StringWriter();
        var progress = new ProgressLine(output, _clock, total: 100, width: null);

        for (var i = 0; i < 22; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            progress.Add(Outcome(BatchStatus.Graded));
        }

        Assert.Equal("10 of 100 · 1.0 a second · 90 s left\n20 of 100 · 1.0 a second · 80 s left\n", output.ToString());
    }

    [Fact]
    public void After_a_resume_the_rate_and_the_time_left_are_those_of_the_work_of_this_run()
    {
        var progress = new ProgressLine(TextWriter.Null, _clock, total: 100, width: null);
        for (var i = 0; i < 50; i++)
        {
            // Finding what is there takes its time, too.
            _clock.Advance(TimeSpan.FromSeconds(1));
            progress.Add(Outcome(BatchStatus.Graded) with { IsKept = true });
        }

        Assert.Equal("50 of 100", progress.Text(80));
        for (var i = 0; i < 10; i++)
        {
            // The first few say nothing of the others.
            Assert.Equal($"{50 + i} of 100", progress.Text(80));
            _clock.Advance(TimeSpan.FromSeconds(2));
            progress.Add(Outcome(BatchStatus.Graded));
        }
        Assert.Equal("60 of 100 · 0.5 a second · 80 s left", progress.Text(80));
    }

    [Fact]
    public void While_it_stops_no_time_is_promised_for_what_will_not_be_graded()
    {
        using var output = new StringWriter();
        var progress = new ProgressLine(output, _clock, total: 200, () => 61);
        for (var i = 0; i < 20; i++)
            progress.Add(Outcome(BatchStatus.Graded));
        _clock.Advance(TimeSpan.FromSeconds(4));

        progress.Stop();

        Assert.Equal("\r" + "20 of 200 · finishing what is running".PadRight(58), output.ToString());
    }

    static BatchOutcome Outcome(BatchStatus status) => new(new HandIn(new Student("a", "a"), "x", "a", []), status, null, "");

    sealed class Clock : TimeProvider
    {
        long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan by) => _now += by.Ticks;
    }
}
