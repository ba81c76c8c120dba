using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Pictures;
using MlpLabs.Reporting.Pictures.Networks;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>Where a drawing puts things and how it judges them, against numbers worked out by hand.</summary>
public class DrawingTests
{
    static Drawing Of(string name) => Drawings.Of(PictureSamples.All[name]);

    static TemplateObject Layout(string name, string layout) => (TemplateObject)Of(name).Data[layout]!;

    static IReadOnlyList<TemplateObject> List(TemplateObject data, string name) => [.. ((IEnumerable<object?>)data[name]!).Cast<TemplateObject>()];

    [Theory]
    [InlineData(1, 1.0, "exact", "✓")]
    [InlineData(1, 1.000000001, "exact", "✓")]
    [InlineData(1, 1.001, "off-1", "6.0")] // 1e-3 / 1.001e-9 = 9.99e5
    [InlineData(1, 1.00001, "close", "4.0")]
    [InlineData(1, 2.0, "off-3", "9.0")] // 1 / 1.001e-9 = 9.99e8
    [InlineData(1, 1.5, "off-2", "8.7")] // 0.5 / 1.001e-9 = 5.00e8
    [InlineData(1, -99.0, "off-3", "11.0")]
    [InlineData(0, 1.0, "off-3", "12.0")] // only the absolute part is allowed: 1e-12
    [InlineData(1, double.NaN, "broken", "NaN")]
    [InlineData(1, double.NegativeInfinity, "broken", "−∞")]
    [InlineData(double.NaN, double.NaN, "exact", "✓")]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, "exact", "✓")]
    [InlineData(double.PositiveInfinity, 1.0, "broken", "✗")]
    [InlineData(1, null, "missing", "–")]
    public void A_cell_shows_the_logarithm_of_the_error_in_units_of_the_allowed_difference(double expected, double? actual, string level, string text) =>
        Assert.Equal((level, text), ErrorMapDrawing.Cell(expected, actual, 1e-12 + 1e-9 * Math.Abs(expected)));

    [Fact]
    public void Exact_close_and_off_are_counted_by_component()
    {
        var rows = List(Of("error-map-gradients").Data, "counts");

        Assert.Equal(["db2", "dw2", "db1", "dW1"], rows.Select(r => r["name"]));
        Assert.Equal([1L, 0L, 0L, 2L], rows.Select(r => r["exact"]));
        Assert.Equal([0L, 1L, 0L, 1L], rows.Select(r => r["close"]));
        Assert.Equal([0L, 1L, 2L, 1L], rows.Select(r => r["off"]));
        Assert.Equal(["none beyond the allowed", "4 at dw2[1]", "NaN at db1[0]", "297 at dW1[1,0]"], rows.Select(r => r["largest"]));
    }

    [Theory]
    [InlineData(1, 1.00005078125, "5.078e−5 at a[1]")]
    [InlineData(0, 0.013473291048712, "0.01347 at a[1]")]
    [InlineData(1, double.NegativeInfinity, "−∞ at a[1]")]
    public void The_largest_difference_is_written_as_the_numbers_of_all_drawings_are(double expected, double actual, string text) =>
        Assert.Equal(text, PictureTexts.Largest(new("a", 0, 0, 1, 0, new("a[1]", expected, actual, 1e-12, 1), null)));

    [Theory]
    [InlineData("error-map-gradients", "exact close off-3 broken", true)]
    [InlineData("error-map-large", "exact close off-2 off-3", true)]
    [InlineData("error-map-misshapen", "exact missing", false)]
    public void The_legend_of_an_error_map_explains_every_look_that_is_there_and_no_other(string name, string levels, bool hasNumbers)
    {
        var data = Of(name).Data;
        var drawn = List(data, "parts").SelectMany(p => List(p, "cells")).Select(c => (string)c["level"]!).Distinct();

        Assert.Equal(levels.Split(' '), List(data, "legend").Select(l => l["level"]));
        Assert.Equal(levels.Split(' ').Order(), drawn.Order());
        Assert.Equal(hasNumbers ? "The number in a cell is log₁₀ of error ÷ allowed difference: 3 is a thousand times too far off." : null, data["legend_note"]);
    }

    [Fact]
    public void Of_a_large_matrix_a_part_is_drawn_and_all_is_counted()
    {
        var data = Of("error-map-large").Data;

        Assert.Equal([144, 144], List(data, "parts").Select(p => List(p, "cells").Count));
        Assert.Equal("the first 12×12 of 200×30 entries", List(data, "parts")[0]["note"]);
        Assert.Equal("One more matrix is not drawn.", data["parts_cut"]);
        Assert.Equal(6000L, List(data, "counts")[0]["exact"]);
    }

    static string States(string name) => string.Join(" ", NetworkStage.Of((NetworkPicture)PictureSamples.All[name]).Select(s => $"{s.Quantity.Name}:{s.State}"));

    [Theory]
    [InlineData("network-right", "db2:Right dw2:Right ∂L/∂h:Inside db1:Right dW1:Right")]
    [InlineData("network-hidden-slope-missing", "db2:Right dw2:Right ∂L/∂h:Suspect db1:First dW1:Follows")]
    [InlineData("network-two-mistakes", "db2:First dw2:Follows ∂L/∂h:Inside db1:Deviates dW1:Missing")]
    [InlineData("network-forward", "z1:First h:Follows z2:Follows yHat:Deviates")]
    [InlineData("network-step", "W1:Off b1:Off w2:Right b2:Off")]
    public void The_first_deviation_is_told_from_what_follows_from_it(string name, string states) => Assert.Equal(states, States(name));

    [Fact]
    public void Units_stand_in_columns_and_a_single_one_in_the_middle()
    {
        var cards = List(Layout("network-right", "wide"), "cards");
        double Middle(int k) => (long)cards[k]["y"]! + (long)cards[k]["height"]! / 2.0;

        Assert.Equal(5, cards.Count);
        Assert.Equal(cards[0]["x"], cards[1]["x"]);
        Assert.Equal(cards[2]["x"], cards[3]["x"]);
        Assert.Equal(190, Middle(3) - Middle(2), 1.0);
        Assert.Equal((Middle(2) + Middle(3)) / 2, Middle(4), 1.0);
    }

    public static TheoryData<string, string> Layouts => new()
    {
        { "network-right", "wide" }, { "network-two-mistakes", "wide" }, { "network-forward", "wide" }, { "network-step", "wide" }, { "network-deep", "wide" }, { "network-not-finite", "wide" },
        { "network-right", "narrow" }, { "network-two-mistakes", "narrow" }, { "network-forward", "narrow" }, { "network-step", "narrow" }, { "network-not-finite", "narrow" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Labels_and_units_do_not_overlap_and_stand_on_the_canvas(string name, string layout)
    {
        var data = Layout(name, layout);
        var boxes = List(data, "cards").Concat(List(data, "labels")).Select(b => (X: (long)b["x"]!, Y: (long)b["y"]!, W: (long)b["width"]!, H: (long)b["height"]!)).ToList();
        for (var a = 0; a < boxes.Count; a++)
        {
            Assert.True(boxes[a].X >= 0 && boxes[a].Y >= 0 && boxes[a].X + boxes[a].W <= (long)data["width"]! && boxes[a].Y + boxes[a].H <= (long)data["height"]!, $"{boxes[a]}");
            for (var b = a + 1; b < boxes.Count; b++)
                Assert.True(boxes[a].X + boxes[a].W <= boxes[b].X || boxes[b].X + boxes[b].W <= boxes[a].X || boxes[a].Y + boxes[a].H <= boxes[b].Y || boxes[b].Y + boxes[b].H <= boxes[a].Y,
                    $"{boxes[a]} and {boxes[b]}");
        }
    }

    static IEnumerable<string> TextsOf(TemplateObject layout) => List(layout, "cards").Concat(List(layout, "labels")).SelectMany(b => List(b, "lines")).Select(l => $"{l["tone"]} {l["text"]}").Order();

    [Theory]
    [InlineData("network-right")]
    [InlineData("network-two-mistakes")]
    [InlineData("network-step")]
    public void The_narrow_drawing_says_what_the_wide_one_says_and_fits_a_phone(string name)
    {
        Assert.Equal(TextsOf(Layout(name, "wide")), TextsOf(Layout(name, "narrow")));
        // A phone of 360 pixels, less the margins of the page and of the card.
        Assert.InRange((long)Layout(name, "narrow")["width"]!, 250, 297);
    }

    [Fact]
    public void A_network_with_wide_layers_has_the_wide_drawing_alone()
    {
        var data = Of("network-deep").Data;

        Assert.Null(data["narrow"]);
        Assert.NotNull(data["wide"]);
    }

    [Theory]
    [InlineData(1.5, 1.25, "yours 1.5")]
    [InlineData(1.25000001, 1.25, "off by 1e−8")]
    [InlineData(-1.25000001, -1.25, "off by −1e−8")]
    [InlineData(double.NaN, 1.25, "yours NaN")]
    public void A_number_that_differs_behind_the_last_digit_is_told_apart_by_its_difference(double own, double right, string text) =>
        Assert.Equal(text, PictureTexts.Yours(own, right));

    [Fact]
    public void Weights_carry_their_numbers_where_there_is_room_for_them()
    {
        Assert.Equal(6, List(Layout("network-right", "wide"), "labels").Count);
        Assert.Empty(List(Layout("network-deep", "wide"), "labels"));
    }

    [Fact]
    public void Connections_are_dashed_by_sign_and_thick_by_size()
    {
        // |w2| = 10 is the largest, W1 = 5 half of it.
        var edges = List(Layout("network-right", "wide"), "edges").ToDictionary(e => (string)e["look"]!, e => ((string)e["path"]!).Count(c => c == 'M'));

        Assert.Equal(new Dictionary<string, int> { ["positive size-2"] = 4, ["positive size-4"] = 1, ["negative size-4"] = 1 }, edges);
    }

    [Fact]
    public void The_first_deviating_factor_is_the_slope_where_the_slope_was_left_out()
    {
        var picture = (ChainRulePicture)PictureSamples.All["chain-rule-slope-missing"];

        Assert.Equal([null, null, null, "φ′(z1[0])", "φ′(z1[0])", null, "φ′(z1[1])", "φ′(z1[1])", null],
            picture.Weights.Select(ChainRuleDrawing.First).Select(s => s?.Factors[0].Symbol));
        Assert.Equal("b1[0]", List(Of("chain-rule-slope-missing").Data, "weights").Single(w => (bool)w["is_open"]!)["name"]);
    }

    [Fact]
    public void A_right_gradient_has_no_deviating_factor()
    {
        var all = List(Of("chain-rule-right").Data, "weights");

        Assert.All(all, w => Assert.All(List(w, "steps"), s => Assert.Null(s["first"])));
        Assert.Equal("b2", all.Single(w => (bool)w["is_open"]!)["name"]);
    }

    [Fact]
    public void A_panel_spans_its_places_and_its_reference()
    {
        var scale = new CurveScale(((CurvesPicture)PictureSamples.All["curves-right"]).Panels[0]);

        // σ runs from 0.018 to 0.982 on −4…4; 6 % of its height is left free on both sides.
        Assert.Equal(CurvesDrawing.Left, scale.X(-4));
        Assert.Equal((CurvesDrawing.Left + CurvesDrawing.Right) / 2.0, scale.X(0));
        Assert.Equal(CurvesDrawing.Right, scale.X(4));
        Assert.Equal((CurvesDrawing.Top + CurvesDrawing.Bottom) / 2.0, scale.Y(0.5), 0.1);
        Assert.Equal([0.0, 0.5, 1.0], scale.YTicks);
        Assert.Equal(CurvesDrawing.Top, scale.Y(1e30));
        Assert.Equal(CurvesDrawing.Bottom, scale.Y(-1e30));
    }

    [Fact]
    public void What_is_not_finite_is_marked_on_the_axis_and_what_is_too_large_at_the_edge()
    {
        var panel = List(Of("curves-overflowing").Data, "panels")[0];

        Assert.Equal(["∞", "NaN"], List(panel, "runs").Select(r => r["text"]));
        Assert.Equal("▲ up to 2e30, ▼ down to −2e30", List(panel, "curves")[0]["beyond"]);
        // The panel reaches from −1.00389 to 2.00389, so 0 stands at 162 − 150 · 1.00389 / 3.00778. From the last value that is below to the first that is above; what lies outside is no plateau at the edge.
        Assert.Equal(FormattableString.Invariant($"M193 {CurvesDrawing.Bottom}L193 111.9L193 {CurvesDrawing.Top}"), List(panel, "curves")[0]["path"]);
    }

    [Fact]
    public void What_is_not_finite_is_marked_where_the_right_curve_is_unless_that_rises_meanwhile()
    {
        const double Nan = double.NaN;
        var flat = Run([0, 0, 1, 1, 1], [0, 0, 1, Nan, Nan]);
        var rising = Run([0, 1, 2, 3, 4], [0, Nan, Nan, Nan, 4]);

        // 1 stands at 20, 6 % below the upper edge of a panel of 150 pixels that reaches from −0.06 to 1.06, and the mark reaches 5 to both sides; the word is below it, where there is room.
        Assert.Equal((15.0, 38.0), ((double)flat["y"]!, (double)flat["text_y"]!));
        Assert.Equal((157.0, 153.0), ((double)rising["y"]!, (double)rising["text_y"]!));

        static TemplateObject Run(double[] right, double?[] own) =>
            List(List(Drawings.Of(new CurvesPicture("t", "x", [new CurvePanel("f", [0, 1, 2, 3, 4], right, [new Curve("f", own)], [])])).Data, "panels")[0], "runs").Single();
    }

    [Fact]
    public void The_mark_of_a_single_place_at_the_border_is_as_wide_as_any_other_and_on_the_canvas()
    {
        var data = Drawings.Of(new CurvesPicture("t", "x", [new CurvePanel("f", [0, 1, 2], [0, 1, 1], [new Curve("f", [0, 1, double.NaN])], [])])).Data;
        var run = List(List(data, "panels")[0], "runs").Single();

        Assert.Equal((CurvesDrawing.Right - 4.0, 8.0), ((double)run["x"]!, (double)run["width"]!));
        Assert.True(CurvesDrawing.Right + 4 <= CurvesDrawing.Width);
    }

    [Fact]
    public void A_curve_ends_where_it_leaves_its_panel_and_begins_again_where_it_comes_back()
    {
        var panel = new CurvePanel("f", [0, 1, 2, 3, 4], [0, 1, 0, 1, 0], [new Curve("f", [0, 11, 11, 0.5, null])], []);
        var scale = new CurveScale(panel);

        var path = (string)List(List(Drawings.Of(new CurvesPicture("t", "x", [panel])).Data, "panels")[0], "curves")[0]["path"]!;

        // The panel ends at 2.06: reached at 2.06/11 of the first step and at (11 − 2.06)/10.5 of the third.
        Assert.Equal(FormattableString.Invariant($"M56 {scale.Y(0)}L68.8 {CurvesDrawing.Top}M251.3 {CurvesDrawing.Top}L261.5 {scale.Y(0.5)}"), path);
    }

    [Fact]
    public void Numbers_stand_all_along_an_axis_and_not_only_where_the_reference_is()
    {
        // The reference reaches from 0.018 to 0.25, the student's slope to 0.92; as much as the reference is high is free above it.
        var slope = new CurveScale(((CurvesPicture)PictureSamples.All["curves-tanh"]).Panels[1]);

        Assert.Equal([0, 0.2, 0.4], slope.YTicks);
        Assert.InRange(slope.Y(0), CurvesDrawing.Bottom - 8, CurvesDrawing.Bottom);
    }

    [Fact]
    public void Without_a_submission_the_function_itself_is_the_only_curve()
    {
        var data = Of("curves-reference").Data;

        Assert.All(List(data, "panels"), p => Assert.Equal((null, null, 1), (p["reference"], p["strip"], List(p, "curves").Count)));
        Assert.Equal(["the function itself"], List(data, "legend").Select(l => l["text"]));
        Assert.Equal(
            "“σ(z)” goes from 0.01799 at z = −4 to 0.982 at z = 4. “slope of Sigmoid, measured” goes from 0.01766 at z = −4 to 0.01766 at z = 4. It is largest, 0.25 at z = 0.",
            Of("curves-reference").Description);
    }

    [Theory]
    [InlineData(-17, 272)]
    [InlineData(2, 212)]
    [InlineData(-300, 272)]
    [InlineData(300, 212)]
    [InlineData(-7.5, 242)]
    public void The_strip_reaches_from_a_rounding_error_to_a_hundred(double power, double y) => Assert.Equal(y, CurvesDrawing.PowerY(power));

    [Theory]
    [InlineData(0.07010371654510815, "0.0701")]
    [InlineData(-0.0298045523, "−0.0298")]
    [InlineData(3.4828363995751292, "3.483")]
    [InlineData(9999.4, "9999")]
    [InlineData(12346, "1.235e4")]
    [InlineData(-1.25e-300, "−1.25e−300")]
    [InlineData(0.00012341, "1.234e−4")]
    [InlineData(-0.0, "0")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Numbers_in_drawings_are_short(double value, string text) => Assert.Equal(text, ShortNumber.Of(value));

    [Theory]
    [InlineData(9999, "9999")]
    [InlineData(10000200001, "10\u202f000\u202f200\u202f001")]
    [InlineData(long.MinValue, "−9\u202f223\u202f372\u202f036\u202f854\u202f775\u202f808")]
    public void Whole_numbers_are_grouped(long value, string text) => Assert.Equal(text, ShortNumber.Of(value));
}
