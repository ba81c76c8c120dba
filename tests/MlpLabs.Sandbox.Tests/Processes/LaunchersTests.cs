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

    [Fact]
    public void A_bubblewrap_that_cannot_be_started_says_why()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bubblewrap is Linux's.");
        var file = Path.GetTempFileName();
        try
        {
            Assert.Equal($"{file} could not be started (Permission denied); let this user execute it, or install the package bubblewrap again, for tier 1",
                new BubblewrapLauncher(file, "/usr/bin/prlimit").Probe(ChildProgram.Worker));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("1", 1, null)]
    [InlineData("2", 2, " Why not more: MLPLABS_TIER asks for tier 2.")]
    [InlineData("3", 3, " Why not more: MLPLABS_TIER asks for tier 3.")]
    [InlineData("anything", 1, null)]
    public void A_weaker_tier_can_be_asked_for_and_says_so(string wanted, int tier, string? why)
    {
        var chosen = Launchers.ChooseFrom(ChildProgram.Worker, wanted).Tier;
        Assert.Equal(tier, chosen.Number);
        if (why is not null)
            Assert.EndsWith(why, chosen.Details, StringComparison.Ordinal);
    }

    [Fact]
    public void A_launcher_that_cannot_close_itself_says_why_and_starts_nothing()
    {
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var program = new ChildProgram(missing, "worker");
        Assert.Null(Launchers.Landlock(program, null, out var whyNot));
        Assert.Equal($"the launcher could not close itself (exit code 70: {missing} could not be opened (error 2))", whyNot);
        Assert.Equal(3, Launchers.ChooseFrom(program, null).Tier.Number);
    }
}
