using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Tests.Judging;

public sealed class ValueTextTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { -0.0, "0" },
        { 1e300, "1E+300" },
        { double.NaN, "NaN" },
        { double.PositiveInfinity, "∞" },
        { double.NegativeInfinity, "-∞" },
        { -3, "-3" },
        { 10000100001L, "10000100001" },
        { true, "true" },
        { false, "false" },
        { "relu", "\"relu\"" },
        { (1.5, "a"), "(1.5, \"a\")" },
        { new double[] { 1, -2.5 }, "[1, -2.5]" },
        { Array.Empty<double>(), "[]" },
        { new double[,] { { 1, 2 }, { 3, 4.5 } }, "[[1, 2], [3, 4.5]]" },
        { new double[0, 3], "[]" },
        { new double[2, 0], "[[], []]" },
        { new double[][] { [1], [], null! }, "[[1], [], null]" },
        { new (string, int)[] { ("X", 3) }, "[(\"X\", 3)]" },
        { Enumerable.Range(1, 12).ToArray(), "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]" },
        { Enumerable.Range(1, 13).ToArray(), "[1, 2, 3, 4, 5, 6, …, 8, 9, 10, 11, 12, 13]" },
        { Enumerable.Range(1, 5000).ToArray(), "[1, 2, 3, 4, 5, 6, …, 4995, 4996, 4997, 4998, 4999, 5000]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_reads_as_C_sharp_and_mathematics_write_it(object? value, string text) => Assert.Equal(text, ValueText.Of(value));

    [Fact]
    public void A_size_is_a_length_per_dimension()
    {
        Assert.Equal("3", ValueText.SizeOf(new double[3]));
        Assert.Equal("2×0", ValueText.SizeOf(new double[2, 0]));
        Assert.Equal("1×2×3", ValueText.SizeOf(new double[1, 2, 3]));
    }
}
