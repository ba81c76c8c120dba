using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Scoring;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Scoring;

public sealed class ScoresTests
{
    static Check Check(string id, params string[] buildsOn) =>
        TestCheck.Of("double", "F", "double x", TestCheck.Visible([1.0], 2.0)) with { Id = id, Title = $"Title of {id}", Prerequisites = buildsOn };

    static CheckReport Report(string id, Verdict verdict, decimal maxPoints = 4) => new()
    {
        Id = id,
        Title = $"Title of {id}",
        Verdict = verdict,
        Points = verdict == Verdict.Passed ? maxPoints : 0,
        MaxPoints = maxPoints,
        Signature = "double F(double x)",
    };

    [Fact]
    public void The_points_of_a_check_are_all_or_nothing()
    {
        var check = Check("a");
        var passed = Scores.Report(TestCheck.Judge(check, Seen.Returned(2.0)), []);
        Assert.Equal((Verdict.Passed, 4m, 4m), (passed.Verdict, passed.Points, passed.MaxPoints));
        Assert.Equal(("double F(double x)", "1e-12 + 1e-9·|expected|", (string?)null), (passed.Signature, passed.Tolerance, passed.FirstDeviation));
        var failed = Scores.Report(TestCheck.Judge(check, Seen.Returned(3.0)), []);
        Assert.Equal((Verdict.WrongAnswer, 0m, 4m), (failed.Verdict, failed.Points, failed.MaxPoints));
    }

    [Fact]
    public void The_first_deviation_is_the_first_in_the_order_of_computation_over_all_cases()
    {
        var check = TestCheck.Of("(double dw, double db)", "F", "double x", TestCheck.Visible([1.0], (1.0, 2.0)), TestCheck.Visible([2.0], (3.0, 4.0)));
        var judged = TestCheck.Judge(check with { ComputationOrder = ["db", "dw"] }, Seen.Returned((9.0, 2.0)), Seen.Returned((3.0, 9.0)));
        Assert.Equal("db", Scores.Report(judged, []).FirstDeviation);
        judged = TestCheck.Judge(check, Seen.Returned((9.0, 2.0)), Seen.Returned((3.0, 9.0)));
        Assert.Equal("dw", Scores.Report(judged, []).FirstDeviation);
    }

    [Fact]
    public void Among_components_of_which_none_is_computed_from_another_none_is_the_first()
    {
        var check = TestCheck.Of("(double a, double b, double c)", "F", "double x", TestCheck.Visible([1.0], (1.0, 2.0, 3.0))) with { AreIndependent = true };
        var report = Scores.Report(TestCheck.Judge(check, Seen.Returned((9.0, 2.0, 9.0))), []);
        Assert.Null(report.FirstDeviation);
        Assert.Equal([QuantityState.WrongByItself, QuantityState.Right, QuantityState.WrongByItself], report.Computation.Select(q => q.State));
        Assert.Empty(Scores.Report(TestCheck.Judge(check, Seen.Returned((1.0, 2.0, 3.0))), []).Computation);
    }

    [Fact]
    public void A_check_that_could_not_be_asked_keeps_its_points_to_be_reached()
    {
        var report = Scores.NotRun(Check("a"), (Verdict.MissingMethod, "Not there."));
        Assert.Equal((Verdict.MissingMethod, 0m, 4m, "Not there."), (report.Verdict, report.Points, report.MaxPoints, report.Message));
    }

    [Fact]
    public void A_check_that_waits_for_the_grader_has_no_points_here() =>
        Assert.Equal(0, Scores.NotRun(Check("a"), (Verdict.Skipped, "")).MaxPoints);

    [Fact]
    public void A_submission_has_the_verdict_of_its_first_check_that_did_not_pass()
    {
        Assert.Equal(Verdict.Passed, Scores.VerdictOf([Report("a", Verdict.Passed), Report("b", Verdict.Passed)]));
        Assert.Equal(Verdict.RuntimeError, Scores.VerdictOf([Report("a", Verdict.Passed), Report("b", Verdict.RuntimeError), Report("c", Verdict.TimeLimit)]));
        Assert.Equal(Verdict.Passed, Scores.VerdictOf([Report("a", Verdict.Passed), Report("b", Verdict.Skipped, maxPoints: 0)]));
        Assert.Equal(Verdict.Skipped, Scores.VerdictOf([Report("a", Verdict.Passed), Report("b", Verdict.Skipped)]));
    }

    [Fact]
    public void What_is_forbidden_concerns_the_whole_submission()
    {
        var reports = Scores.WithForbidden([Report("a", Verdict.Passed), Report("b", Verdict.Forbidden), Report("c", Verdict.MissingMethod)]);
        Assert.All(reports, r => Assert.Equal((Verdict.Forbidden, 0m), (r.Verdict, r.Points)));
        var others = new[] { Report("a", Verdict.Passed), Report("b", Verdict.EndedEarly) };
        Assert.Same(others, Scores.WithForbidden(others));
    }

    [Fact]
    public void A_check_is_skipped_while_one_it_builds_on_fails()
    {
        var reports = Scores.WithSkipped([Check("a"), Check("b", "a"), Check("c")],
            [Report("a", Verdict.WrongAnswer), Report("b", Verdict.Passed) with { FirstDeviation = "z", FollowsFrom = ["a"] }, Report("c", Verdict.Passed)]);
        Assert.Equal([Verdict.WrongAnswer, Verdict.Skipped, Verdict.Passed], reports.Select(r => r.Verdict));
        Assert.Equal("Skipped until “Title of a” passes, because it builds on it.", reports[1].Message);
        Assert.Equal((0m, 4m, (string?)null), (reports[1].Points, reports[1].MaxPoints, reports[1].FirstDeviation));
        Assert.Empty(reports[1].FollowsFrom);
        Assert.Equal([null, "a", null], reports.Select(r => r.WaitsFor));
    }

    [Fact]
    public void Skipping_goes_on_along_a_chain()
    {
        var reports = Scores.WithSkipped([Check("a"), Check("b", "a"), Check("c", "b")],
            [Report("a", Verdict.TimeLimit), Report("b", Verdict.Passed), Report("c", Verdict.Passed)]);
        Assert.Equal([Verdict.TimeLimit, Verdict.Skipped, Verdict.Skipped], reports.Select(r => r.Verdict));
    }

    [Fact]
    public void Nothing_is_skipped_when_all_prerequisites_pass() =>
        Assert.Equal(Verdict.Passed, Scores.WithSkipped([Check("a"), Check("b", "a")], [Report("a", Verdict.Passed), Report("b", Verdict.Passed)])[1].Verdict);

    [Fact]
    public void A_check_is_not_skipped_for_one_that_waits_for_the_grader()
    {
        var reports = Scores.WithSkipped([Check("a"), Check("b", "a")], [Report("a", Verdict.Skipped, maxPoints: 0), Report("b", Verdict.Passed)]);
        Assert.Equal((Verdict.Passed, 4m), (reports[1].Verdict, reports[1].Points));
    }

    [Theory]
    [InlineData(Verdict.Forbidden)]
    [InlineData(Verdict.CompileError)]
    public void What_concerns_the_whole_submission_is_not_hidden_by_skipping(Verdict verdict) =>
        Assert.Equal([verdict, verdict], Scores.WithSkipped([Check("a"), Check("b", "a")], [Report("a", verdict), Report("b", verdict)]).Select(r => r.Verdict));
}
