using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Pictures;

/// <summary>Losses by epoch: the student's over the right ones.</summary>
/// <param name="Expected">The right losses from epoch 0 on, or null where there is no right series.</param>
/// <param name="Actual">The student's, or null; of any length.</param>
/// <param name="DiffersAt">The first epoch at which the two differ, or null.</param>
/// <param name="Levels">Losses with a name, drawn as lines across.</param>
public sealed record LossPicture(
    string Title, IReadOnlyList<double>? Expected, IReadOnlyList<double>? Actual, int? DiffersAt, IReadOnlyList<NamedLevel> Levels) : Picture(Title)
{
    /// <summary>The first index at which the series differ by more than the tolerance there; a series that ends early differs where it ends.</summary>
    public static int? FirstDifference(IReadOnlyList<double> expected, IReadOnlyList<double>? actual, Func<int, Tolerance> toleranceAt)
    {
        if (actual is null)
            return 0;
        var common = Math.Min(expected.Count, actual.Count);
        for (var i = 0; i < common; i++)
            if (!toleranceAt(i).Accepts(actual[i], expected[i]))
                return i;
        return expected.Count == actual.Count ? null : common;
    }
}

/// <summary>A value that has a name.</summary>
/// <param name="Name">A few letters, such as “ln 2”.</param>
/// <param name="Meaning">What is the case at this value, a clause such as “all four rows get the same output”.</param>
public sealed record NamedLevel(string Name, double Value, string Meaning);
