using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public abstract partial class ObserverContract
{
    [Fact]
    public async Task A_worker_started_ahead_is_the_one_that_is_used()
    {
        var (launcher, source) = (new CountingLauncher(Launcher), new SubmissionSource(Honest).Call(Twice, 1.0));
        using var observer = new WorkerObserver(launcher);
        observer.StartAhead(source.Groups);
        await StartedAsync(launcher);
        AssertReturned(2.0, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0]);
        Assert.Single(launcher.Started);
    }

    [Fact]
    public async Task A_worker_started_ahead_that_has_ended_since_is_replaced()
    {
        var (launcher, source) = (new CountingLauncher(Launcher), new SubmissionSource(Honest).Call(Twice, 1.0));
        using var observer = new WorkerObserver(launcher);
        observer.StartAhead(source.Groups);
        await StartedAsync(launcher);
        // Long enough for it to say that it runs.
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.Single(launcher.Started).Kill();
        AssertReturned(2.0, (await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0]);
        Assert.Equal(2, launcher.Started.Count);
    }

    static async Task StartedAsync(CountingLauncher launcher)
    {
        while (launcher.Started.IsEmpty)
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_worker_with_other_memory_is_not_used()
    {
        var source = new SubmissionSource("public static long F() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;").Call("F() -> long");
        Observer.StartAhead(SubmissionSource.Quick with { MemoryMiB = 64 });
        source.Groups[0] = SubmissionSource.Quick with { MemoryMiB = 96 };
        AssertReturned(96L << 20, (await Observe(source))[0]);
    }

    [Fact]
    public async Task A_program_that_is_no_worker_is_our_fault()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.Copy("/bin/true", Path.Combine(folder.FullName, "true"));
            using var observer = new WorkerObserver(Launcher, worker: new ChildProgram(folder.FullName, "true"));
            var source = new SubmissionSource(Honest).Call(Twice, 1.0).Call(Twice, 2.0);
            Assert.All(await observer.ObserveAsync(source.Plan, TestContext.Current.CancellationToken),
                o => AssertEnded(Ending.SystemError, "The worker did not start (exit code 0).", o));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
