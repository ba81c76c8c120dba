using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public abstract partial class ObserverContract
{
    [Fact]
    public async Task A_worker_started_ahead_is_the_one_that_is_used()
    {
        var source = new SubmissionSource("public static double F() => (DateTime.Now - System.Diagnostics.Process.GetCurrentProcess().StartTime).TotalMilliseconds;")
            .Call("F() -> double");
        Unsealed.StartAhead(source.Groups);
        await Task.Delay(700);
        var age = (double)(await Unsealed.ObserveAsync(source.Plan, TestContext.Current.CancellationToken))[0].Value!;
        Assert.InRange(age, 600, 20_000);
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
