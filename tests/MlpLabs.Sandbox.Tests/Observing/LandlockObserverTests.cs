using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class LandlockObserverTests : ObserverContract
{
    protected override ILauncher Launcher =>
        Launchers.Landlock(ChildProgram.Worker, "bubblewrap is not installed", out var whyNot)
        ?? throw new InvalidOperationException($"These tests need Landlock: {whyNot}.");

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("/proc/self/root/etc/passwd")]
    [InlineData("/proc/1/environ")]
    [InlineData("/proc/1/cmdline")]
    [InlineData("/dev/zero")]
    public async Task A_submission_cannot_read_files_of_the_host(string file) =>
        AssertDenied(await ObserveThenHonest(Unsealed, "public static int F(string p) => File.OpenRead(p).ReadByte();", "F(string) -> int", file));

    [Theory]
    [InlineData("/")]
    [InlineData("/home")]
    [InlineData("/tmp")]
    [InlineData("/proc")]
    public async Task A_submission_cannot_list_folders_of_the_host(string folder) =>
        AssertDenied(await ObserveThenHonest(Unsealed, "public static int F(string p) => Directory.GetFileSystemEntries(p).Length;", "F(string) -> int", folder));

    [Fact]
    public async Task A_submission_cannot_write()
    {
        string[] files = [Path.Combine(Path.GetTempPath(), "new"), "/dev/shm/new", Path.Combine(ChildProgram.Worker.Folder, "new")];
        foreach (var file in files)
        {
            AssertDenied(await ObserveThenHonest(Unsealed, "public static int F(string p) { File.WriteAllText(p, \"x\"); return 0; }", "F(string) -> int", file));
            Assert.False(File.Exists(file));
        }
    }

    [Fact]
    public async Task A_submission_cannot_delete_or_change_what_it_runs_from()
    {
        var file = Path.Combine(ChildProgram.Worker.Folder, "MlpLabs.Worker.dll");
        AssertDenied(await ObserveThenHonest(Unsealed, "public static int F(string p) { using var s = File.OpenWrite(p); return 0; }", "F(string) -> int", file));
        await ObserveThenHonest(Unsealed, "public static int F(string p) { File.Delete(p); return 0; }", "F(string) -> int", file);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void The_tier_says_what_is_in_force_and_why_not_more()
    {
        Assert.Equal(2, Observer.Tier.Number);
        Assert.Equal("A launcher with Landlock: no file but those of the .NET runtime, the system's libraries and the program can be read and none "
            + "written, a filter on system calls that leaves no network and that the worker narrows before it reads a submission, an empty environment, "
            + "limits on memory, processor time and open files; no namespaces. Why not more: bubblewrap is not installed.", Observer.Tier.Details);
    }

    static void AssertDenied(Observation observation)
    {
        Assert.Equal(Ending.Threw, observation.Ending);
        Assert.Contains(observation.Exception!.TypeName, new[] { "System.UnauthorizedAccessException", "System.IO.IOException" });
    }
}
