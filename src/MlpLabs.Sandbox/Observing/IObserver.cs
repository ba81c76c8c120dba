namespace MlpLabs.Sandbox.Observing;

/// <summary>Runs a submission's assembly on inputs and says what came back, and nothing about whether it is right.</summary>
public interface IObserver
{
    /// <summary>The isolation in force.</summary>
    IsolationTier Tier { get; }

    /// <summary>Makes every planned call, in order, and answers with one observation per call, in the same order.</summary>
    /// <remarks>
    /// A call that brings the process down costs the calls it must and no others: those after it are made in a fresh
    /// worker, a bounded number of times. Never throws for what a submission does.
    /// </remarks>
    Task<IReadOnlyList<Observation>> ObserveAsync(ObservationPlan plan, CancellationToken cancel);
}
