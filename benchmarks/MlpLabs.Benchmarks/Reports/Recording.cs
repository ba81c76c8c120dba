using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Benchmarks.Reports;

/// <summary>What a real compile host and a real worker said about one submission, said again at once: what is left is the host's own work.</summary>
internal sealed class Recording(ICompiler compiler, IObserver observer) : ICompiler, IObserver
{
    Compilation? _compilation;
    IReadOnlyList<Observation>? _observations;

    public IsolationTier Tier => observer.Tier;

    public async Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel) =>
        _compilation ??= await compiler.CompileAsync(request, cancel).ConfigureAwait(false);

    public async Task<IReadOnlyList<Observation>> ObserveAsync(ObservationPlan plan, CancellationToken cancel) =>
        _observations ??= await observer.ObserveAsync(plan, cancel).ConfigureAwait(false);
}
