using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Tests.Pictures;

public class RecallDrawingTests
{
    static readonly double[] Right = [0.25, 0.5, 0.95, 1, 1, 1, 1, 0.9, 0.5, 0.125];

    static RecallPicture Picture(double[]? own, params int[] training) => new(
        "What is found where",
        [
            new("Your network", 8, own, Right, own is null ? double.NaN : 0.03125, own is null ? double.NaN : 1.5, IsYours: true),
            new("Fully connected", 142, [0, 0, 0, 1, 1, 1, 1, 0, 0, 0], null, 0.00390625, 2.25),
        ],
        training, "A remark that stands under the bars.");

    [Fact]
    public void The_picture_is_the_golden_one() => Snapshot.Matches("picture-recall.html", Drawn.Html(Picture([0, 0.5, 0.95, 1, 1, 1, 1, 0.9, 0, 0], 3, 4, 5, 6)));

    [Fact]
    public void Words_give_every_share_the_losses_and_what_carries_over() => Assert.Equal(
        "Each bar is the share of bumps found at a position; training showed bumps at the positions 3, 4, 5 and 6 alone. " +
        "Your network, 8 parameters: 0 %, 50 %, 95 %, 100 %, 100 %, 100 %, 100 %, 90 %, 0 % and 0 % at the positions 0 to 9; the loss is 0.03125 in training and 1.5 in the test. " +
        "Of the positions that training did not show it finds nine bumps in ten or more at 2 and 7, not at 0, 1, 8 and 9. " +
        "The right network finds 25 %, 50 %, 95 %, 100 %, 100 %, 100 %, 100 %, 90 %, 50 % and 12.5 % there. " +
        "Fully connected, 142 parameters: 0 %, 0 %, 0 %, 100 %, 100 %, 100 %, 100 %, 0 %, 0 % and 0 % at the positions 0 to 9; the loss is 0.00390625 in training and 2.25 in the test. " +
        "At no position that training did not show does it find nine bumps in ten. " +
        "A remark that stands under the bars.",
        Drawn.Words(Picture([0, 0.5, 0.95, 1, 1, 1, 1, 0.9, 0, 0], 3, 4, 5, 6)));

    [Fact]
    public void Words_for_nothing_to_measure_for_everything_found_and_for_no_training()
    {
        Assert.Contains(" Your network, 8 parameters: there is nothing to measure. ", Drawn.Words(Picture(null, 3)));
        Assert.Contains(" It finds nine bumps in ten or more at every position that training did not show. ", Drawn.Words(Picture([1, 1, 1, 0, 1, 1, 1, 1, 1, 1], 3)));
        Assert.StartsWith("Each bar is the share of bumps found at a position. Your network", Drawn.Words(Picture([1, 1])));
    }

    [Fact]
    public void Under_the_bars_stand_the_losses() => Assert.Equal(
        ["nothing to measure", "loss 0.003906 in training, 2.25 in the test", "A remark that stands under the bars."],
        Drawn.Figure(Picture(null, 3)).QuerySelectorAll(".panel-note").Select(e => e.TextContent));

    [Fact]
    public void A_bar_is_as_high_as_its_share()
    {
        // The axis is 96 pixels high; half of it is 48.
        var bars = Drawn.Figure(Picture([0.5], 0)).QuerySelector(".panel path.yours-bar")!.GetAttribute("d")!;
        Assert.Equal("M44 56h228v48h-228z", bars);
    }

    public static TheoryData<double[]?, int[]> StrangeShares => new()
    {
        { null, [] }, { [], [3] }, { [double.NaN, double.PositiveInfinity, -1e300, 1e300], [0, 99, -1] }, { new double[64], [63] },
    };

    [Theory]
    [MemberData(nameof(StrangeShares))]
    public void Whatever_was_measured_is_drawn(double[]? recall, int[] training) => Drawn.Sound(Picture(recall, training));
}
