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

    /// <summary>How many examples a case holds: the first length of its first array argument; 0 when there is none.</summary>
    public static int ExampleCount(IReadOnlyList<object?> arguments) =>
        arguments.OfType<Array>().FirstOrDefault() is { Length: > 0 } array ? array.GetLength(0) : 0;
}
