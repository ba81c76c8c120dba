using MlpLabs.Cli.Tests.Desk;

namespace MlpLabs.Cli.Tests;

public sealed class WaitingLineTests
{
    readonly ManualTime _time = new();

    [Fact]
    public void A_long_check_says_every_second_that_it_goes_on_and_takes_the_line_away()
    {
        using var error = new StringWriter();

        using (WaitingLine.Start(error, _time))
        {
            _time.Advance(TimeSpan.FromSeconds(0.9));
            Assert.Equal("", error.ToString());
            for (var i = 0; i < 2; i++)
                _time.Advance(WaitingLine.Beat);
        }
        _time.Advance(WaitingLine.Beat);

        Assert.Equal("\rChecking … 2 s\rChecking … 3 s\r              \r", error.ToString());
    }

    [Fact]
    public void A_terminal_that_goes_away_ends_the_line_and_not_the_check()
    {
        using var error = new GoneTerminal();

        using (WaitingLine.Start(error, _time))
            for (var i = 0; i < 3; i++)
                _time.Advance(WaitingLine.Beat);

        Assert.Equal(1, error.Tried);
    }

    [Fact]
    public void A_short_check_says_nothing()
    {
        using var error = new StringWriter();

        using (WaitingLine.Start(error, _time))
            _time.Advance(TimeSpan.FromSeconds(0.5));
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("", error.ToString());
    }

    sealed class GoneTerminal : StringWriter
    {
        public int Tried { get; private set; }

        public override void Write(string? value)
        {
            Tried++;
            throw new IOException("Input/output error");
        }
    }
}
