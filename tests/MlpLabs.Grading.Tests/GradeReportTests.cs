using MlpLabs.Grading.Exercises;
using MlpLabs.Sandbox;

namespace MlpLabs.Grading.Tests;

public sealed class GradeReportTests
{
    static CaseReport Case(Visibility visibility, Verdict verdict, ExceptionReport? exception = null) => new()
    {
        Name = "generic weights 3",
        Visibility = visibility,
        Verdict = verdict,
        Input = [new Quantity("z", TestCheck.Shape("double"), 123.456)],
        Expected = [new Quantity("", TestCheck.Shape("double"), 654.321)],
        Actual = [new Quantity("", TestCheck.Shape("double"), 777.777)],
        ExpectedException = "ArgumentException",
        Exception = exception,
        Deviations = [new Deviation("", "result", "654.321", "777.777", "1e-9")],
        Console = "z is 123.456",
        Message = "result: expected 654.321, got 777.777",
        CpuMs = 12.5,
    };

    internal static GradeReport Report(params CaseReport[] cases) => new()
    {
        Exercise = new ExerciseTitle("sigmoid-derivative", "The sigmoid"),
        Submission = "Solution.cs",
        Verdict = Verdict.WrongAnswer,
        Isolation = new IsolationTier(1, "bubblewrap"),
        Checks = [new CheckReport { Id = "a", Title = "A", Verdict = Verdict.WrongAnswer, Points = 0, MaxPoints = 4, Signature = "double F(double z)", Cases = cases }],
        PackProblems = [new PackError("grader.csx", 1, 1, "secret")],
        Seed = 42,
        DurationMs = 5,
        Audience = Audience.Instructor,
    };

    [Fact]
    public void The_instructor_sees_everything()
    {
        var report = Report(Case(Visibility.Hidden, Verdict.WrongAnswer));
        Assert.Equal(report, report.For(Audience.Instructor));
    }

    [Fact]
    public void The_student_sees_a_visible_case_as_it_is()
    {
        var visible = Case(Visibility.Visible, Verdict.WrongAnswer);
        Assert.Same(visible, Report(visible).For(Audience.Student).Checks[0].Cases[0]);
    }

    [Fact]
    public void The_student_sees_of_a_hidden_case_its_name_its_verdict_and_what_kind_of_thing_happened()
    {
        var exception = new ExceptionReport("ArgumentException", "z was 123.456", false, [new SourcePlace("Solution.cs", 3, 5, "F")]);
        var report = Report(Case(Visibility.Hidden, Verdict.RuntimeError, exception)).For(Audience.Student);
        var hidden = report.Checks[0].Cases[0];

        Assert.Equal((Audience.Student, (long?)null), (report.Audience, report.Seed));
        Assert.Empty(report.PackProblems);
        Assert.Equal(("generic weights 3", Visibility.Hidden, Verdict.RuntimeError), (hidden.Name, hidden.Visibility, hidden.Verdict));
        Assert.Equal("The method threw ArgumentException.", hidden.Message);
        Assert.Equal(("ArgumentException", ""), (hidden.Exception!.TypeName, hidden.Exception.Message));
        Assert.Equal(exception.Places[0], Assert.Single(hidden.Exception.Places));
        Assert.Empty(hidden.Input);
        Assert.Empty(hidden.Expected);
        Assert.Empty(hidden.Actual);
        Assert.Empty(hidden.Deviations);
        Assert.Equal(("", (string?)null, 0.0), (hidden.Console, hidden.ExpectedException, hidden.CpuMs));
    }

    [Fact]
    public void Only_the_first_hidden_exception_keeps_the_line_that_threw()
    {
        var exception = new ExceptionReport("ArgumentException", "", false, [new SourcePlace("Solution.cs", 3, 5, "F"), new SourcePlace("Solution.cs", 9, 5, "G")]);

        var cases = Report(Case(Visibility.Hidden, Verdict.RuntimeError, exception), Case(Visibility.Hidden, Verdict.RuntimeError, exception)).For(Audience.Student).Checks[0].Cases;

        Assert.Equal([new SourcePlace("Solution.cs", 3, 5, "F")], cases[0].Exception!.Places);
        Assert.Empty(cases[1].Exception!.Places);
    }

    [Fact]
    public void A_type_name_that_could_be_a_message_is_not_shown_of_a_hidden_case()
    {
        var exception = new ExceptionReport("W1is0345Exception", "", false, []);

        var hidden = Report(Case(Visibility.Hidden, Verdict.RuntimeError, exception)).For(Audience.Student).Checks[0].Cases[0];

        Assert.Equal(("an exception", "The method threw an exception."), (hidden.Exception!.TypeName, hidden.Message));
    }

    [Fact]
    public void No_number_of_a_hidden_case_is_left_anywhere_in_the_students_report()
    {
        var exception = new ExceptionReport("an exception of your own", "123.456", false, []);
        var student = Report([.. Enum.GetValues<Verdict>().Select(v => Case(Visibility.Hidden, v, exception))]).For(Audience.Student);
        // The text of a record holds all its properties; lists are written out here, because records do not.
        var text = string.Join('\n', student.Checks[0].Cases.Select(c => c + string.Join(',', c.Input) + string.Join(',', c.Expected)
            + string.Join(',', c.Actual) + string.Join(',', c.Deviations) + string.Join(',', c.Exception!.Places)));
        Assert.DoesNotContain("123.456", text);
        Assert.DoesNotContain("654.321", text);
        Assert.DoesNotContain("777.777", text);
        Assert.DoesNotContain("secret", student.ToString());
    }

    [Theory]
    [InlineData(Verdict.Passed, "")]
    [InlineData(Verdict.WrongAnswer, "The answer is not the right one.")]
    [InlineData(Verdict.RuntimeError, "")]
    [InlineData(Verdict.TimeLimit, "Stopped at the time limit.")]
    [InlineData(Verdict.MemoryLimit, "Stopped at the memory limit.")]
    [InlineData(Verdict.StackOverflow, "The stack ran out.")]
    [InlineData(Verdict.OutputLimit, "Stopped, because too much came out.")]
    [InlineData(Verdict.EndedEarly, "The program ended before the method returned.")]
    [InlineData(Verdict.Forbidden, "The program did something that exercises must not do, and was stopped.")]
    [InlineData(Verdict.Skipped, "Not run, because an earlier case of this check ended the run.")]
    [InlineData(Verdict.SystemError, "This case could not be graded. The fault is ours, and no points are lost.")]
    public void A_hidden_case_has_a_sentence_for_each_verdict(Verdict verdict, string message) =>
        Assert.Equal(message, Case(Visibility.Hidden, verdict).ForStudent(keepsPlace: true).Message);

    [Fact]
    public void A_hidden_case_of_an_unfinished_method_says_so() =>
        Assert.Equal("Not finished yet: the method still throws NotImplementedException.",
            Case(Visibility.Hidden, Verdict.RuntimeError, new ExceptionReport("NotImplementedException", "", true, [])).ForStudent(keepsPlace: true).Message);

    [Fact]
    public void The_score_is_the_sum_over_the_checks()
    {
        var report = Report();
        report = report with { Checks = [report.Checks[0] with { Points = 1.5m }, report.Checks[0] with { Points = 4, MaxPoints = 4 }] };
        Assert.Equal((5.5m, 8m), (report.Score, report.MaxScore));
    }
}
