using System.Buffers;
using System.Text;
using System.Text.Json;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Tests.Judging;

public sealed class ValueJsonTests
{
    public static TheoryData<string, object?, string> Values => new()
    {
        { "double", 0.1, "0.1" },
        { "double", double.Epsilon, "5E-324" },
        { "double", double.NaN, "\"NaN\"" },
        { "double", double.PositiveInfinity, "\"Infinity\"" },
        { "double", double.NegativeInfinity, "\"-Infinity\"" },
        { "int", -7, "-7" },
        { "long", long.MinValue, "-9223372036854775808" },
        { "bool", true, "true" },
        { "string", "relu", "\"relu\"" },
        { "string", null, "null" },
        { "double[]", null, "null" },
        { "double[]", new double[] { 1, double.NaN }, "[1,\"NaN\"]" },
        { "double[]", Array.Empty<double>(), "[]" },
        { "double[,]", new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, "[[1,2,3],[4,5,6]]" },
        { "double[,]", new double[0, 3], "{\"size\":[0,3]}" },
        { "double[,]", new double[2, 0], "{\"size\":[2,0]}" },
        { "double[,,]", new double[,,] { { { 1 }, { 2 } } }, "[[[1],[2]]]" },
        { "double[,,]", new double[1, 0, 2], "{\"size\":[1,0,2]}" },
        { "double[][]", new double[][] { [1, 2], [], null! }, "[[1,2],[],null]" },
        { "double[][,]", new double[][,] { new double[,] { { 1 } }, new double[0, 2] }, "[[[1]],{\"size\":[0,2]}]" },
        { "(double[] z1, double yHat)", (new double[] { 1 }, 2.0), "{\"z1\":[1],\"yHat\":2}" },
        { "(double, int)", (1.5, 2), "{\"Item1\":1.5,\"Item2\":2}" },
        { "(string name, int rows, int columns)[]", new (string, int, int)[] { ("X", 4, 2) }, "[{\"name\":\"X\",\"rows\":4,\"columns\":2}]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_and_comes_back_the_same(string shape, object? value, string json)
    {
        var written = Write(shape, value);

        Assert.Equal(json, written);
        Assert.True(MlpLabs.Grading.Judging.Values.Identical(value, Read(shape, written)));
    }

    [Fact]
    public void The_sign_of_zero_and_the_last_bit_come_back()
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits((double)Read("double", Write("double", -0.0))!));
        Assert.Equal(0.1 + 0.2, Read("double", Write("double", 0.1 + 0.2)));
    }

    [Theory]
    [InlineData("double[,]", "[[1,2],[3]]", "the rows of a matrix must have equal lengths.")]
    [InlineData("double[,]", "[[1,2],3]", "the rows of a matrix must have equal lengths.")]
    [InlineData("double[]", "3", "an array must be a list.")]
    [InlineData("double[,]", "[1,2]", "an array must be a list.")]
    [InlineData("(double a, double b)", "[1,2]", "a tuple must be an object.")]
    [InlineData("(double a, double b)", "{\"a\":1}", "the element b is missing.")]
    [InlineData("double[,]", "{\"size\":[0]}", "the size of an empty matrix must hold a length per dimension, one of them 0.")]
    [InlineData("double[,]", "{\"size\":[0,-1]}", "the size of an empty matrix must hold a length per dimension, one of them 0.")]
    [InlineData("double[,]", "{\"size\":[1000000,1000000]}", "the size of an empty matrix must hold a length per dimension, one of them 0.")]
    public void Json_of_another_shape_is_named(string shape, string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(shape, json)).Message);

    [Theory]
    [InlineData("double", "true")]
    [InlineData("double", "null")]
    [InlineData("double[]", "[1,null]")]
    [InlineData("int", "1.5")]
    [InlineData("int", "3000000000")]
    [InlineData("int", "\"1\"")]
    [InlineData("string", "1")]
    [InlineData("bool", "0")]
    [InlineData("double", "\"many\"")]
    [InlineData("(double a, int b)", "{\"a\":1,\"b\":null}")]
    public void A_scalar_of_another_kind_is_a_format_error(string shape, string json) =>
        Assert.Throws<FormatException>(() => Read(shape, json));

    static string Write(string shape, object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            ValueJson.Write(writer, TestCheck.Shape(shape), value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static object? Read(string shape, string json)
    {
        using var document = JsonDocument.Parse(json);
        return ValueJson.Read(document.RootElement, TestCheck.Shape(shape));
    }
}
