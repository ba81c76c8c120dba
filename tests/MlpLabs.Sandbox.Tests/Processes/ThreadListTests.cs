using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Processes;

public sealed class ThreadListTests
{
    [Fact]
    public void A_thread_is_listed_with_its_name_whatever_stands_in_it_and_with_what_it_does()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux lists the threads of a process.");
        using var done = new ManualResetEventSlim();
        using var waits = new ManualResetEventSlim();
        // Shows whether the state is found behind the last parenthesis; Linux keeps 15 bytes of a name.
        var waiting = new Thread(() =>
        {
            waits.Set();
            done.Wait();
        }) { Name = "a) R ö (b) R" };
        waiting.Start();
        waits.Wait(TestContext.Current.CancellationToken);
        try
        {
            RunningThread listed;
            do
                listed = Assert.Single(ThreadList.Of(Environment.ProcessId)!, thread => thread.Name == "a) R ö (b) R");
            while (listed.IsBusy);
            Assert.False(listed.HasEnded);
            Assert.Contains(ThreadList.Of(Environment.ProcessId)!, thread => thread.Id == Environment.ProcessId);
        }
        finally
        {
            done.Set();
            waiting.Join();
        }
    }

    [Fact]
    public void A_process_that_is_not_there_has_no_list() => Assert.Null(ThreadList.Of(0));
}
