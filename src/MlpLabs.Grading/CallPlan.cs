using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading;

/// <summary>Which calls a worker makes: the visible cases of all checks first, then the samples for pictures, then the hidden cases.</summary>
/// <remarks>What a submission remembers of a hidden input can then not come out as its answer to a case whose numbers are shown.</remarks>
internal sealed class CallPlan
{
    readonly IReadOnlyList<PlannedCheck> _checks;
    readonly List<PlannedCall> _calls = [];
    readonly Dictionary<(PlannedCheck Check, int Case), int> _callOf = [];
    readonly Dictionary<(PlannedCheck Check, int Sample), int> _callOfSample = [];
    readonly List<PlannedCheck> _sampled = [];
    int _firstHidden;

    CallPlan(IReadOnlyList<PlannedCheck> checks) => _checks = checks;

    public static CallPlan For(IReadOnlyList<PlannedCheck> checks)
    {
        var plan = new CallPlan(checks);
        for (var group = 0; group < checks.Count; group++)
            plan.Add(checks[group], group, Visibility.Visible);
        for (var method = 0; method < checks.Count; method++)
            plan.AddSamples(checks[method], method);
        plan._firstHidden = plan._calls.Count;
        for (var group = 0; group < checks.Count; group++)
            plan.Add(checks[group], group, Visibility.Hidden);
        return plan;
    }

    // A group of their own: what happens to them does not count for the check.
    void AddSamples(PlannedCheck planned, int method)
    {
        var samples = planned.Check.Samples;
        if (samples.Count == 0)
            return;
        for (var i = 0; i < samples.Count; i++)
        {
            _callOfSample[(planned, i)] = _calls.Count;
            _calls.Add(new PlannedCall(method, _checks.Count + _sampled.Count, samples[i].Arguments));
        }
        _sampled.Add(planned);
    }

    void Add(PlannedCheck planned, int group, Visibility visibility)
    {
        for (var i = 0; i < planned.Check.Cases.Count; i++)
        {
            if (planned.Check.Cases[i].Visibility != visibility)
                continue;
            _callOf[(planned, i)] = _calls.Count;
            _calls.Add(new PlannedCall(group, group, planned.Check.Cases[i].Arguments));
        }
    }

    public ObservationPlan Plan(ReadOnlyMemory<byte> assembly) => new()
    {
        Assembly = assembly,
        Methods = [.. _checks.Select(c => c.Method.Target)],
        Calls = _calls,
        Barrier = _firstHidden,
        Groups = [.. _checks.Concat(_sampled).Select(c => c.Check.Limits)],
        // What hangs or crashes in its visible cases would do so again for the sake of a picture.
        OnlyAfter = Enumerable.Range(0, _sampled.Count).ToDictionary(i => _checks.Count + i, i => IndexOf(_sampled[i])),
    };

    int IndexOf(PlannedCheck planned) => _checks.Index().First(c => c.Item == planned).Index;

    /// <summary>The observations of a check's cases, in the order of the cases.</summary>
    public IReadOnlyList<Observation> Of(PlannedCheck planned, IReadOnlyList<Observation> observations)
    {
        var cases = Enumerable.Range(0, planned.Check.Cases.Count).Select(i => observations[_callOf[(planned, i)]]).ToList();
        // What happens to samples does not count, but for what no honest method does: it ended all calls after it.
        if (OfSamples(planned, observations).FirstOrDefault(o => o.Ending == Ending.Forbidden) is { } forbidden)
            cases[^1] = forbidden;
        return cases;
    }

    /// <summary>The observations of a check's samples, in their order.</summary>
    public IReadOnlyList<Observation> OfSamples(PlannedCheck planned, IReadOnlyList<Observation> observations) =>
        [.. Enumerable.Range(0, planned.Check.Samples.Count).Select(i => observations[_callOfSample[(planned, i)]])];
}

/// <summary>A check and the method that answers it.</summary>
internal sealed class PlannedCheck(Check check, FoundMethod method)
{
    public Check Check { get; } = check;

    public FoundMethod Method { get; } = method;
}
