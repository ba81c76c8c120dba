using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Pictures;

namespace MlpLabs.Grading.Tests.Pictures;

public sealed class NumberPictureTests
{
    [Fact]
    public void An_error_map_has_a_matrix_for_everything_that_consists_of_numbers()
    {
        var check = TestCheck.Of("(double a, long[] n, double[,] M, double[][] r, double[][,] W, string s)", "F", "double x",
            TestCheck.Visible([1.0], (2.0, new[] { 3L, 4 }, new double[2, 3], new[] { new[] { 1.0 }, [5, 6] }, new[] { new double[1, 2], new double[3, 1] }, "text")));
        var picture = ErrorMapPicture.Of("t", Shown.Case(check, (2.5, new[] { 3L }, new double[2, 3], new[] { new[] { 1.0 }, null! }, new[] { new double[1, 2] }, "text")))!;

        Assert.Equal(["a", "n", "M", "r", "W"], picture.Components.Select(c => c.Name));
        Assert.Equal(["a", "n", "M", "r[0]", "r[1]", "W[0]", "W[1]"], picture.Components.SelectMany(c => c.Parts).Select(p => p.Name));
        Assert.Equal([true, false, true, true, false, true, false], picture.Components.SelectMany(c => c.Parts).Select(p => p.Fits));
        Assert.Equal([0, 1, 2, 1, 1, 2, 2], picture.Components.SelectMany(c => c.Parts).Select(p => p.Indices));
        Assert.Equal(1e-12 + 1e-9 * 2, picture.Components[0].Parts[0].Allowed[0, 0], 1e-18);
    }

    [Fact]
    public void The_allowed_difference_of_an_entry_goes_by_its_place_in_the_component()
    {
        var check = TestCheck.Of("double[]", "F", "double x", TestCheck.Visible([1.0], new[] { 1.0, 1, 1 })) with { ToleranceOf = (_, index) => index < 2 ? Tolerance.T1 : Tolerance.T2 };
        var allowed = ErrorMapPicture.Of("t", Shown.Case(check, new[] { 0.0, 0, 0 }))!.Components[0].Parts[0].Allowed;

        Assert.Equal([1.001e-9, 1.001e-9, 1.001e-7], allowed.Cast<double>().Select(a => Math.Round(a, 12)));
    }

    [Fact]
    public void More_matrices_than_expected_are_parts_that_should_not_be_there()
    {
        var check = TestCheck.Of("double[][]", "F", "double x", TestCheck.Visible([1.0], new[] { new[] { 1.0 } }));
        var parts = ErrorMapPicture.Of("t", Shown.Case(check, new[] { new[] { 1.0 }, [2, 3] }))!.Components[0].Parts;

        Assert.Equal([true, false], parts.Select(p => p.Fits));
        Assert.Empty(parts[1].Expected);
    }

    [Fact]
    public void A_case_that_passed_has_no_error_map()
    {
        var check = TestCheck.Of("double", "F", "double x", TestCheck.Visible([1.0], 1.0));

        Assert.Null(ErrorMapPicture.Of("t", Shown.Case(check, 1.0)));
    }

    [Fact]
    public void A_curve_consists_of_the_samples_of_its_name_and_of_marks_where_visible_cases_in_range_fail()
    {
        var check = TestCheck.Of("double", "F", "double z", TestCheck.Visible([1.0], 10.0), TestCheck.Visible([50.0], 10.0)) with
        {
            Samples = [.. new[] { -2.0, 0, 2 }.Select((z, i) => new Case($"near {i + 1}", Visibility.Visible, [z], new ExpectedValue(z * z))), new Case("far 4", Visibility.Visible, [99.0], new ExpectedValue(0.0))],
        };
        var panel = CurvesPicture.Sampled("f", "z", "near", Shown.Numbers(check, 7.0, 4.0, double.NaN, 5.0, 1.0));

        Assert.Equal([-2.0, 0, 2], panel.X);
        Assert.Equal([4.0, 0, 4], panel.Expected);
        Assert.Equal([4.0, double.NaN, 5.0], panel.Curves.Single().Values);
        Assert.Equal([(1.0, 10.0, 7.0)], panel.Marks.Select(m => (m.X, m.Expected, m.Y!.Value)));

        var wider = CurvesPicture.Sampled("f", "z", "far", Shown.Numbers(check, 7.0, 4.0, double.NaN, 5.0, 1.0), "near");
        Assert.Equal([-2.0, 0, 2, 99], wider.X);
        Assert.Equal([4.0, double.NaN, 5.0, 1.0], wider.Curves.Single().Values);
    }

    [Fact]
    public void Samples_of_a_name_that_was_not_declared_are_an_error_of_the_grader()
    {
        var check = TestCheck.Of("double", "F", "double z", TestCheck.Visible([1.0], 10.0));
        var error = Assert.Throws<ArgumentException>(() => CurvesPicture.Sampled("f", "z", "near", Shown.Numbers(check, 7.0)));

        Assert.StartsWith("No samples are declared under the name “near”.", error.Message);
    }

    [Fact]
    public void A_slope_is_a_central_difference_and_nothing_where_a_neighbour_is_missing()
    {
        var panel = new CurvePanel("f", [0, 1, 3, 4, 5], [0, 1, 9, 16, 25], [new Curve("f", [0, 1, 9, null, 25])], [new CurveMark("m", 1, 1, 2)]).Slope("its slope", [0, 2, 6, 8, 10]);

        Assert.Equal([1.0, 3.0, null, 8.0, null], panel.Curves[0].Values);
        Assert.Equal([0.0, 2, 6, 8, 10], panel.Expected);
        Assert.True(panel.IsEstimated);
        Assert.Empty(panel.Marks);
    }

    [Fact]
    public void The_blocks_of_a_dense_network_have_a_weight_for_every_pair_and_a_bias_for_every_unit()
    {
        var picture = LayerBlocksPicture.Dense("t", "c", [2, 16, 8, 1], new BlockCount("all", 193, 168));

        Assert.Equal([(16L, 32L, 16L), (8, 128, 8), (1, 8, 1)], picture.Layers.Select(l => (l.Units, l.Weights, l.Biases)));
        Assert.Equal(193, picture.Layers.Sum(l => l.Weights + l.Biases));
        Assert.Equal(10_000_000_000, LayerBlocksPicture.Dense("t", "c", [100_000, 100_000], new BlockCount("all", 0, null)).Layers[0].Weights);
    }

    [Fact]
    public void A_ledger_keeps_names_that_are_null_and_is_null_itself_where_nothing_came_back()
    {
        var check = TestCheck.Of("(string name, int rows, int columns)[]", "F", "double z", TestCheck.Visible([1.0], new[] { ("X", 2, 3) }));

        Assert.Equal([new LedgerRow(null, 1, -2)], LedgerPicture.Of("t", Shown.Case(check, new[] { ((string?)null, 1, -2) })).Actual!);
        Assert.Null(LedgerPicture.Of("t", Shown.Case(check, null)).Actual);
        Assert.Equal([new LedgerRow("X", 2, 3)], LedgerPicture.Of("t", Shown.Case(check, null)).Expected);
    }
}
