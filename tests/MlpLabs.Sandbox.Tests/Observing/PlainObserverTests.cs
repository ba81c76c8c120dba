using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class PlainObserverTests : ObserverContract
{
    protected override ILauncher Launcher => Launchers.Plain("bubblewrap is not installed");

    [Fact]
    public void The_tier_says_what_is_in_force_and_why_not_more()
    {
        Assert.Equal(3, Observer.Tier.Number);
        Assert.Equal("A plain process with an empty environment and limits on memory, processor time and open files; the worker's own filter on system calls "
            + "is all that closes files, network and other processes of this user to a submission, and nothing closes them to the compiler. Why not more: bubblewrap is not installed.", Observer.Tier.Details);
    }
}
