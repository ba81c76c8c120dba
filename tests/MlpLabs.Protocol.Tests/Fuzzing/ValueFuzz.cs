using MlpLabs.Protocol.Tests.Values;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Tests;

/// <summary>Damaged values of every kind of shape through the value codec.</summary>
sealed class ValueFuzz(int seed) : Fuzz(seed)
{
    /// <summary>A shape of every kind.</summary>
    public static ValueShape[] Shapes { get; } = [.. new[]
    {
        "double", "int", "bool", "string", "double[]", "double[,]", "double[,,]", "double[][]", "string[]", "bool[,]",
        "(double[] a, int b)", "(string, (bool, long), int[][,])", "(double, double)[]", "(int[], string)[,]",
    }.Select(notation => ValueShape.Parse(notation)!)];

    ValueShape _shape = Shapes[0];

    protected override byte[] NextBytes()
    {
        _shape = Shapes[Rounds % Shapes.Length];
        return Mutations.Of(ValueWriter.TryWrite(_shape, RandomValues.Of(_shape, Random))!, Random);
    }

    protected override void Decode(byte[] bytes)
    {
        if (!ValueReader.TryRead(_shape, bytes, out var read))
        {
            Refused++;
            return;
        }
        Understood++;
        if (ValueWriter.TryWrite(_shape, read) is not { } written || !bytes.AsSpan().SequenceEqual(written))
            throw Fail($"a {_shape} was read as another value");
    }
}
