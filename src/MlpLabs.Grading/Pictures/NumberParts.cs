using System.Globalization;

namespace MlpLabs.Grading.Pictures;

/// <summary>Values of different shapes as a list of matrices: a number is 1×1, a vector one row, an array of matrices has a part for each.</summary>
internal static class NumberParts
{
    /// <summary>The parts, null where an array inside is null; null for a value that does not consist of numbers, or is null.</summary>
    public static IReadOnlyList<double[,]?>? Of(object? value) => value switch
    {
        null => null,
        double[,] matrix => [matrix],
        double[] vector => [RowOf(vector)],
        int[] or long[] or float[] => [RowOf([.. ((Array)value).Cast<object>().Select(ToDouble)])],
        double[][] rows => [.. rows.Select(r => (double[]?)r is null ? null : RowOf(r))],
        double[][,] matrices => [.. matrices],
        double or float or int or long => [new[,] { { ToDouble(value) } }],
        _ => null,
    };

    public static bool HaveOneShape(IReadOnlyList<double[,]?> expected, IReadOnlyList<double[,]?> actual) =>
        expected.Count == actual.Count && expected.Zip(actual).All(p => HaveOneShape(p.First, p.Second));

    public static bool HaveOneShape(double[,]? expected, double[,]? actual) =>
        expected is not null && actual is not null && expected.GetLength(0) == actual.GetLength(0) && expected.GetLength(1) == actual.GetLength(1);

    /// <summary>All entries, part by part and row by row.</summary>
    public static double[] Flat(IReadOnlyList<double[,]?> parts) => [.. parts.SelectMany(p => p is null ? [] : p.Cast<double>())];

    static double ToDouble(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    static double[,] RowOf(double[] vector)
    {
        var row = new double[1, vector.Length];
        for (var j = 0; j < vector.Length; j++)
            row[0, j] = vector[j];
        return row;
    }
}
