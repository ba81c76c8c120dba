using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Testing;

/// <summary>An observer that answers each call as a test says and remembers the plans it was given.</summary>
public sealed class FakeObserver(Func<ObservationPlan, PlannedCall, Observation> answer) : IObserver
{
    readonly List<ObservationPlan> _plans = [];

    public IReadOnlyList<ObservationPlan> Plans => _plans;

    public IsolationTier Tier { get; } = new(3, "No isolation: a fake of the tests.");

    /// <summary>Answers by the method's name and the arguments.</summary>
    public static FakeObserver Of(Func<string, IReadOnlyList<object?>, Observation> answer) =>
        new((plan, call) => answer(plan.Methods[call.Method].MethodName, call.Arguments));

    public Task<IReadOnlyList<Observation>> ObserveAsync(ObservationPlan plan, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        _plans.Add(plan);
        return Task.FromResult<IReadOnlyList<Observation>>([.. plan.Calls.Select(call => answer(plan, call))]);
    }
}
