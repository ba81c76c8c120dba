using MlpLabs.Engine;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;

namespace MlpLabs.Reporting.Tests.Pictures;

public class BoundaryDrawingTests
{
    static readonly BoundaryPoint[] Corners = [new(0, 0, 0), new(0, 1, 1), new(1, 0, 1), new(1, 1, 0)];

    static DecisionGrid Grid(Func<double, double, double> f, int cells = 25) => DecisionGrid.Of(f, -0.5, 1.5, -0.5, 1.5, cells, cells);

    static BoundaryPicture Picture(DecisionGrid? own) => new(
        "Where the network says 1",
        [
            new("epoch 0", Grid((_, x2) => x2), Grid((_, x2) => x2)),
            new("epoch 10", Grid((x1, x2) => Math.Abs(x1 - x2)), own),
        ],
        Corners, "A remark that stands under the strip.");

    [Fact]
    public void The_picture_is_the_golden_one() => Snapshot.Matches("picture-boundary.html", Drawn.Html(Picture(Grid((x1, x2) => x1 + x2))));

    [Fact]
    public void Words_count_the_points_on_their_side() => Assert.Equal(
        "Each frame shows where the output is above one half. At epoch 0 the right network puts 2 of 4 points on their side; yours puts 2 there. " +
        "At epoch 10 the right network puts 4 of 4 points on their side; yours puts 3 there. A remark that stands under the strip.",
        Drawn.Words(Picture(Grid((x1, x2) => x1 + x2))));

    [Fact]
    public void Words_say_what_is_not_known_or_no_number()
    {
        Assert.Contains("At epoch 10 the right network puts 4 of 4 points on their side; yours is not known.", Drawn.Words(Picture(null)));
        Assert.Contains("At epoch 10 the right network puts 4 of 4 points on their side; your outputs are no numbers.", Drawn.Words(Picture(Grid((_, _) => double.NaN))));
        Assert.Equal(["2 of 4 right", "yours is not known", "A remark that stands under the strip."], Drawn.Figure(Picture(null)).QuerySelectorAll(".panel-note").Select(e => e.TextContent));
        Assert.Contains("your outputs are no numbers", Drawn.Figure(Picture(Grid((_, _) => double.NaN))).QuerySelectorAll(".panel-note").Select(e => e.TextContent));
    }

    public static TheoryData<string> StrangeFunctions => ["not a number", "partly not a number", "infinite", "level everywhere", "checkered", "huge"];

    [Theory]
    [MemberData(nameof(StrangeFunctions))]
    public void Whatever_the_outputs_are_they_are_drawn(string name) => Drawn.Sound(Picture(Grid((x1, x2) => name switch
    {
        "not a number" => double.NaN,
        "partly not a number" => x1 > 0.5 ? double.NaN : x2,
        "infinite" => x1 > x2 ? double.PositiveInfinity : double.NegativeInfinity,
        "level everywhere" => 0.5,
        "checkered" => (Math.Round(x1 * 6) + Math.Round(x2 * 6)) % 2 == 0 ? 1 : 0,
        _ => x1 * 1e308,
    })));

    // One unit of the plane is one pixel here, and y is not turned over.
    static Region Of(Func<double, double, double> f, int cells) => new(Grid(f, cells), 0.5, new(-0.5, 1.5, -0.5, 1.5), new(-0.5, 1.5, -0.5, 1.5));

    [Fact]
    public void The_border_of_a_linear_function_is_its_straight_line()
    {
        // x2 + 0.2 is one half at x2 = 0.3, in all 20 columns of samples.
        var border = Of((_, x2) => x2 + 0.2, 20).Border();
        Assert.StartsWith("M", border);
        Assert.Equal(Enumerable.Repeat("0.3", 20), border[1..].Split('L').Select(point => point.Split(' ')[1]));
    }

    [Fact]
    public void A_closed_border_is_one_line_that_ends_where_it_began()
    {
        var border = new Region(Grid((x1, x2) => 1 - double.Hypot(x1 - 0.5, x2 - 0.5), 21), 0.5, new(-0.5, 1.5, 0, 200), new(-0.5, 1.5, 200, 0)).Border();
        Assert.Equal(0, border.LastIndexOf('M'));
        Assert.Equal(border[1..border.IndexOf('L')], border[(border.LastIndexOf('L') + 1)..]);
    }

    [Fact]
    public void A_whole_area_is_one_box_in_every_row_of_cells() =>
        Assert.Equal(19, Of((_, _) => 1, 20).Area().Count(c => c == 'M'));

    [Fact]
    public void No_area_and_no_border_where_nothing_is_above_the_level()
    {
        Assert.Empty(Of((_, _) => 0, 20).Area());
        Assert.Empty(Of((_, _) => 0, 20).Border());
        Assert.Empty(Of((_, _) => double.NaN, 20).Area());
    }

    [Fact]
    public void A_trained_network_separates_the_corners_as_the_golden_run_does()
    {
        var W1 = new[,] { { 0.345584192064786, 0.33043707618338714 }, { 0.8216181435011584, -1.303157231604361 } };
        var (network, _) = XorTraining.Run(TwoTwoOne.Of(W1, new double[2], [0.9053558666731177, 0.4463745723640113], 0), 0.5, 2000);
        var grid = Grid((x1, x2) => network.Predict([x1, x2]));
        Assert.Equal("4 of 4 right", Drawn.Figure(Picture(grid)).QuerySelectorAll(".panel-note")[1].TextContent);
    }
}
