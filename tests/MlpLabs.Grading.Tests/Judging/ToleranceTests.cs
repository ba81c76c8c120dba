using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Tests.Judging;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(1.0 + 1.0e-9, 1.0)]
    [InlineData(1.0 - 1.0e-9, 1.0)]
    [InlineData(1.0e6 + 9.9e-4, 1.0e6)]
    [InlineData(1e-12, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void T1_accepts(double actual, double expected) => Assert.True(Tolerance.T1.Accepts(actual, expected));

    [Theory]
    [InlineData(1.0 + 1.1e-9, 1.0)]
    [InlineData(1.1e-12, 0.0)]
    [InlineData(double.NaN, 1.0)]
    [InlineData(1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.MaxValue)]
    [InlineData(double.MaxValue, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.PositiveInfinity)]
    [InlineData(-double.MaxValue, double.MaxValue)]
    public void T1_rejects(double actual, double expected) => Assert.False(Tolerance.T1.Accepts(actual, expected));

    [Fact]
    public void The_two_zeros_are_equal()
    {
        Assert.True(Tolerance.T1.Accepts(-0.0, 0.0));
        Assert.True(Tolerance.T1.Accepts(0.0, -0.0));
        Assert.True(new Tolerance("exact", 0, 0).Accepts(-0.0, 0.0));
    }

    [Fact]
    public void T2_is_a_hundred_times_wider_than_T1()
    {
        Assert.Equal(1e-10 + 1e-7 * 3, Tolerance.T2.Allowed(-3));
        Assert.False(Tolerance.T1.Accepts(3 + 1e-7, 3));
        Assert.True(Tolerance.T2.Accepts(3 + 1e-7, 3));
    }

    [Fact]
    public void The_textbook_derivative_of_a_saturated_sigmoid_is_accepted()
    {
        // At z = 40 the exact derivative is 4.248354255291589e-18, the textbook s(1-s) gives 0.
        Assert.True(Tolerance.T1.Accepts(0, 4.248354255291589e-18));
    }

    [Fact]
    public void The_words_are_a_formula()
    {
        Assert.Equal("1e-12 + 1e-9·|expected|", Tolerance.T1.ToString());
        Assert.Equal("1e-10 + 1e-7·|expected|", Tolerance.T2.ToString());
    }

    [Fact]
    public void The_words_do_not_round_a_tolerance_of_ones_own() =>
        Assert.Equal("1.5e-3 + 0e0·|expected|", new Tolerance("own", 1.5e-3, 0).ToString());
}
