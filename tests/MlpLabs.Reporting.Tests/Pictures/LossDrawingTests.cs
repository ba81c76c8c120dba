using System.Text.RegularExpressions;
using MlpLabs.Engine;
using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Reporting.Tests.Pictures;

public partial class LossDrawingTests
{
    static readonly NamedLevel Ln2 = new("ln 2", XorPlateaus.Loss(4, 2), "all four rows get the same output");

    // Halves every 10 epochs.
    static double[] Right(int count = 101) => [.. Enumerable.Range(0, count).Select(i => Math.Pow(2, -i / 10.0))];

    static LossPicture Picture(double[]? own, double[]? right = null) => new(
        "The loss", right, own, right is null ? null : LossPicture.FirstDifference(right, own, _ => Tolerance.T1), [Ln2]);

    static double[] With(int at, double value)
    {
        var losses = Right();
        losses[at] = value;
        return losses;
    }

    [Fact]
    public void The_picture_is_the_golden_one() => Snapshot.Matches("picture-loss.html", Drawn.Html(Picture([.. Right().Select((v, i) => i < 40 ? v : 0.0625)], Right())));

    [Fact]
    public void Words_name_ends_the_first_difference_and_the_levels() => Assert.Equal(
        "The right loss is 1 at epoch 0 and 0.0009765625 at epoch 100. Your loss is 1 at epoch 0 and 0.0009765625 at epoch 100. " +
        "The two differ first at epoch 40: 0.125 instead of 0.0625. At the loss 0.6931471805599453, marked ln 2, all four rows get the same output.",
        Drawn.Words(Picture(With(40, 0.125), Right())));

    [Fact]
    public void Words_say_that_the_two_agree() => Assert.Contains(" The two agree at every epoch. ", Drawn.Words(Picture(Right(), Right())));

    [Fact]
    public void Words_say_where_a_series_of_another_length_ends()
    {
        Assert.Contains(" The two agree up to where yours end: 50 losses instead of 101. ", Drawn.Words(Picture(Right(50), Right())));
        Assert.Contains(" The two agree, but yours go on: 120 losses instead of 101. ", Drawn.Words(Picture(Right(120), Right())));
    }

    [Fact]
    public void Words_say_what_is_missing_or_no_finite_number()
    {
        Assert.StartsWith("The right loss is 1 at epoch 0 and 0.0009765625 at epoch 100. You returned no losses. At the loss", Drawn.Words(Picture(null, Right())));
        Assert.StartsWith("Your loss is 0.25 at epoch 0. At the loss", Drawn.Words(Picture([0.25])));
        Assert.Contains(" 1 of your 101 losses is no finite number. The two differ first at epoch 7: NaN instead of 0.6155722066724582. ", Drawn.Words(Picture(With(7, double.NaN), Right())));
        Assert.Contains(" 3 of your 3 losses are no finite numbers. ", Drawn.Words(Picture([double.NaN, double.PositiveInfinity, double.NegativeInfinity], Right())));
    }

    public static TheoryData<double[]?, double[]?> StrangeSeries => new()
    {
        { null, null }, { [], null }, { null, [] }, { [double.NaN], null }, { [double.PositiveInfinity, double.NegativeInfinity], null }, { [0, 0, 0], null },
        { [-1, -2], null }, { [1e300, 1e308, 5], null }, { [1e-320, 0.5], null }, { [double.NaN, 1, double.NaN, 2], [1, 0.5, 0.25, 0] }, { [1e308, -1e308], [0.7, 0.6] }, { [0.3], [0.3] },
    };

    [Theory]
    [MemberData(nameof(StrangeSeries))]
    public void Whatever_came_back_is_drawn_inside_its_frame(double[]? own, double[]? right)
    {
        var figure = Drawn.Sound(Picture(own, right));

        var coordinates = figure.QuerySelectorAll(".panel path").Where(p => p.ClassName is "yours" or "reference").SelectMany(p => Number().Matches(p.GetAttribute("d")!)).Select(m => double.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(coordinates, c => Assert.InRange(c, 0, 320));
    }

    [Fact]
    public void Losses_over_more_than_a_power_of_ten_have_a_logarithmic_axis()
    {
        Assert.Equal("Losses on a logarithmic axis.", Drawn.Figure(Picture(Right(), Right())).QuerySelector(".panel-note")!.TextContent);
        Assert.Equal("Losses on a linear axis.", Drawn.Figure(Picture([0.7, 0.6], [0.7, 0.65])).QuerySelector(".panel-note")!.TextContent);
    }

    [Fact]
    public void On_a_logarithmic_axis_equal_ratios_are_equal_distances()
    {
        var curve = Points(Drawn.Figure(Picture(null, Right())).QuerySelector(".panel path.reference")!.GetAttribute("d")!);
        Assert.Equal(101, curve.Count);
        // It halves every ten epochs: a straight line, whose drop over twenty epochs is two fifths of that over fifty.
        Assert.Equal(0.4, (curve[20].Y - curve[0].Y) / (curve[50].Y - curve[0].Y), 2);
        Assert.Equal(0.5, (curve[50].X - curve[0].X) / (curve[100].X - curve[0].X), 2);
    }

    [Fact]
    public void A_long_series_is_thinned_out_and_keeps_its_ends()
    {
        var figure = Drawn.Sound(Picture(Right(20000), Right(20000)));
        Assert.Equal(120, Points(figure.QuerySelector(".panel path.yours")!.GetAttribute("d")!).Count);
        Assert.Contains("19999", figure.QuerySelectorAll(".tick").Select(t => t.TextContent));
    }

    [Fact]
    public void The_first_difference_is_marked_in_words_too()
    {
        Assert.Contains("the two differ from epoch 40 on", Drawn.Figure(Picture(With(40, 0.125), Right())).QuerySelector(".key")!.TextContent);
        Assert.DoesNotContain("differ", Drawn.Figure(Picture(Right(), Right())).QuerySelector(".key")!.TextContent);
    }

    [Fact]
    public void What_a_named_loss_means_stands_below_the_drawing() => Assert.Equal(
        ["ln 2 0.693: all four rows get the same output"], Drawn.Figure(Picture(Right(), Right())).QuerySelectorAll(".levels li").Select(l => l.TextContent));

    static List<(double X, double Y)> Points(string path) =>
        [.. path.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p => (double.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture), double.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Number();
}
