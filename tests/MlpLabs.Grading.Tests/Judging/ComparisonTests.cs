using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Tests.Judging;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData(0.0, -0.0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Equal_numbers_agree(double expected, double actual) => Assert.True(Compare("double", expected, actual).Agrees);

    [Fact]
    public void Integers_are_exact()
    {
        Assert.True(Compare("long", 9_007_199_254_740_993L, 9_007_199_254_740_993L).Agrees);
        Assert.False(Compare("long", 9_007_199_254_740_993L, 9_007_199_254_740_992L).Agrees);
        var deviation = Assert.Single(Compare("int", 9, 6).Deviations);
        Assert.Equal(new Deviation("c", "c", "9", "6", ""), deviation);
    }

    [Fact]
    public void Texts_and_truth_values_are_exact()
    {
        Assert.True(Compare("string", "W1", "W1").Agrees);
        Assert.False(Compare("string", "W1", "w1").Agrees);
        Assert.False(Compare("string", "W1", null).Agrees);
        Assert.False(Compare("bool", true, false).Agrees);
    }

    [Fact]
    public void A_place_in_a_matrix_has_two_indices()
    {
        var comparison = Compare("double[,]", new double[,] { { 1, 2 }, { 3, 4 } }, new double[,] { { 1, 2 }, { 3.5, 4 } });
        var deviation = Assert.Single(comparison.Deviations);
        Assert.Equal(("c[1,0]", "3", "3.5"), (deviation.Place, deviation.Expected, deviation.Actual));
        Assert.Equal(1, comparison.WrongEntries);
    }

    [Fact]
    public void A_place_in_nested_tuples_and_arrays_is_written_as_C_sharp_would()
    {
        var shape = "(string name, (int rows, int columns) size)[]";
        var expected = new (string, (int, int))[] { ("X", (3, 2)), ("W1", (2, 4)) };
        var actual = new (string, (int, int))[] { ("X", (3, 2)), ("W1", (4, 2)) };
        Assert.Equal(["c[1].size.rows", "c[1].size.columns"], Compare(shape, expected, actual).Deviations.Select(d => d.Place));
        Assert.Equal("c[0].Item1", Assert.Single(Compare("(double, int)[]", new[] { (1.0, 2) }, new[] { (1.5, 2) }).Deviations).Place);
    }

    [Fact]
    public void A_jagged_array_is_compared_row_by_row()
    {
        Assert.Equal("c[1][0]", Assert.Single(Compare("double[][]", new double[][] { [1], [2, 3] }, new double[][] { [1], [5, 3] }).Deviations).Place);
        Assert.Equal(("c[1]", "2", "3"), Compare("double[][]", new double[][] { [1], [2, 3] }, new double[][] { [1], [2, 3, 4] }).SizeMismatch);
        Assert.Equal(("c[1]", "2", "null"), Compare("double[][]", new double[][] { [1], [2, 3] }, new double[][] { [1], null! }).SizeMismatch);
    }

    [Fact]
    public void Sizes_must_be_equal_also_where_there_are_no_entries()
    {
        Assert.Equal(("c", "0×3", "3×0"), Compare("double[,]", new double[0, 3], new double[3, 0]).SizeMismatch);
        Assert.True(Compare("double[,]", new double[0, 3], new double[0, 3]).Agrees);
        Assert.Equal(("c", "2", "3"), Compare("double[]", new double[2], new double[3]).SizeMismatch);
        Assert.Equal(("c", "2", "null"), Compare("double[]", new double[2], null).SizeMismatch);
        Assert.True(Compare("double[]", null, null).Agrees);
    }

    [Fact]
    public void Behind_the_first_entry_of_a_list_the_worst_come_first_and_five_are_kept()
    {
        var comparison = Compare("double[]", new double[8], new double[] { 0, 1, 8, 3, double.NaN, 5, 6, 7 });
        Assert.Equal(7, comparison.WrongEntries);
        Assert.Equal(["c[1]", "c[4]", "c[2]", "c[7]", "c[6]"], comparison.Deviations.Select(d => d.Place));
        Assert.Equal(("c[1]", "c[4]"), (comparison.Leading!.Place, comparison.Worst!.Place));
    }

    [Fact]
    public void Of_a_matrix_the_worst_entries_come_first()
    {
        var comparison = Compare("double[,]", new double[2, 2], new double[,] { { 0, 1 }, { 3, 2 } });
        Assert.Equal(["c[1,0]", "c[1,1]", "c[0,1]"], comparison.Deviations.Select(d => d.Place));
        Assert.Equal(("c[1,0]", "c[1,0]"), (comparison.Leading!.Place, comparison.Worst!.Place));
    }

    [Fact]
    public void Only_NaN_and_infinities_in_place_of_numbers_count_as_not_a_number()
    {
        Assert.True(Compare("double[]", new double[] { 1, 2 }, new double[] { 1, double.NaN }).NotANumber);
        Assert.True(Compare("double[]", new double[] { 1, 2 }, new double[] { double.NegativeInfinity, 2 }).NotANumber);
        Assert.False(Compare("double[]", new double[] { 1, 2 }, new double[] { 5, double.NaN }).NotANumber);
        Assert.False(Compare("double", double.NaN, 1.0).NotANumber);
        Assert.False(Compare("double", 1.0, 1.0).NotANumber);
    }

    [Fact]
    public void The_tolerance_goes_by_the_index_in_the_flattened_component()
    {
        Tolerance Of(int index) => index < 3 ? Tolerance.T1 : new Tolerance("wide", 1, 0);
        var comparison = Comparison.Of("c", TestCheck.Shape("double[,]"), new double[2, 2], new double[,] { { 0.5, 0 }, { 0, 0.5 } }, Of);
        Assert.Equal("c[0,0]", Assert.Single(comparison.Deviations).Place);
    }

    static Comparison Compare(string shape, object? expected, object? actual) =>
        Comparison.Of("c", TestCheck.Shape(shape), expected, actual, _ => Tolerance.T1);
}
