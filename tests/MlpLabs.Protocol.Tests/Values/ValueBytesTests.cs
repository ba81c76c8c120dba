using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Tests.Values;

public class ValueBytesTests
{
    static readonly double NanWithPayload = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_1234);

    // Written by hand from the form that ValueWriter documents.
    public static TheoryData<string, object?, string> Forms => new()
    {
        { "double", 1.0, "00 00 00 00 00 00 F0 3F" },
        { "double", -0.0, "00 00 00 00 00 00 00 80" },
        { "double", NanWithPayload, "34 12 00 00 00 00 F8 7F" },
        { "int", -2, "FE FF FF FF" },
        { "long", 258L, "02 01 00 00 00 00 00 00" },
        { "bool", true, "01" },
        { "bool", false, "00" },
        { "string", null, "00" },
        { "string", "", "01 00 00 00 00" },
        { "string", "aé", "01 03 00 00 00 61 C3 A9" },
        { "string", "😀", "01 04 00 00 00 F0 9F 98 80" },
        { "string", "a\ud800", "02 04 00 00 00 61 00 00 D8" },
        { "string", "\udc00\ud800", "02 04 00 00 00 00 DC 00 D8" },
        { "int[]", null, "00" },
        { "int[]", Array.Empty<int>(), "01 00 00 00 00" },
        { "int[]", new[] { 1, 2 }, "01 02 00 00 00 01 00 00 00 02 00 00 00" },
        { "bool[]", new[] { true, false }, "01 02 00 00 00 01 00" },
        { "string[]", new[] { "x", null }, "01 02 00 00 00 01 01 00 00 00 78 00" },
        { "int[,]", new[,] { { 1 }, { 2 } }, "01 02 00 00 00 01 00 00 00 01 00 00 00 02 00 00 00" },
        { "int[,]", new int[0, 3], "01 00 00 00 00 03 00 00 00" },
        { "int[,,]", new int[2, 0, 1], "01 02 00 00 00 00 00 00 00 01 00 00 00" },
        { "bool[,,]", new[,,] { { { true }, { false } } }, "01 01 00 00 00 02 00 00 00 01 00 00 00 01 00" },
        { "int[][]", new[] { [7], null, Array.Empty<int>() }, "01 03 00 00 00 01 01 00 00 00 07 00 00 00 00 01 00 00 00 00" },
        { "(int, bool)", (5, true), "05 00 00 00 01" },
        { "(int a, (bool b, string c) d)", (5, (true, (string?)null)), "05 00 00 00 01 00" },
        { "(int, bool)[]", new[] { (1, true), (2, false) }, "01 02 00 00 00 01 00 00 00 01 02 00 00 00 00" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_value_has_exactly_this_form_and_comes_back_from_it(string notation, object? value, string hex)
    {
        var shape = ValueShape.Parse(notation)!;
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Assert.Equal(bytes, ValueWriter.TryWrite(shape, value));
        Assert.True(ValueReader.TryRead(shape, bytes, out var read));
        Assert.Equal(value?.GetType(), read?.GetType());
        Assert.Equal(value, read);
        // NaN equals any NaN above; the bits are compared here.
        Assert.Equal(bytes, ValueWriter.TryWrite(shape, read));
    }

    [Theory]
    [InlineData("double", "00 00 00 00 00 00 F0", "too short")]
    [InlineData("double", "00 00 00 00 00 00 F0 3F 00", "too long")]
    [InlineData("bool", "02", "no truth value")]
    [InlineData("string", "03 00 00 00 00", "no such marker")]
    [InlineData("string", "01 FF FF FF FF", "negative length")]
    [InlineData("string", "01 05 00 00 00 61", "longer than what is there")]
    [InlineData("string", "01 01 00 00 00 FF", "no UTF-8")]
    [InlineData("string", "01 03 00 00 00 ED A0 80", "a surrogate in UTF-8")]
    [InlineData("string", "02 02 00 00 00 61 00", "UTF-16 where UTF-8 would do")]
    [InlineData("string", "02 03 00 00 00 00 D8 61", "half a character")]
    [InlineData("int[]", "02 00 00 00 00", "no such marker")]
    [InlineData("int[]", "01 FF FF FF 7F", "more elements than bytes")]
    [InlineData("int[]", "01 FF FF FF FF", "negative length")]
    [InlineData("int[][]", "01 80 84 1E 00 00", "more elements than bytes")]
    [InlineData("int[,]", "01 81 84 1E 00 00 00 00 00", "a dimension above the bound")]
    [InlineData("int[,,]", "01 00 80 00 00 00 80 00 00 00 80 00 00", "a product that overflows")]
    [InlineData("(int, bool)", "05 00 00 00", "a missing element")]
    public void Bytes_that_are_no_value_are_refused(string notation, string hex, string why)
    {
        var read = ValueReader.TryRead(ValueShape.Parse(notation)!, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), out var value);
        Assert.False(read, why);
        Assert.Null(value);
    }

    [Theory]
    [InlineData(60_000, 60_000, 0)]
    [InlineData(0, 2_000_000, 2_000_000)]
    [InlineData(2_000_000, 0, 2_000_000)]
    public void An_empty_array_with_long_dimensions_comes_back(int a, int b, int c)
    {
        var shape = ValueShape.Parse("double[,,]")!;
        var bytes = ValueWriter.TryWrite(shape, new double[a, b, c]);
        Assert.True(ValueReader.TryRead(shape, bytes, out var read));
        Assert.Equal((a, b, c), (((double[,,])read!).GetLength(0), ((double[,,])read).GetLength(1), ((double[,,])read).GetLength(2)));
    }

    [Fact]
    public void An_array_that_does_not_start_at_zero_is_written_by_its_elements()
    {
        var odd = Array.CreateInstance(typeof(int), [1, 2], [5, 5]);
        odd.SetValue(7, 5, 6);
        Assert.True(ValueReader.TryRead(ValueShape.Parse("int[,]")!, ValueWriter.TryWrite(ValueShape.Parse("int[,]")!, odd), out var read));
        Assert.Equal(new[,] { { 0, 7 } }, read);
    }

    public static TheoryData<string, object?> Misfits => new()
    {
        { "double", 1 },
        { "double", null },
        { "int[]", new double[1] },
        { "int[]", new uint[1] },
        { "int[,]", new int[1] },
        { "(int, int)", (1, 2, 3) },
        { "(int, int)", (1, 2.0) },
        { "string[]", new object[] { 1 } },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void A_value_that_is_not_of_the_shape_is_not_written(string notation, object? value) =>
        Assert.Null(ValueWriter.TryWrite(ValueShape.Parse(notation)!, value));

    static readonly ValueLimits Small = new(MaxElements: 10, MaxBytes: 64, MaxDepth: 2);

    public static TheoryData<string, object, bool> AroundTheLimits => new()
    {
        { "bool[]", new bool[9], true },
        { "bool[]", new bool[10], false },
        { "int[][]", Enumerable.Repeat(Array.Empty<int>(), 9).ToArray(), true },
        { "int[][]", Enumerable.Repeat(Array.Empty<int>(), 10).ToArray(), false },
        { "int[]", new int[9], true },
        { "double[]", new double[7], true },
        { "double[]", new double[8], false },
        { "string", new string('a', 59), true },
        { "string", new string('a', 60), false },
        { "string", new string('\ud800', 29), true },
        { "string", new string('\ud800', 30), false },
        { "int[][]", new int[][] { [] }, true },
        { "int[][][]", new int[][][] { [[]] }, false },
        { "int[,]", new int[11, 0], false },
    };

    [Theory]
    [MemberData(nameof(AroundTheLimits))]
    public void Writer_and_reader_agree_on_the_limits(string notation, object value, bool fits)
    {
        var shape = ValueShape.Parse(notation)!;
        Assert.Equal(fits, ValueWriter.TryWrite(shape, value, Small) is not null);
        Assert.Equal(fits, ValueReader.TryRead(shape, ValueWriter.TryWrite(shape, value), out _, Small));
    }

    [Fact]
    public void The_largest_array_fits_and_one_more_element_does_not()
    {
        var shape = ValueShape.Parse("double[]")!;
        Assert.NotNull(ValueWriter.TryWrite(shape, new double[1_999_999]));
        Assert.Null(ValueWriter.TryWrite(shape, new double[2_000_000]));
    }
}
