using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Exercises.Proof;

/// <summary>Looks for numbers of hidden cases in what a student can read.</summary>
/// <remarks>Only numbers with many digits count: a 1 or a 0.5 stands in every report. A number that a visible case has too, of the same check or of another, is no secret.</remarks>
internal static class HiddenNumbers
{
    const int MinDigits = 8;

    /// <summary>The first number of a hidden case that one of the renderings of the student's report shows, or null.</summary>
    public static ShownNumber? ShownIn(Exercise exercise, GradeReport report, IReadOnlyList<Func<GradeReport, string>> renderings)
    {
        var texts = renderings.Select(render => render(report.For(Audience.Student))).ToList();
        var open = exercise.Checks.SelectMany(c => c.Cases.Where(c => c.Visibility == Visibility.Visible).Concat(c.Samples)).SelectMany(NumbersOf)
            .Concat(report.Checks.SelectMany(c => c.Cases).Where(c => c.Visibility == Visibility.Visible).SelectMany(c => c.Actual).SelectMany(q => Texts(Doubles(q.Value))))
            .ToHashSet();
        foreach (var check in exercise.Checks)
            foreach (var @case in check.Cases.Where(c => c.Visibility == Visibility.Hidden))
                foreach (var number in NumbersOf(@case).Where(n => !open.Contains(n)))
                    if (texts.Any(t => t.Contains(number, StringComparison.Ordinal)))
                        return new ShownNumber(check.Id, @case.Name, number);
        return null;
    }

    static IEnumerable<string> NumbersOf(Case @case) =>
        Texts(@case.Arguments.Append((@case.Expected as ExpectedValue)?.Value).SelectMany(Doubles));

    static IEnumerable<string> Texts(IEnumerable<double> values) =>
        values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)).Where(text => text.Count(char.IsAsciiDigit) >= MinDigits);

    static IEnumerable<double> Doubles(object? value) => value switch
    {
        double v => [v],
        string => [],
        IEnumerable items => items.Cast<object?>().SelectMany(Doubles),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Doubles(tuple[i])),
        _ => [],
    };
}

internal sealed record ShownNumber(string Check, string Case, string Number);
