using System.Globalization;
using System.Text;
using MlpLabs.Reporting.Pictures.Plots;

namespace MlpLabs.Reporting.Tests.Pictures;

public class PathDataTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(12, "12")]
    [InlineData(-3, "-3")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.1, "-0.1")]
    [InlineData(99.96, "100")]
    [InlineData(7.25, "7.2")]
    [InlineData(7.35, "7.4")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(double.NaN, "NaN")]
    public void A_coordinate_is_written_in_tenths(double value, string text) => Assert.Equal(text, PlotNumber.Px(value));

    [Fact]
    public void A_coordinate_is_written_as_the_runtime_writes_the_rounded_number()
    {
        var random = new Random(5);
        double[] odd = [-0.0, -0.04, 0.04, 0.05, 0.15, 1e8 - 0.05, 1e8, -1e9, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue];
        var any = Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? random.NextDouble() * 800 - 100 : BitConverter.Int64BitsToDouble(random.NextInt64()));
        foreach (var value in odd.Concat(any))
            Assert.Equal(Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture), new StringBuilder().Coordinate(value).ToString());
    }

    [Fact]
    public void Lines_and_boxes_are_joined_to_one_path() =>
        Assert.Equal("M1 2.5L3 4M0 0h10v5h-10z", new StringBuilder().Polyline([(1, 2.5), (3, 4)]).Box(0, 0, 10, 5).ToString());
}
