using MlpLabs.Grading.Judging;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Submissions;

/// <summary>Finds the statement at which an operation failed: an index out of range, a null, a division by zero.</summary>
/// <remarks>
/// How it works: optimised code jumps to one place of a method for all failures of one kind, so its stack trace names a line before the real one.
/// The calls that ended so are made once more, in a fresh worker, in code in which every statement keeps its place. What it cannot tell: a
/// failure that does not come back without the calls before it, or in slower code within the limits. Its place is then the one of the first run.
/// Nothing but places is taken from the second run.
/// </remarks>
internal sealed class ExactPlaces(ICompiler compiler, IObserver observer)
{
    // What operations of the language throw by themselves; every other exception comes from a call or a throw, whose place is always kept.
    static readonly HashSet<string> ByOperations =
    [
        "System.ArrayTypeMismatchException", "System.DivideByZeroException", "System.IndexOutOfRangeException", "System.InvalidCastException",
        "System.NullReferenceException", "System.OverflowException",
    ];

    /// <summary>The places of those exceptions, innermost first, for which there are better ones than in the first run.</summary>
    /// <param name="request">The submission.</param>
    /// <param name="plan">The calls of the first run.</param>
    /// <param name="observations">What was seen of them.</param>
    public async Task<IReadOnlyDictionary<ThrownException, IReadOnlyList<SourcePlace>>> FindAsync(
        CompileRequest request, ObservationPlan plan, IReadOnlyList<Observation> observations, CancellationToken cancel)
    {
        var places = new Dictionary<ThrownException, IReadOnlyList<SourcePlace>>(ReferenceEqualityComparer.Instance);
        // Groups that depend on others are samples for pictures, of which no line is shown.
        var failed = observations.Index().Where(o => IsByOperation(o.Item) && !plan.OnlyAfter.ContainsKey(plan.Calls[o.Index].Group)).ToList();
        if (failed.Count == 0)
            return places;
        var compilation = await compiler.CompileAsync(request with { KeepsPlaces = true }, cancel).ConfigureAwait(false);
        if (compilation.Outcome != CompileOutcome.Compiled)
            return places;

        var again = await observer.ObserveAsync(plan with
        {
            Assembly = compilation.Assembly,
            Calls = [.. failed.Select(o => plan.Calls[o.Index])],
            Barrier = failed.Count(o => o.Index < plan.Barrier),
            OnlyAfter = new Dictionary<int, int>(),
        }, cancel).ConfigureAwait(false);
        var source = new SourcePlaces(compilation.Assembly, compilation.Pdb);
        foreach (var (first, second) in failed.Zip(again))
            if (second is { Ending: Ending.Threw, Exception: { } thrown } && thrown.TypeName == first.Item.Exception!.TypeName && source.Of(thrown) is { Count: > 0 } exact)
                places[first.Item.Exception] = exact;
        return places;
    }

    static bool IsByOperation(Observation seen) =>
        seen is { Ending: Ending.Threw, Exception: { IsFrameworkType: true, Frames.Count: > 0 } thrown } && ByOperations.Contains(thrown.TypeName);
}
