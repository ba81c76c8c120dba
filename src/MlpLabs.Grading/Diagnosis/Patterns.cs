using MlpLabs.Engine;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>Plain relations between the outputs and the right ones, for components that no misconception explains.</summary>
internal static class Patterns
{
    /// <summary>At most one remark about the whole, or one about the component that deviates first: what follows from it is not a second mistake.</summary>
    public static IReadOnlyList<Diagnosis> Explain(Evidence evidence, IReadOnlyList<int> unexplained)
    {
        if (unexplained.Count == 0)
            return [];
        var first = unexplained[0];
        var name = evidence.NameOf(first);
        Diagnosis? found =
            evidence.Cases.Any(i => evidence.ComparisonOf(i, first).SizeMismatch is { Actual: "null" }) ? null // The case's own message says so.
            // Rows of different lengths are no wrong sizes where only their order is another one.
            : IsInAnotherOrder(evidence, first) ? DiagnosisTexts.AnotherOrder(name)
            : evidence.Cases.Any(i => evidence.ComparisonOf(i, first).SizeMismatch is not null) ? (IsTransposed(evidence, first) ? DiagnosisTexts.Transposed(name) : DiagnosisTexts.WrongSize(name))
            : IsOnlyNotANumber(evidence, unexplained) ? DiagnosisTexts.NotANumber(name)
            : IsAllZero(evidence, first) ? DiagnosisTexts.AllZero(name)
            : Ratio(evidence, unexplained)
              ?? (unexplained.Count > 1 ? Ratio(evidence, [first]) : null)
              ?? Structure(evidence, first)
              ?? (IsInFloatBand(evidence, unexplained) ? DiagnosisTexts.FloatPrecision(unexplained.Count == evidence.WrongComponents.Count ? null : name) : null)
              ?? ForwardPass.Explain(evidence, unexplained)
              ?? Layers(evidence, unexplained);
        return found is null ? [] : [found];
    }

    static bool IsOnlyNotANumber(Evidence evidence, IReadOnlyList<int> components) =>
        components.All(k => evidence.Cases.All(i => evidence.ComparisonOf(i, k) is var c && (c.Agrees || c.NotANumber)))
        && components.Any(k => evidence.Cases.Any(i => evidence.ComparisonOf(i, k).Agrees));

    static bool IsAllZero(Evidence evidence, int component) =>
        evidence.Cases.All(i => Numbers.Flatten(evidence.Actual(i, component)) is { } actual && actual.All(a => a == 0));

    static Diagnosis? Ratio(Evidence evidence, IReadOnlyList<int> components)
    {
        var scope = ScopeOf(evidence, components);
        var ratios = new List<(double Ratio, int Case)>();
        var quiet = new List<(double Expected, double Actual, int Case)>();
        foreach (var i in evidence.Cases)
        {
            var pairs = components.Select(k => (Expected: Numbers.Flatten(evidence.Expected(i, k)), Actual: Numbers.Flatten(evidence.Actual(i, k)))).ToList();
            if (pairs.Any(p => p.Expected is null || p.Actual is null || p.Expected.Length != p.Actual.Length))
                return null;
            var largest = pairs.SelectMany(p => p.Expected!.Zip(p.Actual!)).Where(p => double.IsFinite(p.First)).DefaultIfEmpty().MaxBy(p => Math.Abs(p.First));
            // Where everything is zero, or so small that rounding rules, a case cannot say what the ratio is, only contradict it.
            if (Math.Abs(largest.First) < 1e-6)
            {
                quiet.AddRange(pairs.SelectMany(p => p.Expected!.Zip(p.Actual!, (e, a) => (e, a, i))));
                continue;
            }
            var ratio = largest.Second / largest.First;
            var fits = pairs.All(p => p.Expected!.Zip(p.Actual!).All(e => IsTimes(ratio, e.First, e.Second)));
            if (!fits || !double.IsFinite(ratio) || ratio == 0)
                return null;
            ratios.Add((ratio, i));
        }
        if (ratios.Count < 2)
            return null;
        if (ratios.All(r => Math.Abs(r.Ratio - ratios[0].Ratio) <= 1e-7 * Math.Abs(ratios[0].Ratio)))
        {
            var rounded = Math.Round(ratios[0].Ratio, 7);
            return rounded == 1 || quiet.Any(q => !IsTimes(ratios[0].Ratio, q.Expected, q.Actual)) ? null : DiagnosisTexts.Ratio(rounded, scope);
        }
        return FitsExamples(static n => n) ? DiagnosisTexts.RatioOfExamples(multiplied: true, scope)
            : FitsExamples(static n => 1.0 / n) ? DiagnosisTexts.RatioOfExamples(multiplied: false, scope)
            : null;

        bool FitsExamples(Func<int, double> ratioOf) =>
            ratios.All(r => Examples(r.Case) is > 0 and var n && Math.Abs(r.Ratio - ratioOf(n)) <= 1e-7 * ratioOf(n))
            && quiet.All(q => Examples(q.Case) is 0 || IsTimes(ratioOf(Examples(q.Case)), q.Expected, q.Actual));

        int Examples(int @case) => Numbers.ExampleCount(evidence.Check.Cases[@case].Arguments);
    }

    // "The result" stands for all of its components; where some are right, the wrong ones are named.
    static RatioScope ScopeOf(Evidence evidence, IReadOnlyList<int> components)
    {
        var isAll = components.Count == evidence.Check.Components.Count;
        var first = evidence.NameOf(components[0]);
        return new RatioScope(
            isAll ? [] : [.. components.Select(evidence.NameOf)], first.Length > 0 ? first : null,
            isAll && evidence.Check.Loss is Loss.SquaredError or Loss.HalfSquaredError);
    }

    static bool IsTimes(double ratio, double expected, double actual) =>
        Math.Abs(actual - ratio * expected) <= Tolerance.T1.Allowed(expected) * Math.Max(1, Math.Abs(ratio)) * 4;

    static Diagnosis? Structure(Evidence evidence, int component)
    {
        var name = evidence.NameOf(component);
        return IsTransposed(evidence, component) ? DiagnosisTexts.Transposed(name)
            : Fits(evidence, component, static (e, a, n, i) => Numbers.Near(a[i], e[n - 1 - i])) ? DiagnosisTexts.Reversed(name)
            : Fits(evidence, component, static (e, a, n, i) => i == n - 1 || Numbers.Near(a[i], e[i + 1])) ? DiagnosisTexts.ShiftedByOne(name, ahead: true)
            : Fits(evidence, component, static (e, a, n, i) => i == 0 || Numbers.Near(a[i], e[i - 1])) ? DiagnosisTexts.ShiftedByOne(name, ahead: false)
            : null;
    }

    static bool IsTransposed(Evidence evidence, int component) =>
        evidence.Cases.All(i => evidence.Expected(i, component) is double[,] expected && evidence.Actual(i, component) is double[,] actual
            && Numbers.AreTransposed(expected, actual));

    // Each row of the right answer is there once, in all cases; two rows that change places in a single case may be chance.
    static bool IsInAnotherOrder(Evidence evidence, int component)
    {
        var moved = 0;
        foreach (var i in evidence.Cases)
        {
            if (Numbers.Rows(evidence.Expected(i, component)) is not { } expected || Numbers.Rows(evidence.Actual(i, component)) is not { } actual
                || !Numbers.ArePermuted(expected, actual))
                return false;
            if (!evidence.ComparisonOf(i, component).Agrees)
                moved += expected.Count;
        }
        return moved >= 3;
    }

    // It takes lists of at least three entries that differ, in two cases, or the relation says nothing.
    static bool Fits(Evidence evidence, int component, Func<double[], double[], int, int, bool> relation)
    {
        var telling = 0;
        foreach (var i in evidence.Cases)
        {
            if (evidence.Expected(i, component) is not double[] expected || evidence.Actual(i, component) is not double[] actual || expected.Length != actual.Length)
                return false;
            if (expected.Length >= 3 && expected.Max() - expected.Min() > 1e-6 * expected.Max(Math.Abs))
                telling++;
            for (var j = 0; j < expected.Length; j++)
                if (!relation(expected, actual, expected.Length, j))
                    return false;
        }
        return telling >= 2;
    }

    static bool IsInFloatBand(Evidence evidence, IReadOnlyList<int> components) =>
        components.All(k => evidence.Cases.All(i => Numbers.Flatten(evidence.Expected(i, k)) is { } e && Numbers.Flatten(evidence.Actual(i, k)) is { } a
            && e.Length == a.Length && e.Zip(a).All(p => Tolerance.FloatBand.Accepts(p.Second, p.First))));

    static Diagnosis? Layers(Evidence evidence, IReadOnlyList<int> unexplained)
    {
        if (unexplained.Count != evidence.WrongComponents.Count || evidence.Check.Components.Count < 3)
            return null;
        var all = Enumerable.Range(0, evidence.Check.Components.Count).Select(evidence.NameOf).ToList();
        var wrong = unexplained.Select(evidence.NameOf).ToList();
        return wrong.All(IsBias) && wrong.Count == all.Count(IsBias) ? DiagnosisTexts.OnlyBiases(wrong)
            // All of several: one wrong quantity of the layer beside a right one has its own cause, and a lone z1 is a forward pass.
            : wrong.Count > 1 && wrong.All(IsFirstLayer) && wrong.Count == all.Count(IsFirstLayer) && all.Any(n => n.EndsWith('2')) ? DiagnosisTexts.OnlyFirstLayer(wrong)
            : null;
    }

    static bool IsBias(string name) => name.TrimStart('d') is ['b', >= '0' and <= '9'];

    static bool IsFirstLayer(string name) => name.EndsWith('1');
}
