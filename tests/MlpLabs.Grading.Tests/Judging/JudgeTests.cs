using MlpLabs.Grading.Judging;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Judging;

public sealed class JudgeTests
{
    static readonly Check Sigmoid = TestCheck.Of("double", "Sigmoid", "double z", TestCheck.Visible([0.0], 0.5));

    static CaseReport Only(Check check, Observation seen) => Assert.Single(TestCheck.Judge(check, seen).Cases).Report;

    [Fact]
    public void The_right_value_passes_and_says_nothing()
    {
        var judged = TestCheck.Judge(Sigmoid, Seen.Returned(0.5));
        Assert.Equal(Verdict.Passed, judged.Verdict);
        var report = judged.Cases[0].Report;
        Assert.Equal((Verdict.Passed, ""), (report.Verdict, report.Message));
        Assert.Equal("z", Assert.Single(report.Input).Name);
        Assert.Equal(0.0, report.Input[0].Value);
        Assert.Equal(("", (object?)0.5), (report.Expected[0].Name, report.Expected[0].Value));
        Assert.Equal(("", (object?)0.5), (report.Actual[0].Name, report.Actual[0].Value));
    }

    [Fact]
    public void Every_wrong_place_is_known_and_of_a_list_the_first_and_the_worst_handful_are_told()
    {
        var check = TestCheck.Of("double[]", "Seven", "double z", TestCheck.Visible([0.0], new double[7]));
        var report = Only(check, Seen.Returned(new double[] { 1, 2, 3, 4, 5, 6, 7 }));
        Assert.Equal(["[0]", "[6]", "[5]", "[4]", "[3]"], report.Deviations.Select(d => d.Place));
        Assert.Equal(["[0]", "[1]", "[2]", "[3]", "[4]", "[5]", "[6]"], report.WrongPlaces);
    }

    [Theory]
    [InlineData(Ending.TimeLimit, Verdict.TimeLimit, "Stopped after the time limit: the cases of this check may use 5 s of processor time and 15 s in all. Look for a loop that does not end or an algorithm that does far too much.")]
    [InlineData(Ending.MemoryLimit, Verdict.MemoryLimit, "Stopped at the memory limit of 256 MiB. Look for a list that grows without end or an array that is far too large.")]
    [InlineData(Ending.StackOverflow, Verdict.StackOverflow, "The stack ran out: a method calls itself again and again. Look for a recursion that does not reach its end.")]
    [InlineData(Ending.OutputLimit, Verdict.OutputLimit, "Stopped, because too much came out (limit 256 KiB). Look for printing inside a loop, or for a result that grows without end.")]
    [InlineData(Ending.EndedEarly, Verdict.EndedEarly, "The program ended before the method returned. Look for a call that ends the program instead of returning.")]
    [InlineData(Ending.Forbidden, Verdict.Forbidden, "The program did something that exercises must not do, and was stopped.")]
    [InlineData(Ending.NotRun, Verdict.Skipped, "Not run, because an earlier case of this check ended the run.")]
    [InlineData(Ending.SystemError, Verdict.SystemError, "This case could not be graded. The fault is ours, and no points are lost.")]
    public void Every_ending_has_its_verdict_and_its_sentence(Ending ending, Verdict verdict, string message)
    {
        var judged = TestCheck.Judge(Sigmoid, Seen.Ended(ending));
        Assert.Equal(verdict, judged.Verdict);
        Assert.Equal((verdict, message), (judged.Cases[0].Report.Verdict, judged.Cases[0].Report.Message));
        Assert.Empty(judged.Cases[0].Report.Actual);
    }

    [Fact]
    public void Limits_with_fractions_are_written_with_a_point() =>
        Assert.StartsWith("Stopped after the time limit: the cases of this check may use 0.5 s of processor time and 1.5 s in all.",
            Only(Sigmoid with { Limits = new Limits(0.5, 1.5, 64, 64) }, Seen.Ended(Ending.TimeLimit)).Message);

    [Theory]
    [InlineData(Verdict.SystemError, Ending.Forbidden, Ending.SystemError, Ending.TimeLimit)]
    [InlineData(Verdict.Forbidden, Ending.TimeLimit, Ending.Forbidden, Ending.Threw)]
    [InlineData(Verdict.MemoryLimit, Ending.Threw, Ending.MemoryLimit, Ending.TimeLimit)]
    [InlineData(Verdict.TimeLimit, Ending.TimeLimit, Ending.MemoryLimit, Ending.NotRun)]
    [InlineData(Verdict.StackOverflow, Ending.StackOverflow, Ending.OutputLimit, Ending.EndedEarly)]
    [InlineData(Verdict.OutputLimit, Ending.OutputLimit, Ending.EndedEarly, Ending.TimeLimit)]
    [InlineData(Verdict.EndedEarly, Ending.Threw, Ending.EndedEarly, Ending.NotRun)]
    [InlineData(Verdict.RuntimeError, Ending.Returned, Ending.Threw, Ending.NotRun)]
    [InlineData(Verdict.WrongAnswer, Ending.Returned, Ending.NotRun, Ending.Returned)]
    public void A_check_has_the_verdict_that_comes_first_in_the_order_of_precedence(Verdict expected, Ending first, Ending second, Ending third)
    {
        var check = Sigmoid with { Cases = [TestCheck.Visible([0.0], 0.5), TestCheck.Visible([1.0], 0.5), TestCheck.Visible([2.0], 0.5)] };
        // A returned value is a wrong one here.
        Observation Of(Ending ending) => ending switch
        {
            Ending.Returned => Seen.Returned(7.0),
            Ending.Threw => Seen.Threw(new InvalidOperationException("no")),
            _ => Seen.Ended(ending),
        };
        Assert.Equal(expected, TestCheck.Judge(check, Of(first), Of(second), Of(third)).Verdict);
    }

    [Fact]
    public void A_wrong_entry_is_named_with_expected_actual_and_allowed_difference()
    {
        var report = Only(Sigmoid, Seen.Returned(0.75));
        Assert.Equal("result: expected 0.5, got 0.75 (allowed difference 5.0e-10).", report.Message);
        Assert.Equal(new Deviation("", "result", "0.5", "0.75", "5.0e-10"), Assert.Single(report.Deviations));
    }

    [Fact]
    public void Of_a_list_the_first_wrong_entry_is_named_and_further_ones_are_counted()
    {
        var check = TestCheck.Of("double[]", "F", "double x", TestCheck.Visible([1.0], new double[] { 1, 2, 3 }));
        Assert.Equal("Entry [1] is the first that is off: expected 2, got 3 (allowed difference 2.0e-9). 2 entries differ; the largest difference is at [2].", Only(check, Seen.Returned(new double[] { 1, 3, 9 })).Message);
        Assert.Equal("Entry [1]: expected 2, got 9 (allowed difference 2.0e-9). 2 entries differ.", Only(check, Seen.Returned(new double[] { 1, 9, 4 })).Message);
        Assert.Equal("Entry [2]: expected 3, got 9 (allowed difference 3.0e-9).", Only(check, Seen.Returned(new double[] { 1, 2, 9 })).Message);
        Assert.Equal("Entry [0]: expected 1, got 2 (allowed difference 1.0e-9). 2 entries differ.", Only(check with { Cases = [TestCheck.Visible([1.0], new double[] { 1, 1 })] }, Seen.Returned(new double[] { 2, 2.0000001 })).Message);
        var tuple = TestCheck.Of("(double[] z1, double[] h)", "F", "double x", TestCheck.Visible([1.0], (new double[2], new double[2])));
        Assert.Equal("h[0] is the first that is off: expected 0, got 1 (allowed difference 1.0e-12). 2 entries differ; the largest difference is at h[1].", Only(tuple, Seen.Returned((new double[2], new double[] { 1, 2 }))).Message);
    }

    [Fact]
    public void The_largest_difference_of_a_long_list_is_found_however_far_back_it_stands()
    {
        var check = TestCheck.Of("double[]", "F", "double x", TestCheck.Visible([1.0], new double[1000]));
        var answer = Enumerable.Range(0, 1000).Select(i => i == 0 ? 0.0 : i == 900 ? 7 : 1).ToArray();
        Assert.Equal("Entry [1] is the first that is off: expected 0, got 1 (allowed difference 1.0e-12). 999 entries differ; the largest difference is at [900].", Only(check, Seen.Returned(answer)).Message);
    }

    [Fact]
    public void Of_a_matrix_the_entry_that_is_off_most_is_named()
    {
        var check = TestCheck.Of("double[,]", "F", "double x", TestCheck.Visible([1.0], new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Equal("Entry [1,0]: expected 3, got 9 (allowed difference 3.0e-9). 2 entries differ.", Only(check, Seen.Returned(new double[,] { { 1, 3 }, { 9, 4 } })).Message);
    }

    [Fact]
    public void A_wrong_integer_has_no_allowed_difference()
    {
        var check = TestCheck.Of("long", "CountParameters", "int[] layers", TestCheck.Visible([new[] { 2, 2, 1 }], 9L));
        Assert.Equal("result: expected 9, got 6.", Only(check, Seen.Returned(6L)).Message);
    }

    [Fact]
    public void NaN_where_a_number_belongs_is_shown_as_NaN() =>
        Assert.Equal("result: expected 0.5, got NaN (allowed difference 5.0e-10).", Only(Sigmoid, Seen.Returned(double.NaN)).Message);

    [Theory]
    [InlineData(double.NaN, double.NaN, Verdict.Passed)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, Verdict.Passed)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, Verdict.WrongAnswer)]
    [InlineData(double.NaN, 0.0, Verdict.WrongAnswer)]
    [InlineData(0.0, -0.0, Verdict.Passed)]
    public void NaN_infinities_and_zeros_must_stand_in_the_same_places(double expected, double actual, Verdict verdict) =>
        Assert.Equal(verdict, Only(Sigmoid with { Cases = [TestCheck.Visible([0.0], expected)] }, Seen.Returned(actual)).Verdict);

    [Fact]
    public void The_component_that_is_computed_first_is_named_first_whatever_its_place_in_the_tuple()
    {
        var check = TestCheck.Of("(double dw, double db)", "Backward", "double x", TestCheck.Visible([1.0], (2.0, 3.0)));
        var wrong = Seen.Returned((20.0, 30.0));
        Assert.Equal("dw: expected 2, got 20 (allowed difference 2.0e-9).", Only(check, wrong).Message);
        Assert.Equal("db: expected 3, got 30 (allowed difference 3.0e-9).", Only(check with { ComputationOrder = ["db", "dw"] }, wrong).Message);
        Assert.Equal("db: expected 3, got 30 (allowed difference 3.0e-9).", Only(check with { ComputationOrder = ["db"] }, wrong).Message);
    }

    [Fact]
    public void Elements_of_a_tuple_without_names_have_those_of_C_sharp()
    {
        var check = TestCheck.Of("(double, double)", "F", "double x", TestCheck.Visible([1.0], (2.0, 3.0)));
        Assert.Equal("Item2: expected 3, got 4 (allowed difference 3.0e-9).", Only(check, Seen.Returned((2.0, 4.0))).Message);
    }

    [Fact]
    public void A_wrong_size_is_named_before_any_number()
    {
        var check = TestCheck.Of("double[,]", "F", "double x", TestCheck.Visible([1.0], new double[2, 3]));
        Assert.Equal("The result should have size 2×3, but has size 3×2.", Only(check, Seen.Returned(new double[3, 2])).Message);
        var tuple = TestCheck.Of("(double[] z1, double[] h)", "F", "double x", TestCheck.Visible([1.0], (new double[2], new double[2])));
        Assert.Equal("h should have size 2, but has size 1.", Only(tuple, Seen.Returned((new double[2], new double[1]))).Message);
    }

    [Fact]
    public void Null_is_called_null()
    {
        var check = TestCheck.Of("double[]", "F", "double x", TestCheck.Visible([1.0], new double[2]));
        Assert.Equal("The result is null. Return a value in every case.", Only(check, Seen.Returned(null)).Message);
        var tuple = TestCheck.Of("(double[] z1, double[] h)", "F", "double x", TestCheck.Visible([1.0], (new double[2], new double[2])));
        Assert.Equal("z1 is null. Return a value in every case.", Only(tuple, Seen.Returned(((double[]?)null, new double[2]))).Message);
        var jagged = TestCheck.Of("double[][]", "F", "double x", TestCheck.Visible([1.0], new double[][] { [1] }));
        Assert.Equal("[0] is null. Return a value in every case.", Only(jagged, Seen.Returned(new double[][] { null! })).Message);
    }

    [Fact]
    public void An_exception_is_a_runtime_error_with_its_type_and_message()
    {
        Assert.Equal("The method threw IndexOutOfRangeException: Index was outside the bounds of the array.",
            Only(Sigmoid, Seen.Threw(new IndexOutOfRangeException("Index was outside the bounds of the array."))).Message);
        Assert.Equal("The method threw InvalidOperationException.", Only(Sigmoid, Seen.Threw(new InvalidOperationException(""))).Message);
        Assert.Equal(Verdict.RuntimeError, Only(Sigmoid, Seen.Threw(new InvalidOperationException(""))).Verdict);
    }

    [Fact]
    public void The_starters_exception_means_not_finished_yet()
    {
        var report = Only(Sigmoid, Seen.Threw(new NotImplementedException()));
        Assert.Equal((Verdict.RuntimeError, "Not written yet: the method still throws NotImplementedException. Replace that line by your computation."), (report.Verdict, report.Message));
        Assert.True(report.Exception!.NotFinished);
    }

    [Fact]
    public void An_exception_type_of_the_submission_is_not_shown()
    {
        var report = Only(Sigmoid, Seen.ThrewOwn("Look.TheInputWas0", "oh", "System.Exception"));
        Assert.Equal("an exception of your own", report.Exception!.TypeName);
        Assert.Equal("The method threw an exception of your own: oh", report.Message);
    }

    [Fact]
    public void A_submissions_own_NotImplementedException_is_no_unfinished_starter() =>
        Assert.False(Only(Sigmoid, Seen.ThrewOwn("System.NotImplementedException", "")).Exception!.NotFinished);

    [Fact]
    public void The_places_of_an_exception_are_looked_up()
    {
        var judge = new Judge(thrown => [.. thrown.Frames.Where(place => place.MethodToken == 1).Select(_ => new SourcePlace("Solution.cs", 3, 9, "Sigmoid"))]);
        var report = judge.Decide(Sigmoid, [Seen.Threw(new InvalidOperationException(), new StackPlace(2, 0), new StackPlace(1, 5))]).Cases[0].Report;
        Assert.Equal([new SourcePlace("Solution.cs", 3, 9, "Sigmoid")], report.Exception!.Places);
    }

    static readonly Check Conv = TestCheck.Of("double[]", "Conv1D", "double[] x", TestCheck.Throwing<ArgumentException>([new double[1]]));

    [Fact]
    public void An_expected_exception_or_one_derived_from_it_passes()
    {
        Assert.Equal(Verdict.Passed, Only(Conv, Seen.Threw(new ArgumentException("x"))).Verdict);
        Assert.Equal(Verdict.Passed, Only(Conv, Seen.Threw(new ArgumentOutOfRangeException("x"))).Verdict);
        Assert.Equal(Verdict.Passed, Only(Conv, Seen.ThrewOwn("KernelTooLong", "x", "System.ArgumentException", "System.SystemException", "System.Exception")).Verdict);
        Assert.Equal("ArgumentException", Only(Conv, Seen.Threw(new ArgumentException("x"))).ExpectedException);
    }

    [Fact]
    public void Another_exception_than_the_expected_one_is_a_wrong_answer()
    {
        var report = Only(Conv, Seen.Threw(new IndexOutOfRangeException()));
        Assert.Equal((Verdict.WrongAnswer, "For this input the method should throw ArgumentException, but it threw IndexOutOfRangeException."), (report.Verdict, report.Message));
        Assert.Equal(Verdict.WrongAnswer, Only(Conv, Seen.Threw(new SystemException())).Verdict);
        Assert.Equal("For this input the method should throw ArgumentException, but it threw an exception of your own.", Only(Conv, Seen.ThrewOwn("ArgumentException", "")).Message);
    }

    [Fact]
    public void A_value_where_an_exception_is_expected_is_a_wrong_answer()
    {
        var report = Only(Conv, Seen.Returned(new double[1]));
        Assert.Equal((Verdict.WrongAnswer, "For this input the method should throw ArgumentException, but a value came back."), (report.Verdict, report.Message));
        Assert.Empty(report.Expected);
    }

    [Fact]
    public void An_unfinished_method_does_not_pass_for_throwing_what_is_expected()
    {
        var check = Conv with { Cases = [TestCheck.Throwing<SystemException>([new double[1]])] };
        Assert.Equal(Verdict.RuntimeError, Only(check, Seen.Threw(new NotImplementedException())).Verdict);
    }

    static readonly Check Step = TestCheck.Of("double[]", "Step", "double[,] W1, double[] b1, double[] w2",
        TestCheck.Visible([new double[1, 1], new double[1], new double[1]], new double[] { 1 }));

    [Fact]
    public void A_changed_argument_is_a_wrong_answer_though_the_value_is_right()
    {
        var report = Only(Step, Seen.Returned(new double[] { 1 }, 1));
        Assert.Equal((Verdict.WrongAnswer, "The value is right, but the call changed its argument b1. Arguments belong to the caller: work on a copy."), (report.Verdict, report.Message));
        Assert.Equal("The value is right, but the call changed its arguments W1, b1 and w2. Arguments belong to the caller: work on copies.",
            Only(Step, Seen.Returned(new double[] { 1 }, 0, 1, 2)).Message);
    }

    [Fact]
    public void A_wrong_value_is_named_before_a_changed_argument() =>
        Assert.Equal("Entry [0]: expected 1, got 2 (allowed difference 1.0e-9).", Only(Step, Seen.Returned(new double[] { 2 }, 1)).Message);

    static readonly Check Design = TestCheck.Of("double[]", "Design", "int n", TestCheck.Visible([0], new double[] { 1 })) with
    {
        FailureOf = answer => ((double[])answer!).Length == 8 ? null : "The answer must hold eight numbers.",
        NeedsGrader = true,
    };

    [Fact]
    public void Where_many_answers_are_right_the_graders_words_are_the_message()
    {
        Assert.Equal(Verdict.Passed, Only(Design, Seen.Returned(new double[8])).Verdict);
        var report = Only(Design, Seen.Returned(new double[3]));
        Assert.Equal((Verdict.WrongAnswer, "The answer must hold eight numbers."), (report.Verdict, report.Message));
        Assert.Empty(report.Expected);
    }

    [Fact]
    public void Null_never_reaches_the_graders_predicate() =>
        Assert.Equal("The result is null. Return a value in every case.", Only(Design, Seen.Returned(null)).Message);

    [Fact]
    public void Changed_arguments_count_where_many_answers_are_right()
    {
        var check = Step with { FailureOf = _ => null };
        Assert.Equal(Verdict.WrongAnswer, Only(check, Seen.Returned(new double[] { 5 }, 0)).Verdict);
    }
}
