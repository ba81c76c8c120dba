using System.Runtime.CompilerServices;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>Arithmetic on answers for the patterns.</summary>
internal static class Numbers
{
    /// <summary>All numbers of a value, row by row; null when it holds anything but doubles.</summary>
    public static double[]? Flatten(object? value) => value switch
    {
        double d => [d],
        double[] v => v,
        double[,] m => [.. m.Cast<double>()],
        double[][] rows when rows.All(r => r is not null) => [.. rows.SelectMany(r => r)],
        _ => null,
    };

    public static bool Near(double actual, double expected) => Tolerance.T1.Accepts(actual, expected);

    public static bool AreTransposed(double[,] expected, double[,] actual)
    {
        if (expected.GetLength(0) != actual.GetLength(1) || expected.GetLength(1) != actual.GetLength(0))
            return false;
        for (var i = 0; i < expected.GetLength(0); i++)
            for (var j = 0; j < expected.GetLength(1); j++)
                if (!Near(actual[j, i], expected[i, j]))
                    return false;
        return true;
    }

    /// <summary>The rows of a matrix, of an array of arrays or of an array of tuples, each as its single values; null for anything else.</summary>
    public static IReadOnlyList<object?[]>? Rows(object? value) => value switch
    {
        double[,] m => [.. Enumerable.Range(0, m.GetLength(0)).Select(i => Enumerable.Range(0, m.GetLength(1)).Select(j => (object?)m[i, j]).ToArray())],
        Array { Rank: 1 } rows when rows.Cast<object?>().All(r => r is Array { Rank: 1 } or ITuple) => [.. rows.Cast<object>().Select(r => Leaves(r).ToArray())],
        _ => null,
    };

    /// <summary>Whether two lists have the same rows, each as often, in whatever order.</summary>
    public static bool ArePermuted(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        if (expected.Count != actual.Count)
            return false;
        var left = actual.ToList();
        foreach (var row in expected)
        {
            var found = left.FindIndex(other => row.Length == other.Length && row.Zip(other).All(p => AreSame(p.First, p.Second)));
            if (found < 0)
                return false;
            left.RemoveAt(found);
        }
        return true;
    }

    static bool AreSame(object? expected, object? actual) => expected is double e && actual is double a ? Near(a, e) : Equals(expected, actual);

    static IEnumerable<object?> Leaves(object? value) => value switch
    {
        Array array => array.Cast<object?>().SelectMany(Leaves),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Leaves(tuple[i])),
        _ => [value],
    };

    /// <summary>How many examples a case holds: the first length of its first array argument; 0 when there is none.</summary>
    public static int ExampleCount(IReadOnlyList<object?> arguments) =>
        arguments.OfType<Array>().FirstOrDefault() is { Length: > 0 } array ? array.GetLength(0) : 0;
}
