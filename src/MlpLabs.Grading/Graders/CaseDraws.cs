using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Graders;

/// <summary>Draws a random case again whose arguments another case or a sample has already, so that no seed spoils an exercise.</summary>
/// <remarks>
/// Only a case that coincides is drawn again, so a seed without a coincidence keeps its cases. Where every draw coincides, as there is
/// little to draw from, the one that does least harm stays: two equal hidden cases only count twice, a visible one shows its answer,
/// and one that is a sample is refused when the check is built.
/// </remarks>
internal static class CaseDraws
{
    const int MostDraws = 100;

    enum Harm
    {
        None,
        EqualsHidden,
        EqualsVisible,
        EqualsSample,
    }

    /// <summary>The cases of a check as they are judged.</summary>
    /// <param name="all">All checks of the grader: where another one calls the same method, its samples and visible cases are shown too.</param>
    public static IReadOnlyList<CaseDeclaration> Settle(CheckBuilder check, IReadOnlyList<CheckBuilder> all)
    {
        var shown = all.Where(c => c.Method == check.Method).ToList();
        var samples = shown.SelectMany(c => c.Samples).ToList();
        var visible = shown.SelectMany(c => c.Cases).Where(c => c.Visibility == Visibility.Visible).ToList();
        var hidden = check.Cases.Where(c => c is { Visibility: Visibility.Hidden, Redraw: null }).ToList();
        var settled = new List<CaseDeclaration>();
        foreach (var @case in check.Cases)
        {
            var kept = @case.Redraw is { } redraw ? LeastHarm(@case, redraw) : @case;
            settled.Add(kept);
            if (@case.Redraw is not null)
                hidden.Add(kept);
        }
        return settled;

        CaseDeclaration LeastHarm(CaseDeclaration first, Func<int, object?[]> redraw)
        {
            var (best, harm) = (first, HarmOf(first));
            for (var attempt = 1; harm != Harm.None && attempt < MostDraws; attempt++)
            {
                var other = first with { Arguments = redraw(attempt) };
                if (HarmOf(other) is var less && less < harm)
                    (best, harm) = (other, less);
            }
            return best;
        }

        Harm HarmOf(CaseDeclaration drawn) =>
            samples.Exists(s => AreAlike(s, drawn)) ? Harm.EqualsSample
            : visible.Exists(v => AreAlike(v, drawn)) ? Harm.EqualsVisible
            : hidden.Exists(h => AreAlike(h, drawn)) ? Harm.EqualsHidden
            : Harm.None;
    }

    static bool AreAlike(CaseDeclaration a, CaseDeclaration b) =>
        a.Arguments.Length == b.Arguments.Length && a.Arguments.Zip(b.Arguments).All(p => Values.Identical(Number(p.First), Number(p.Second)));

    // A case may write 1 for 1.0.
    static object? Number(object? value) => value switch
    {
        int i => (double)i,
        long i => (double)i,
        _ => value,
    };
}
