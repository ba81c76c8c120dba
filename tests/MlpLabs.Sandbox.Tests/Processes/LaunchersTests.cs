using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Processes;

public class LaunchersTests
{
    [Fact]
    public void The_strongest_launcher_that_works_here_is_bubblewrap() => Assert.Equal(1, Launchers.Choose().Tier.Number);

    [Fact]
    public void Choosing_again_tries_nothing_again() => Assert.Same(Launchers.Choose(), Launchers.Choose());

    [Fact]
    public void A_bubblewrap_that_cannot_isolate_says_why()
    {
        // A folder that is not there cannot be shown to the child: bubblewrap itself refuses.
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        Assert.Null(Launchers.Bubblewrap(new ChildProgram(missing, "worker"), out var whyNot));
        Assert.Equal($"bubblewrap could not isolate a trivial command (exit code 1: bwrap: Can't find source path {missing}: No such file or directory)", whyNot);
        Assert.Equal("A plain process with an empty environment and limits on memory, processor time and open files; the worker's own filter on system calls "
            + $"is all that closes files, network and other processes of this user to a submission, and nothing closes them to the compiler. Why not more: {whyNot}.", Launchers.Plain(whyNot).Tier.Details);
    }
}
