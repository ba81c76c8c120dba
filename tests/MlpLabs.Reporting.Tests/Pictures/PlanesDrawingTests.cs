using System.Globalization;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures.Plots;
using MlpLabs.Reporting.Wording;

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
        Assert.Equal("Outside this part of the plane, drawn at its border: (0, 0). " + Given, Notes(Picture([1, 2, -1], [-7, 12]))[^1]);

    const string Given = "The line of the output is that of the given weights; there is none of yours.";

    static string[] Notes(PlanesPicture picture) => [.. Drawn.Figure(picture).QuerySelectorAll(".panel-note").Select(e => e.TextContent)];

    public static TheoryData<double[]?, string> MissingLines => new()
    {
        { null, "Your line of unit 0 is not drawn: no values came back." },
        { [Nan, 1, 1], "Your line of unit 0 is not drawn: your values are NaN or infinite." },
        { [0, 0, 3], "Your line of unit 0 is not drawn: your values do not depend on the input." },
        { [1, 1, 9], "Your line of unit 0 is not drawn: your values are zero only outside this part of the plane." },
    };

    [Theory]
    [MemberData(nameof(MissingLines))]
    public void Why_a_line_is_missing_stands_under_the_drawing(double[]? line, string note) => Assert.Equal([note, Given], Notes(Picture(line)));

    [Fact]
    public void Lines_missing_for_one_reason_are_named_together() => Assert.Equal(
        "Your lines of unit 0 and unit 1 are not drawn: no values came back.",
        PictureTexts.MissingLines([new("unit 0", [1, 1, 1], null), new("unit 1", [1, 1, 1], [])], _ => true));

    [Fact]
    public void A_network_called_for_the_picture_alone_is_named()
    {
        var picture = Picture([1, 2, -1]) with { Network = NetworkNumbers.TwoTwoOne(new double[,] { { 4, 6 }, { 7, 3 } }, [-8, -2], [-9, 8], -3, [0, 0]) };
        const string Sentence = "This network belongs to no case; it is called for this picture alone: W1 = [[4, 6], [7, 3]], b1 = [−8, −2], w2 = [−9, 8], b2 = −3.";

        Assert.Equal(Sentence, Drawn.Figure(picture).QuerySelector(".picture-case")!.TextContent);
        Assert.StartsWith(Sentence, Drawn.Words(picture));
    }

    [Fact]
    public void Points_that_coincide_share_a_label_of_several_lines()
    {
        var picture = Picture([1, 2, -1], [0.75, 0.25], 0.75);
        var labels = Drawn.Figure(picture).QuerySelectorAll("text.label").ToDictionary(t => t.TextContent, t => (X: t.GetAttribute("x"), Y: double.Parse(t.GetAttribute("y")!, CultureInfo.InvariantCulture)));

        Assert.Equal((labels["(0, 0) ✗,"].X, labels["(0, 0) ✗,"].Y + 14), labels["(0, 1) and"]);
        Assert.Equal((labels["(0, 1) and"].X, labels["(0, 1) and"].Y + 14), labels["(1, 0)"]);
    }

    [Theory]
    // The plane is 1.3 wide on 244 pixels, and a mark has a radius of 8.5: at a distance of 0.05 two marks overlap, at 0.12 they stand beside each other, at 0.4 far apart.
    [InlineData(0.05, true)]
    [InlineData(0.12, true)]
    [InlineData(0.4, false)]
    public void Of_points_that_touch_each_is_tied_to_a_label_of_its_own(double apart, bool areTied)
    {
        var picture = new PlanesPicture("t", [new([0, 0], 0, [0.2, 0.8], null, Nan), new([1, 1], 1, [0.2 + apart, 0.8], null, Nan)], [], new("the output", [1, 0, -2], null)) { IsReference = true };
        var hidden = Drawn.Figure(picture).QuerySelectorAll(".panel")[1];
        var marks = hidden.QuerySelectorAll("circle").Select(c => (X: Number(c, "cx"), Y: Number(c, "cy"))).ToList();
        var leaders = hidden.QuerySelectorAll("path.leader").Select(l => l.GetAttribute("d")!.Split(['M', 'L', ' '], StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToList()).ToList();

        Assert.Equal(["(0, 0)", "(1, 1)"], hidden.QuerySelectorAll("text.label").Select(t => t.TextContent).Order());
        Assert.Equal(areTied ? 2 : 0, leaders.Count);
        foreach (var (k, leader) in leaders.Index())
            Assert.All(marks.Where((_, other) => other != k), mark => Assert.True(double.Hypot(leader[2] - mark.X, leader[3] - mark.Y) > 9));

        static double Number(AngleSharp.Dom.IElement e, string name) => double.Parse(e.GetAttribute(name)!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_line_that_you_did_not_return_has_the_arrow_of_the_right_one()
    {
        Assert.Equal(1 + 1, Drawn.Figure(Picture()).QuerySelectorAll(".reference-arrow").Length);
        // Yours is another line, so both have their arrow; where yours is the same, one arrow is enough.
        Assert.Equal((1 + 1, 2), Arrows([1, 2, -1]));
        Assert.Equal((1, 2), Arrows([4, 4, -2]));
        Assert.Equal((1 + 1, 2), Arrows([-2, -2, 1]));

        static (int Reference, int Yours) Arrows(double[] line) =>
            (Drawn.Figure(Picture(line)).QuerySelectorAll(".reference-arrow").Length, Drawn.Figure(Picture(line)).QuerySelectorAll(".yours-arrow").Length);
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
