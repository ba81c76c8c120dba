using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests;

public sealed class CallPlanTests
{
    static readonly Check A = TestCheck.Of("double", "A", "double x", TestCheck.Hidden([1.0], 0.0), TestCheck.Visible([2.0], 0.0), TestCheck.Hidden([3.0], 0.0)) with { Id = "a" };
    static readonly Check B = TestCheck.Of("double", "B", "double x", TestCheck.Visible([4.0], 0.0), TestCheck.Hidden([5.0], 0.0)) with { Id = "b" };

    static readonly CompiledSource Source = CompiledSource.Of("public static class Solution { public static double A(double x) => x; public static double B(double x) => x; }");

    static readonly SubmissionMethods Methods = SubmissionMethods.Find([A, B], Source.Assembly);
    static readonly PlannedCheck PlannedA = new(A, Methods.Of(A)!);
    static readonly PlannedCheck PlannedB = new(B, Methods.Of(B)!);

    readonly CallPlan _plan = CallPlan.For([PlannedA, PlannedB]);

    [Fact]
    public void The_visible_cases_of_all_checks_come_before_any_hidden_one() =>
        Assert.Equal([2.0, 4.0, 1.0, 3.0, 5.0], _plan.Plan(Source.Assembly).Calls.Select(c => (double)c.Arguments[0]!));

    [Fact]
    public void A_worker_knows_of_no_hidden_case_before_it_has_answered_all_others()
    {
        Assert.Equal(2, _plan.Plan(Source.Assembly).Barrier);
        var sampled = B with { Samples = [TestCheck.Visible([6.0], 0.0), TestCheck.Visible([7.0], 0.0)] };
        Assert.Equal(4, CallPlan.For([PlannedA, new PlannedCheck(sampled, Methods.Of(B)!)]).Plan(Source.Assembly).Barrier);
    }

    [Fact]
    public void Each_check_is_a_group_with_its_own_limits_and_method()
    {
        var plan = _plan.Plan(Source.Assembly);
        Assert.Equal(["A", "B"], plan.Methods.Select(m => m.MethodName));
        Assert.Equal([A.Limits, B.Limits], plan.Groups);
        Assert.Equal([0, 1, 0, 0, 1], plan.Calls.Select(c => c.Group));
        Assert.Equal([0, 1, 0, 0, 1], plan.Calls.Select(c => c.Method));
    }

    [Fact]
    public void Samples_are_a_group_of_their_own_between_visible_and_hidden_cases_and_depend_on_their_check()
    {
        var sampled = B with { Samples = [TestCheck.Visible([6.0], 0.0), TestCheck.Visible([7.0], 0.0)] };
        var plan = CallPlan.For([PlannedA, new PlannedCheck(sampled, Methods.Of(B)!)]).Plan(Source.Assembly);

        Assert.Equal([2.0, 4.0, 6.0, 7.0, 1.0, 3.0, 5.0], plan.Calls.Select(c => (double)c.Arguments[0]!));
        Assert.Equal([0, 1, 2, 2, 0, 0, 1], plan.Calls.Select(c => c.Group));
        Assert.Equal(new Dictionary<int, int> { [2] = 1 }, plan.OnlyAfter);
    }

    [Fact]
    public void What_is_forbidden_is_told_of_its_check_also_when_a_sample_did_it()
    {
        var planned = new PlannedCheck(B with { Samples = [TestCheck.Visible([6.0], 0.0), TestCheck.Visible([7.0], 0.0)] }, Methods.Of(B)!);
        var plan = CallPlan.For([PlannedA, planned]);
        var observations = plan.Plan(Source.Assembly).Calls.Select(c => Seen.Returned(c.Arguments[0])).ToList();
        observations[3] = new Observation { Ending = Ending.MemoryLimit };
        Assert.Equal([4.0, 5.0], plan.Of(planned, observations).Select(o => o.Value));

        observations[3] = new Observation { Ending = Ending.Forbidden, Reason = "The process sent a frame that nothing asked for; have a look at this submission." };
        Assert.Equal([Ending.Returned, Ending.Forbidden], plan.Of(planned, observations).Select(o => o.Ending));
        Assert.Equal([1.0, 2.0, 3.0], plan.Of(PlannedA, observations).Select(o => o.Value));
    }

    [Fact]
    public void Observations_come_back_in_the_order_of_the_cases()
    {
        var observations = _plan.Plan(Source.Assembly).Calls.Select(c => Seen.Returned(c.Arguments[0])).ToList();
        Assert.Equal([1.0, 2.0, 3.0], _plan.Of(PlannedA, observations).Select(o => (double)o.Value!));
        Assert.Equal([4.0, 5.0], _plan.Of(PlannedB, observations).Select(o => (double)o.Value!));
    }
}
