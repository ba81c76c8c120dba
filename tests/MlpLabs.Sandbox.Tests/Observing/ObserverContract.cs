using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>What holds for observing in every tier. Each kind of submission is in a file of its own.</summary>
public abstract partial class ObserverContract : IDisposable
{
    protected const string Honest = "public static double Twice(double x) => 2 * x;\n";
    protected const string Twice = "Twice(double) -> double";

    readonly Lazy<WorkerObserver> _observer;

    protected ObserverContract() => _observer = new Lazy<WorkerObserver>(() => new WorkerObserver(Launcher));

    protected abstract ILauncher Launcher { get; }

    protected WorkerObserver Observer => _observer.Value;

    public void Dispose()
    {
        if (_observer.IsValueCreated)
            _observer.Value.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<IReadOnlyList<Observation>> Observe(SubmissionSource source) =>
        Observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken);

    /// <summary>Makes one call of a method <c>F</c> and then an honest one in another group, which must come out right.</summary>
    internal async Task<Observation> ObserveThenHonest(string members, string signature, params object?[] arguments)
    {
        var source = new SubmissionSource(Honest + members).Call(signature, arguments).CallIn(1, Twice, 21.0);
        source.Groups.Add(SubmissionSource.Quick);
        var observations = await Observe(source);
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
