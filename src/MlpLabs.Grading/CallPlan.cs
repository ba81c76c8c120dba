using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading;

/// <summary>Which calls a worker makes: the visible cases of all checks first, then the hidden ones.</summary>
/// <remarks>What a submission remembers of a hidden input can then not come out as its answer to a case whose numbers are shown.</remarks>
internal sealed class CallPlan
{
    readonly List<MethodTarget> _methods = [];
    readonly List<Limits> _groups = [];
    readonly List<PlannedCall> _calls = [];
    readonly Dictionary<(string Check, int Case), int> _callOf = [];

    public static CallPlan For(IReadOnlyList<Check> checks, SubmissionMethods methods)
    {
        var plan = new CallPlan();
        var planned = checks.Where(c => methods.Of(c) is not null).ToList();
        foreach (var check in planned)
        {
            plan._methods.Add(methods.Of(check)!.Target);
            plan._groups.Add(check.Limits);
        }
        foreach (var visibility in (Visibility[])[Visibility.Visible, Visibility.Hidden])
            for (var c = 0; c < planned.Count; c++)
                plan.Add(planned[c], c, visibility);
        return plan;
    }

    void Add(Check check, int group, Visibility visibility)
    {
        for (var i = 0; i < check.Cases.Count; i++)
        {
            if (check.Cases[i].Visibility != visibility)
                continue;
            _callOf[(check.Id, i)] = _calls.Count;
            _calls.Add(new PlannedCall(group, group, check.Cases[i].Arguments));
        }
    }

    public ObservationPlan Plan(ReadOnlyMemory<byte> assembly) => new()
    {
        Assembly = assembly,
        Methods = _methods,
        Calls = _calls,
        Groups = _groups,
    };

    /// <summary>The observations of a check's cases, in the order of the cases.</summary>
    public IReadOnlyList<Observation> Of(Check check, IReadOnlyList<Observation> observations) =>
        [.. Enumerable.Range(0, check.Cases.Count).Select(i => observations[_callOf[(check.Id, i)]])];
}
