using System.Collections;

namespace MlpLabs.Engine.Tests.Golden;

/// <summary>Whether two arguments hold the same values, arrays entry by entry, doubles bit by bit.</summary>
static class StructuralEquality
{
    public static bool Same(object? a, object? b) => (a, b) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (Array x, Array y) => SameShape(x, y) && ((IEnumerable)x).Cast<object?>().Zip(((IEnumerable)y).Cast<object?>()).All(pair => Same(pair.First, pair.Second)),
        _ => Equals(a, b),
    };

    static bool SameShape(Array x, Array y) =>
        x.Rank == y.Rank && Enumerable.Range(0, x.Rank).All(d => x.GetLength(d) == y.GetLength(d));
}
