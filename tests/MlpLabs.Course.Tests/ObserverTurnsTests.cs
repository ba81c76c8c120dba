using System.Threading.Channels;
using MlpLabs.Course.Batches;
using MlpLabs.Sandbox;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Course.Tests;

public sealed class ObserverTurnsTests
{
    static readonly ObservationPlan Plan = new() { Assembly = default, Methods = [], Calls = [], Groups = [] };

    [Fact]
    public async Task So_many_run_at_once_and_the_next_when_one_ends()
    {
        var observer = new WaitingObserver();
        using var turns = new ObserverTurns(observer, atOnce: 2);
        var all = Enumerable.Range(0, 3).Select(_ => turns.ObserveAsync(Plan, TestContext.Current.CancellationToken)).ToList();
        var first = await observer.NextAsync();
        var second = await observer.NextAsync();
        Assert.False(observer.HasNext);

        first.SetResult([]);
        var third = await observer.NextAsync();
        second.SetResult([]);
        third.SetResult([]);
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task A_fault_gives_its_turn_back()
    {
        var observer = new WaitingObserver();
        using var turns = new ObserverTurns(observer, atOnce: 1);
        var first = turns.ObserveAsync(Plan, TestContext.Current.CancellationToken);
        var second = turns.ObserveAsync(Plan, TestContext.Current.CancellationToken);
        (await observer.NextAsync()).SetException(new IOException("broken"));
        Assert.Equal("broken", (await Assert.ThrowsAsync<IOException>(() => first)).Message);
        (await observer.NextAsync()).SetResult([]);
        Assert.Empty(await second);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_turn()
    {
        var observer = new WaitingObserver();
        using var turns = new ObserverTurns(observer, atOnce: 1);
        using var giveUp = new CancellationTokenSource();
        var first = turns.ObserveAsync(Plan, TestContext.Current.CancellationToken);
        var second = turns.ObserveAsync(Plan, giveUp.Token);
        var third = turns.ObserveAsync(Plan, TestContext.Current.CancellationToken);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        (await observer.NextAsync()).SetResult([]);
        (await observer.NextAsync()).SetResult([]);
        await Task.WhenAll(first, third);
        Assert.False(observer.HasNext);
    }

    sealed class WaitingObserver : IObserver
    {
        readonly Channel<TaskCompletionSource<IReadOnlyList<Observation>>> _begun = Channel.CreateUnbounded<TaskCompletionSource<IReadOnlyList<Observation>>>();

        public IsolationTier Tier { get; } = new(3, "No isolation: a fake of the tests.");

        public bool HasNext => _begun.Reader.TryPeek(out _);

        public async Task<TaskCompletionSource<IReadOnlyList<Observation>>> NextAsync() =>
            await _begun.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        public Task<IReadOnlyList<Observation>> ObserveAsync(ObservationPlan plan, CancellationToken cancel)
        {
            var begun = new TaskCompletionSource<IReadOnlyList<Observation>>();
            _begun.Writer.TryWrite(begun);
            return begun.Task;
        }
    }
}
