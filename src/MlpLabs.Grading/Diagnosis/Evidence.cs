using MlpLabs.Grading.Judging;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>What a check's cases say, arranged by component: the cases that returned a value where a value was expected.</summary>
internal sealed class Evidence
{
    /// <summary>A diagnosis needs most of the cases: with fewer, agreement may be chance.</summary>
    const double LeastShareOfCases = 0.6;

    /// <summary>Two equal answers may be chance.</summary>
    const int LeastCasesForConstant = 3;

    readonly JudgedCheck _judged;

    public Evidence(JudgedCheck judged)
    {
        _judged = judged;
        Cases = [.. judged.Cases.Select((c, i) => (Case: c, Index: i)).Where(c => c.Case.Comparisons.Count > 0).Select(c => c.Index)];
        WrongComponents = [.. ComputationOrder.Of(Check).Where(k => Cases.Any(i => !judged.Cases[i].Comparisons[k].Agrees))];
    }

    public Check Check => _judged.Check;

    /// <summary>Indices of the cases that count.</summary>
    public IReadOnlyList<int> Cases { get; }

    /// <summary>Indices of the components that are wrong in at least one case, in the order of computation.</summary>
    public IReadOnlyList<int> WrongComponents { get; }

    public bool IsEnough => Cases.Count >= LeastShareOfCases * _judged.Cases.Count;

    /// <summary>Arguments that were changed in any case, by name.</summary>
    public IReadOnlyList<string> ChangedArguments =>
        [.. _judged.Cases.SelectMany(c => c.Seen.ChangedArguments).Distinct().Order().Select(i => Check.Signature.Parameters[i].Name)];

    public string NameOf(int component) => Check.Components[component].Name ?? "";

    public ValueShape ShapeOf(int component) => Check.Components[component].Shape;

    public Comparison ComparisonOf(int @case, int component) => _judged.Cases[@case].Comparisons[component];

    public object? Actual(int @case, int component) => Judge.Component(Check, _judged.Cases[@case].Seen.Value, component);

    public object? Expected(int @case, int component) =>
        Judge.Component(Check, ((ExpectedValue)Check.Cases[@case].Expected).Value, component);

    /// <summary>Whether a variant gives the student's answer for a component in every case, and throws where the student's method threw.</summary>
    public bool AgreesWith(WrongVariant variant, int component)
    {
        for (var i = 0; i < _judged.Cases.Count; i++)
            if (_judged.Cases[i].Seen.Ending == Ending.Threw && variant.Outcomes[i].Returned)
                return false;
        foreach (var i in Cases)
        {
            var outcome = variant.Outcomes[i];
            if (!outcome.Returned)
                return false;
            var comparison = Comparison.Of("", ShapeOf(component), Judge.Component(Check, outcome.Value, component), Actual(i, component),
                index => Check.ToleranceOf(Check.Cases[i].Arguments, index));
            if (!comparison.Agrees)
                return false;
        }
        return true;
    }

    /// <summary>Whether every case gave the same answer although the right answers differ. NaN is no such answer: every input may lead to it.</summary>
    public bool IsConstant =>
        Cases.Count >= LeastCasesForConstant
        && Enumerable.Range(0, Check.Components.Count).All(k => Actual(Cases[0], k) is not null)
        && !Enumerable.Range(0, Check.Components.Count).Any(k => Numbers.Flatten(Actual(Cases[0], k))?.Any(double.IsNaN) == true)
        && Cases.Skip(1).All(i => Values.Identical(_judged.Cases[i].Seen.Value, _judged.Cases[Cases[0]].Seen.Value))
        && Cases.Skip(1).Any(i => !Values.Identical(((ExpectedValue)Check.Cases[i].Expected).Value, ((ExpectedValue)Check.Cases[Cases[0]].Expected).Value));
}
