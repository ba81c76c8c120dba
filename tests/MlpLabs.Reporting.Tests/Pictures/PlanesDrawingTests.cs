using System.Globalization;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;

namespace MlpLabs.Reporting.Tests.Pictures;

public class PlanesDrawingTests
{
    const double Nan = double.NaN, Infinity = double.PositiveInfinity;

    // 2·x[0] + 2·x[1] = 1 and 2·x[0] + 2·x[1] = 3: OR and AND; the output says OR and not AND.
    static PlanesPicture Picture(double[]? yourLine = null, double[]? yourPlace = null, double output = Nan) => new(
        "What the hidden units do",
        [
            new([0, 0], 0, [0.25, 0.125], yourPlace, output),
            new([0, 1], 1, [0.75, 0.25], [0.75, 0.25], 0.875),
            new([1, 0], 1, [0.75, 0.25], [0.75, 0.25], 0.875),
            new([1, 1], 0, [0.9375, 0.75], [0.9375, 0.75], 0.125),
        ],
        [new("unit 0", [2, 2, -1], yourLine), new("unit 1", [2, 2, -3], [2, 2, -3])],
        new("the output", [4, -4, -1], null));

    [Fact]
    public void The_picture_is_the_golden_one() => Snapshot.Matches("picture-planes.html", Drawn.Html(Picture([1, 2, -1], [0.5, 0.125], 0.75)));

    [Fact]
    public void Words_say_where_lines_and_points_are_and_where_yours_are() => Assert.Equal(
        "The line of unit 0 in the input plane is 2·x[0] + 2·x[1] − 1 = 0; yours is 1·x[0] + 2·x[1] − 1 = 0. " +
        "The line of unit 1 in the input plane is 2·x[0] + 2·x[1] − 3 = 0; yours is the same. " +
        "The line of the output in the plane of the hidden units is 4·h[0] − 4·h[1] − 1 = 0. " +
        "The point (0, 0) with target 0 moves to (0.25, 0.125); yours is at (0.5, 0.125), and your output 0.75 is on the side of the other target. " +
        "The point (0, 1) with target 1 moves to (0.75, 0.25); so does yours, and your output 0.875 is on the side of its target. " +
        "The point (1, 0) with target 1 moves to (0.75, 0.25); so does yours, and your output 0.875 is on the side of its target. " +
        "The point (1, 1) with target 0 moves to (0.9375, 0.75); so does yours, and your output 0.125 is on the side of its target.",
        Drawn.Words(Picture([1, 2, -1], [0.5, 0.125], 0.75)));

    [Fact]
    public void Words_say_that_nothing_came_back()
    {
        var words = Drawn.Words(Picture());
        Assert.StartsWith("The line of unit 0 in the input plane is 2·x[0] + 2·x[1] − 1 = 0; you returned none.", words);
        Assert.Contains("The point (0, 0) with target 0 moves to (0.25, 0.125); you returned no place.", words);
    }

    public static TheoryData<double[]?, double[]?, double> StrangeAnswers => new()
    {
        { null, null, Nan }, { [], [], Nan }, { [Nan, Nan, Nan], [Nan, 1], Infinity }, { [Infinity, 1, 0], [Infinity, -Infinity], -Infinity },
        { [0, 0, 1], [0.5], 0.5 }, { [1e300, -1e300, 1e308], [1e300, -1e300], 1e300 }, { [1e-300, 0, 0], new double[100], 5e-324 }, { [1, 1, 9], [-7, 12], 0.9 },
    };

    [Theory]
    [MemberData(nameof(StrangeAnswers))]
    public void Whatever_came_back_is_drawn_inside_its_frame(double[]? line, double[]? place, double output)
    {
        var figure = Drawn.Sound(Picture(line, place, output));

        Assert.All(figure.QuerySelectorAll("circle"), c => Assert.InRange(double.Parse(c.GetAttribute("cx")!, CultureInfo.InvariantCulture), 0, 280));
        // Both lines of the right network and its output are there whatever the student has.
        Assert.Equal(3, figure.QuerySelectorAll("path.reference").Length - figure.QuerySelectorAll(".key path.reference").Length);
    }

    [Fact]
    public void A_point_outside_the_plane_is_named_under_the_drawing() =>
        Assert.Equal("Outside this part of the plane, drawn at its border: (0, 0).", Drawn.Figure(Picture(null, [-7, 12])).QuerySelector(".panel-note")!.TextContent);

    [Fact]
    public void A_line_that_you_did_not_return_has_the_arrow_of_the_right_one()
    {
        Assert.Equal(1 + 1, Drawn.Figure(Picture()).QuerySelectorAll(".reference-arrow").Length);
        Assert.Equal(1, Drawn.Figure(Picture([1, 2, -1])).QuerySelectorAll(".reference-arrow").Length);
    }

    [Theory]
    // By hand: the lines cross the square −½ … 3/2 at these points; the normal is (1, 1)/√2, (3, 4)/5, (−1, 0).
    [InlineData(2, 2, -1, -0.5, 1, 1, -0.5, 0.70710678118654757, 0.70710678118654757)]
    [InlineData(3, 4, -2.5, -0.5, 1, 1.5, -0.5, 0.6, 0.8)]
    [InlineData(-1, 0, 0.25, 0.25, -0.5, 0.25, 1.5, -1, 0)]
    public void A_line_enters_and_leaves_the_square_where_it_does_by_hand(
        double a, double b, double c, double x1, double y1, double x2, double y2, double nx, double ny)
    {
        var line = HalfPlane.Clip([a, b, c], -0.5, 1.5, -0.5, 1.5)!.Value;
        Assert.Equal([x1, y1, x2, y2, nx, ny], [line.X1, line.Y1, line.X2, line.Y2, line.NormalX, line.NormalY], (p, q) => Math.Abs(p - q) < 1e-12);
    }

    [Fact]
    public void Three_values_of_a_linear_unit_give_its_line() =>
        // z = 4·x[0] + 6·x[1] − 8 at (0, 0), (1, 0), (0, 1).
        Assert.Equal([4, 6, -8], PlaneLine.Through("unit", [-8, -4, -2], null).Expected);
}
