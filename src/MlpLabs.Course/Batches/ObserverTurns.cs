using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Course.Batches;

/// <summary>Runs so many submissions at once and no more; the others wait for their turn.</summary>
internal sealed class ObserverTurns(IObserver observer, int atOnce) : IObserver, IDisposable
{
    readonly SemaphoreSlim _turns = new(atOnce);

    public IsolationTier Tier => observer.Tier;

    public async Task<IReadOnlyList<Observation>> ObserveAsync(ObservationPlan plan, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await observer.ObserveAsync(plan, cancel).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
