using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>What holds for observing in every tier. Each kind of submission is in a file of its own.</summary>
public abstract partial class ObserverContract : IDisposable
{
    protected const string Honest = "public static double Twice(double x) => 2 * x;\n";
    protected const string Twice = "Twice(double) -> double";

    readonly Lazy<WorkerObserver> _observer;

    readonly Lazy<WorkerObserver> _unsealed;

    protected ObserverContract()
    {
        _observer = new Lazy<WorkerObserver>(NewObserver);
        _unsealed = new Lazy<WorkerObserver>(() => new WorkerObserver(Launcher, worker: ChildProgram.UnsealedWorker));
    }

    protected abstract ILauncher Launcher { get; }

    protected virtual WorkerObserver NewObserver() => new(Launcher);

    /// <summary>Whether the tests of a class use one, which is not theirs to dispose of.</summary>
    protected virtual bool IsObserverShared => false;

    protected WorkerObserver Observer => _observer.Value;

    /// <summary>Workers that have not sealed themselves: what these tests see then is stopped by what stands around a worker alone.</summary>
    protected WorkerObserver Unsealed => _unsealed.Value;

    public void Dispose()
    {
        if (_unsealed.IsValueCreated)
            _unsealed.Value.Dispose();
        if (_observer.IsValueCreated && !IsObserverShared)
            _observer.Value.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<IReadOnlyList<Observation>> Observe(SubmissionSource source) =>
        Observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);

    /// <summary>Makes one call of a method <c>F</c> and then an honest one in another group, which must come out right.</summary>
    internal Task<Observation> ObserveThenHonest(string members, string signature, params object?[] arguments) =>
        ObserveThenHonest(Observer, members, signature, arguments);

    internal static async Task<Observation> ObserveThenHonest(WorkerObserver observer, string members, string signature, params object?[] arguments)
    {
        var source = new SubmissionSource(Honest + members).Call(signature, arguments).CallIn(1, Twice, 21.0);
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);
        AssertReturned(42.0, observations[1]);
        return observations[0];
    }

    internal static void AssertReturned(object? value, Observation observation)
    {
        Assert.True(observation.Ending == Ending.Returned, $"{observation.Ending}: {observation.Reason} {observation.Exception}");
        Assert.Equal(value, observation.Value);
    }

    internal static void AssertEnded(Ending ending, string reason, Observation observation)
    {
        Assert.True(observation.Ending == ending, $"{observation.Ending}: {observation.Reason} {observation.Exception}");
        Assert.Equal(reason, observation.Reason);
        Assert.Null(observation.Value);
    }
}
