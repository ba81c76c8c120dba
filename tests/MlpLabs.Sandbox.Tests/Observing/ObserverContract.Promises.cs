using MlpLabs.Sandbox.Probing;

namespace MlpLabs.Sandbox.Tests.Observing;

public abstract partial class ObserverContract
{
    [Fact]
    public async Task Every_promise_holds_against_an_attempt_to_break_it()
    {
        var (tier, results) = await EscapeProbe.RunAsync(Launcher, TestContext.Current.CancellationToken);

        Assert.Equal(Launcher.Tier, tier);
        const string ended = "closed: The process made a system call that is not allowed.";
        Assert.Equal(
            [
                new("network", true, ended),
                new("reading files", true, "closed: the attempt was refused (error 13)."),
                new("writing files", true, "closed: the attempt was refused (error 13)."),
                new("environment", true, "closed: the attempt was refused (error 2)."),
                new("other processes", true, ended),
                new("new processes", true, ended),
            ],
            results.Take(6));
        Assert.Equal(("memory", true), (results[6].Promise, results[6].Holds));
        Assert.Equal(new("time", true, "closed: The calls of this check used more than 0.5 s of processor time."), results[7]);
    }

    [Fact]
    public async Task The_attempts_are_real_where_nothing_stands_in_their_way()
    {
        using var unguarded = new MlpLabs.Sandbox.Observing.WorkerObserver(MlpLabs.Sandbox.Processes.Launchers.Plain(), worker: MlpLabs.Sandbox.Processes.ChildProgram.UnsealedWorker);

        var (_, results) = await EscapeProbe.RunAsync(unguarded, TestContext.Current.CancellationToken);

        Assert.Equal(["network", "reading files", "writing files", "other processes", "new processes"],
            results.Where(r => r.Holds == false).Select(r => r.Promise));
    }
}
