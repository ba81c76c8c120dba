using System.Globalization;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Tests.Wording;

public class NumberTextTests
{
    [Theory]
    [InlineData(-0.020894098872273115, "-0.020894", "098872273115", "")]
    [InlineData(0.9701954476852467, "0.97019", "54476852467", "")]
    [InlineData(10000.5, "10000.", "5", "")]
    [InlineData(123456.789, "123456.", "789", "")]
    [InlineData(5, "5", "", "")]
    [InlineData(1.23456789e-5, "1.2345", "6789", "E-05")]
    [InlineData(double.NaN, "NaN", "", "")]
    [InlineData(double.PositiveInfinity, "∞", "", "")]
    [InlineData(-0.0, "0", "", "")]
    public void The_leading_digits_come_first(double value, string head, string tail, string exponent) =>
        Assert.Equal((head, tail, exponent), NumberText.Parts(value));

    [Fact]
    public void The_parts_joined_read_back_as_the_same_number()
    {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (!double.IsFinite(value))
                continue;
            var (head, tail, exponent) = NumberText.Parts(value);
            Assert.Equal(value, double.Parse(head + tail + exponent, CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("2.50", "2.5")]
    [InlineData("4.00", "4")]
    [InlineData("0.1", "0.1")]
    [InlineData("0", "0")]
    public void Points_have_no_trailing_zeros(string points, string text) =>
        Assert.Equal(text, NumberText.Points(decimal.Parse(points, CultureInfo.InvariantCulture)));
}
