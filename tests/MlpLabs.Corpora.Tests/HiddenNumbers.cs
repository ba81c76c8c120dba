using System.Collections;
using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Corpora.Tests;

/// <summary>The numbers of an exercise's hidden cases that nobody comes upon by chance, as they are written in full.</summary>
internal static class HiddenNumbers
{
    // Shorter ones, such as 0.25, stand in every second text.
    const int MinLength = 12;

    public static IReadOnlySet<string> Of(Exercise exercise)
    {
        var cases = exercise.Checks.SelectMany(check => check.Cases).ToLookup(c => c.Visibility);
        var visible = cases[Visibility.Visible].SelectMany(Numbers).ToHashSet();
        return cases[Visibility.Hidden].SelectMany(Numbers).Where(number => !visible.Contains(number)).ToHashSet();
    }

    static IEnumerable<string> Numbers(Case c) =>
        c.Arguments.Append((c.Expected as ExpectedValue)?.Value).SelectMany(Doubles)
            .Select(number => number.ToString("R", CultureInfo.InvariantCulture)).Where(text => text.Length >= MinLength);

    static IEnumerable<double> Doubles(object? value) => value switch
    {
        double number => [number],
        string => [],
        IEnumerable entries => entries.Cast<object?>().SelectMany(Doubles),
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => Doubles(tuple[i])),
        _ => [],
    };
}
