using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Tests.Values;

/// <summary>Values of a shape with the rare ones often: null, empty, NaN, half surrogate pairs.</summary>
static class RandomValues
{
    static readonly double[] Doubles = [0, -0.0, 1.5, double.NaN, double.PositiveInfinity, double.Epsilon, -1e300];
    static readonly string?[] Texts = [null, "", "abc", "é😀", "\ud800", "x\udc00y"];

    public static object? Of(ValueShape shape, Random random) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Double } => Doubles[random.Next(Doubles.Length)],
        ScalarShape { Kind: ScalarKind.Int32 } => random.Next(int.MinValue, int.MaxValue),
        ScalarShape { Kind: ScalarKind.Int64 } => random.NextInt64(long.MinValue, long.MaxValue),
        ScalarShape { Kind: ScalarKind.Boolean } => random.Next(2) == 0,
        ScalarShape => Texts[random.Next(Texts.Length)],
        TupleShape tuple => Activator.CreateInstance(tuple.ClrType, [.. tuple.Fields.Select(element => Of(element.Shape, random))]),
        ArrayShape array => random.Next(6) == 0 ? null : ArrayOf(array, random),
        _ => throw new ArgumentException("An unknown shape."),
    };

    static Array ArrayOf(ArrayShape shape, Random random)
    {
        var lengths = Enumerable.Range(0, shape.Rank).Select(_ => random.Next(4)).ToArray();
        var array = Array.CreateInstance(shape.Element.ClrType, lengths);
        for (var i = 0; i < array.Length; i++)
        {
            var index = new int[shape.Rank];
            for (int d = shape.Rank - 1, rest = i; d >= 0; rest /= lengths[d], d--)
                index[d] = rest % lengths[d];
            array.SetValue(Of(shape.Element, random), index);
        }
        return array;
    }
}
