using MlpLabs.Cli.Desk.Watching;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class WatchViewTests
{
    static readonly GradeReport _report = new()
    {
        Exercise = new ExerciseTitle("sigmoid-derivative", "The sigmoid and its derivative"),
        Submission = "sigmoid-derivative",
        Verdict = Verdict.WrongAnswer,
        Isolation = new IsolationTier(3, "a process"),
        Checks =
        [
            new CheckReport { Id = "one", Title = "The sigmoid", Verdict = Verdict.Passed, Points = 2, MaxPoints = 2, Signature = "double Sigmoid(double z)" },
            new CheckReport { Id = "two", Title = "Its slope", Verdict = Verdict.WrongAnswer, Points = 0, MaxPoints = 4, Signature = "double SigmoidPrime(double z)",
                Diagnoses = [new Diagnosis("on-z", DiagnosisKind.Misconception, "The rule is applied to z itself", "The slope is computed from z where the activation belongs.\n\nWhat does the letter in the formula stand for?", null)] },
            new CheckReport { Id = "three", Title = "The same slope", Verdict = Verdict.WrongAnswer, Points = 0, MaxPoints = 2, Signature = "double SigmoidPrimeFromActivation(double a)" },
        ],
        DurationMs = 210,
        Audience = Audience.Student,
    };

    static readonly WatchView _view = new() { Report = _report, Answer = "Hint 1 of 3: draw it.", Status = "Checked at 09:30:00 in 0.2 s.", Keys = "h hint · r report · Enter check again · q quit" };

    [Fact]
    public void It_shows_the_score_and_the_first_failing_check_alone()
    {
        var text = string.Join('\n', _view.Lines(80, height: null, Ansi.Off));

        Assert.Equal("""
            The sigmoid and its derivative
            Score: 2 of 8 points
            1 of 3 checks passed. Start with “Its slope”.

            ✗ Its slope                                                        0 of 4 points
              At least one case gives a wrong answer.

              The rule is applied to z itself
                The slope is computed from z where the activation belongs.
                What does the letter in the formula stand for?

            Hint 1 of 3: draw it.

            Checked at 09:30:00 in 0.2 s.
            h hint · r report · Enter check again · q quit
            """, text);
    }

    [Theory]
    [InlineData(24, 8)]
    [InlineData(40, 12)]
    [InlineData(80, 14)]
    [InlineData(80, 24)]
    public void It_fits_into_the_window_and_the_keys_stay_in_sight(int width, int height)
    {
        var lines = _view.Lines(width, height, Ansi.Off);

        Assert.InRange(lines.Count, 1, Math.Max(height - 1, 10));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("q quit", string.Join(' ', lines));
    }

    [Fact]
    public void What_did_not_fit_is_counted()
    {
        var whole = _view.Lines(80, height: null, Ansi.Off).Count;

        var lines = _view.Lines(80, 12, Ansi.Off);

        Assert.Equal(11, lines.Count);
        Assert.Contains(WatchMessages.Cut(whole - 11 + 1), lines);
    }

    [Fact]
    public void A_terminal_is_drawn_from_its_top_and_a_file_gets_no_escape()
    {
        using var terminal = new StringWriter();
        using var file = new StringWriter();

        new TerminalScreen(terminal, Ansi.Off, hasKeys: true, () => (80, 24)).Show(_view);
        new PlainScreen(file).Show(_view);

        Assert.StartsWith(new string('\n', 23) + "\u001b[H\u001b[J", terminal.ToString());
        Assert.DoesNotContain('\u001b', file.ToString());
    }
}
