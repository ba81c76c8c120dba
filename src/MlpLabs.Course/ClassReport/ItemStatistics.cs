using MlpLabs.Course.Gradebooks;

namespace MlpLabs.Course.ClassReport;

/// <summary>How a check did as a question, over the students whose submission was graded.</summary>
/// <param name="Share">Mean share of its points that was reached: 1 when everybody reached all. The p of classical test theory, which calls it difficulty although it is high where a check is easy.</param>
/// <param name="Discrimination">
/// Correlation of its points with the points of all other checks of the exercise (corrected item-total correlation): near 1 when those who
/// reach it do well elsewhere, near 0 or below when it tells nothing. Null where it is not defined: fewer than three students, one check, or no spread.
/// </param>
internal sealed record ItemStatistics(string CheckId, string Title, double Share, double? Discrimination, IReadOnlyList<(string Verdict, int Count)> Verdicts)
{
    public static IReadOnlyList<ItemStatistics> Of(GradedExercise exercise, IReadOnlyList<ExerciseGrade> graded) =>
        [.. exercise.Exercise.Checks.Select(check =>
        {
            var rows = graded.Select(g => (Check: g.Counted!.Entry!.Checks.First(c => c.Id == check.Id), g.Counted.Entry.Score)).ToList();
            var points = rows.Select(r => (double)r.Check.Points).ToList();
            return new ItemStatistics(
                check.Id, check.Title,
                rows.Count == 0 ? 0 : points.Average() / (double)check.Points,
                exercise.Exercise.Checks.Count < 2 ? null : Correlation(points, [.. rows.Select(r => (double)(r.Score - r.Check.Points))]),
                [.. rows.GroupBy(r => r.Check.Verdict).Select(g => (g.Key, g.Count())).OrderByDescending(v => v.Item2).ThenBy(v => v.Key, StringComparer.Ordinal)]);
        })];

    /// <summary>Pearson's correlation; null with fewer than three pairs or where one side has no spread.</summary>
    internal static double? Correlation(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count < 3)
            return null;
        var (meanX, meanY) = (x.Average(), y.Average());
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Count; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : null;
    }
}
