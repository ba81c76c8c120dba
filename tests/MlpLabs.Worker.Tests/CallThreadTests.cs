using System.Globalization;
using MlpLabs.Worker.Calls;

namespace MlpLabs.Worker.Tests;

public class CallThreadTests
{
    static readonly AsyncLocal<string?> Left = new();

    [Fact]
    public void All_calls_run_on_one_thread_that_lives_before_them()
    {
        var calls = new CallThread();
        var first = ThreadOf(calls, () => { });
        Assert.NotEqual(Environment.CurrentManagedThreadId, first);
        Assert.Equal(first, ThreadOf(calls, () => { }));
    }

    public static TheoryData<Action> Leavings => new()
    {
        () => Thread.CurrentThread.Name = "left",
        () => CultureInfo.CurrentCulture = new CultureInfo("de-DE"),
        () => Left.Value = "left",
    };

    [Theory]
    [MemberData(nameof(Leavings))]
    public void What_a_call_leaves_on_its_thread_is_not_there_for_the_next(Action leave)
    {
        var calls = new CallThread();
        var (thread, clean) = (ThreadOf(calls, () => { }), StateOf(calls));
        Assert.Equal(thread, ThreadOf(calls, leave));
        calls.AwaitIdle();
        for (var i = 0; i < 2; i++)
        {
            Assert.NotEqual(thread, ThreadOf(calls, leave));
            Assert.Equal(clean, StateOf(calls));
        }
    }

    [Fact]
    public void A_call_that_interrupts_its_own_thread_does_not_interrupt_the_next()
    {
        var calls = new CallThread();
        ThreadOf(calls, () => Thread.CurrentThread.Interrupt());
        // Handed over before the thread could wait for it, and after.
        for (var i = 0; i < 2; i++)
        {
            var interrupted = true;
            ThreadOf(calls, () =>
            {
                Thread.Sleep(1);
                interrupted = false;
            });
            Assert.False(interrupted);
            calls.AwaitIdle();
        }
    }

    [Fact]
    public void An_interruption_after_a_call_s_end_reaches_no_call()
    {
        var calls = new CallThread();
        Thread? thread = null;
        var first = ThreadOf(calls, () => thread = Thread.CurrentThread);
        calls.AwaitIdle();
        thread!.Interrupt();
        Assert.Equal(first, ThreadOf(calls, () => { }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Calls_handed_over_together_are_made_one_after_another(bool eachLeavesSomething)
    {
        var calls = new CallThread();
        var (running, made) = (0, new List<int>());
        using var done = new CountdownEvent(20);
        for (var i = 0; i < 20; i++)
        {
            var call = i;
            calls.Make(() =>
            {
                if (Interlocked.Increment(ref running) == 1 && Left.Value is null)
                    made.Add(call);
                Thread.Sleep(1);
                if (eachLeavesSomething)
                    Left.Value = "left";
                Interlocked.Decrement(ref running);
                done.Signal();
            });
        }
        Assert.True(done.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(Enumerable.Range(0, 20), made);
    }

    static (string? Name, string Culture, string? Left) StateOf(CallThread calls)
    {
        (string?, string, string?) state = default;
        ThreadOf(calls, () => state = (Thread.CurrentThread.Name, CultureInfo.CurrentCulture.Name, Left.Value));
        return state;
    }

    static int ThreadOf(CallThread calls, Action call)
    {
        using var done = new ManualResetEventSlim();
        var thread = 0;
        calls.Make(() =>
        {
            thread = Environment.CurrentManagedThreadId;
            try
            {
                call();
            }
            finally
            {
                done.Set();
            }
        });
        Assert.True(done.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        return thread;
    }
}
