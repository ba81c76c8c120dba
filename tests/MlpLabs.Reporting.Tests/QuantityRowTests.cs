using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Reporting.Tests.Pictures;

namespace MlpLabs.Reporting.Tests;

/// <summary>The quantities of a check in the order in which they are computed, and the sentence above them.</summary>
public class QuantityRowTests
{
    [Fact]
    public void The_row_of_quantities_marks_the_first_wrong_one_and_what_may_follow_from_it()
    {
        var row = Written.Page(Samples.Of(Verdict.WrongAnswer).For(Audience.Student)).QuerySelectorAll(".computation li");

        Assert.Equal(["db2 first to be off", "dw2 right", "db1 off, may follow", "dW1 off, may follow"], row.Select(q => q.TextContent));
        Assert.Equal(["state-first", "state-right", "state-after", "state-after"], row.Select(q => q.ClassName));
    }

    [Fact]
    public void Nothing_is_said_to_follow_from_the_quantity_that_is_computed_last()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        string? Remark(params ComputedQuantity[] computation) => Written.Page((report with
        {
            Checks = [report.Checks[0] with { FirstDeviation = "dW1", Computation = computation }],
        }).For(Audience.Student)).QuerySelector(".check .remark")?.TextContent;

        Assert.Equal("In the order of computation, dW1 is the last quantity, and the only one that is off.",
            Remark(new("db1", QuantityState.Right), new("dW1", QuantityState.FirstWrong)));
        Assert.Equal("In the order of computation, dW1 is the first quantity that is off. Start there: what is computed from it may be off as a consequence.",
            Remark(new("dW1", QuantityState.FirstWrong), new("db1", QuantityState.Right)));
    }

    [Fact]
    public void Where_no_quantity_is_computed_from_another_none_is_called_the_first()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        AngleSharp.Dom.IDocument Page(params ComputedQuantity[] computation) => Written.Page((report with
        {
            Checks = [report.Checks[0] with { FirstDeviation = null, Computation = computation, Pictures = [PictureSamples.All["network-step"]] }],
        }).For(Audience.Student));

        var page = Page(new("W1", QuantityState.WrongByItself), new("b1", QuantityState.WrongByItself), new("w2", QuantityState.Right), new("b2", QuantityState.WrongByItself));
        Assert.Equal("W1, b1 and b2 are off. None of them is computed from another: look for what their computations share, or at each by itself.", page.QuerySelector(".check .remark")!.TextContent);
        Assert.Equal(["W1 off", "b1 off", "w2 right", "b2 off"], page.QuerySelectorAll(".computation li").Select(q => q.TextContent));
        Assert.Equal(["✗ off", "✗ off", "✓ right", "✗ off"], page.QuerySelectorAll(".stages li span:not([aria-hidden])").Select(q => q.TextContent));
        Assert.Equal("Quantities, none computed from another", page.QuerySelector(".computation")!.GetAttribute("aria-label"));
        Assert.True(page.QuerySelector(".computation")!.ClassList.Contains("unordered") && page.QuerySelector(".stages")!.ClassList.Contains("unordered"));
        Assert.DoesNotContain("order of computation", page.QuerySelector(".check")!.TextContent);

        Assert.Equal("W1 is the only quantity that is off.",
            Page(new("W1", QuantityState.WrongByItself), new("b1", QuantityState.Right)).QuerySelector(".check .remark")!.TextContent);
    }

    [Fact]
    public void A_forward_pass_that_is_off_is_where_to_start()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        var page = Written.Page((report with
        {
            Checks = [report.Checks[0] with { Diagnoses = [new("tanh-hidden-layer", DiagnosisKind.Misconception, "Title", "Words.", null) { StartsBefore = true }] }],
        }).For(Audience.Student));

        Assert.Equal("In the order of computation, db2 is the first of the returned quantities that is off. The numbers tell that values before it may be off already: start with the forward pass.",
            page.QuerySelector(".check .remark")!.TextContent);
    }

    [Fact]
    public void The_row_of_quantities_and_the_drawing_of_the_network_say_the_same()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        var check = report.Checks[0] with
        {
            Computation = [new("db2", QuantityState.FirstWrong), new("dw2", QuantityState.WrongAfter), new("db1", QuantityState.WrongAfter), new("dW1", QuantityState.WrongAfter)],
            Pictures = [PictureSamples.All["network-two-mistakes"]],
        };
        var page = Written.Page((report with { Checks = [check] }).For(Audience.Student));

        Assert.Equal(["db2 first to be off", "dw2 off, follows from it", "db1 off too, not from it alone", "dW1 not there"], page.QuerySelectorAll(".computation li").Select(q => q.TextContent));
        Assert.Equal(["state-first", "state-follows", "state-deviates", "state-deviates"], page.QuerySelectorAll(".computation li").Select(q => q.ClassName));
        Assert.Equal(["first", "follows", "inside", "deviates", "missing"], page.QuerySelectorAll(".stages li").Select(q => q.ClassName));
    }

    [Fact]
    public void Where_another_quantity_is_the_first_in_the_drawn_case_the_row_claims_nothing()
    {
        var report = Samples.Of(Verdict.WrongAnswer);
        var check = report.Checks[0] with { Pictures = [PictureSamples.All["network-hidden-slope-missing"]] };

        Assert.Equal(["db2 first to be off", "dw2 right", "db1 off, may follow", "dW1 off, may follow"],
            Written.Page((report with { Checks = [check] }).For(Audience.Student)).QuerySelectorAll(".computation li").Select(q => q.TextContent));
    }
}
