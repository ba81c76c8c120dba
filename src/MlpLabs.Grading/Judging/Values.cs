using System.Runtime.CompilerServices;

namespace MlpLabs.Grading.Judging;

/// <summary>Copies and bitwise comparison of the values that cross to a worker.</summary>
internal static class Values
{
    public static object? Clone(object? value)
    {
        if (value is not Array array)
            return value;
        var copy = (Array)array.Clone();
        if (array.GetType().GetElementType()!.IsArray)
            for (var i = 0; i < copy.Length; i++)
                copy.SetValue(Clone(array.GetValue(i)), i);
        return copy;
    }

    /// <summary>Whether two values are the same to the bit; NaN is the same as NaN.</summary>
    public static bool Identical(object? a, object? b)
    {
        if (a is not Array left || b is not Array right)
            return a is ITuple s && b is ITuple t
                ? Enumerable.Range(0, s.Length).All(i => Identical(s[i], t[i]))
                : Equals(a, b);
        return left.Length == right.Length && left.Rank == right.Rank
            && Enumerable.Range(0, left.Rank).All(d => left.GetLength(d) == right.GetLength(d))
            && left.Cast<object?>().Zip(right.Cast<object?>()).All(pair => Identical(pair.First, pair.Second));
    }
}
