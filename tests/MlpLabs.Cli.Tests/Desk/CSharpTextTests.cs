using MlpLabs.Cli.Desk;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Cli.Tests.Desk;

public sealed class CSharpTextTests
{
    public static TheoryData<string, object, string> Values() => new()
    {
        { "double", 2.0, "2.0" },
        { "double", -0.0, "-0.0" },
        { "double", 1e-300, "1E-300" },
        { "double", double.NaN, "double.NaN" },
        { "double", double.NegativeInfinity, "double.NegativeInfinity" },
        { "int", -3, "-3" },
        { "long", 5L, "5L" },
        { "bool", true, "true" },
        { "string", "a\"b\\\n\u0007", "\"a\\\"b\\\\\\n\\u0007\"" },
        { "double[]", new[] { 1.0, 0.5 }, "new double[] { 1.0, 0.5 }" },
        { "int[]", Array.Empty<int>(), "new int[] {  }" },
        { "double[,]", new[,] { { 1.0, 2.0 }, { 3.0, 4.0 } }, "new double[,] { { 1.0, 2.0 }, { 3.0, 4.0 } }" },
        { "double[,]", new double[0, 3], "new double[0, 3]" },
        { "double[][,]", new[] { new[,] { { 1.0 } } }, "new double[][,] { new double[,] { { 1.0 } } }" },
        { "(int a, double[] b)", (1, new[] { 2.0 }), "(1, new double[] { 2.0 })" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_source(string shape, object value, string source) =>
        Assert.Equal(source, CSharpText.Of(ValueShape.Parse(shape)!, value));
}
