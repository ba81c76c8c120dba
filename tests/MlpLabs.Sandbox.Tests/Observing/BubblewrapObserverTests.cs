using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

public sealed class BubblewrapObserverTests : ObserverContract
{
    protected override ILauncher Launcher =>
        Launchers.Bubblewrap(ChildProgram.Worker, out var whyNot) ?? throw new InvalidOperationException($"These tests need bubblewrap: {whyNot}.");

    const string List = "public static string F(string folder) => string.Join(' ', Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order());";

    [Theory]
    [InlineData("/", "app dev dotnet lib lib64 proc tmp usr")]
    [InlineData("/tmp", "")]
    public async Task A_submission_sees_only_the_runtime_and_itself(string folder, string entries) =>
        AssertReturned(entries, await ObserveThenHonest(Unsealed, List, "F(string) -> string", folder));

    [Fact]
    public async Task A_submission_sees_no_process_of_the_host() =>
        AssertReturned("1 2", await ObserveThenHonest(Unsealed,
            "public static string F() => string.Join(' ', Directory.GetDirectories(\"/proc\").Select(Path.GetFileName).Where(n => int.TryParse(n, out _)).Order());",
            "F() -> string"));

    [Theory]
    [InlineData("/app/new")]
    [InlineData("/new")]
    [InlineData("/dev/shm/new")]
    [InlineData("/usr/new")]
    public async Task A_submission_cannot_write(string file)
    {
        var observation = await ObserveThenHonest(Unsealed, "public static int F(string p) { File.WriteAllText(p, \"x\"); return 0; }", "F(string) -> int", file);
        Assert.Equal(Ending.Threw, observation.Ending);
        Assert.Contains(observation.Exception!.TypeName, new[] { "System.IO.IOException", "System.UnauthorizedAccessException" });
    }

    [Fact]
    public async Task A_submission_cannot_fill_the_temporary_folder()
    {
        var observation = await ObserveThenHonest(Unsealed,
            "public static int F() { File.WriteAllBytes(\"/tmp/big\", new byte[2 << 20]); return 0; }", "F() -> int");
        Assert.Equal(Ending.Threw, observation.Ending);
        Assert.Equal("System.IO.IOException", observation.Exception!.TypeName);
    }

    [Fact]
    public async Task A_submission_has_no_network() =>
        AssertReturned("lo", await ObserveThenHonest(Unsealed,
            "public static string F() => string.Join(' ', File.ReadLines(\"/proc/net/dev\").Skip(2).Select(l => l.Split(':')[0].Trim()));", "F() -> string"));

    [Fact]
    public async Task A_submission_cannot_read_the_environment_of_the_first_process()
    {
        Environment.SetEnvironmentVariable("MLPLABS_TEST_SECRET", "planted");
        var observation = await ObserveThenHonest(Unsealed, "public static string F() => File.ReadAllText(\"/proc/1/environ\");", "F() -> string");
        if (observation.Ending == Ending.Returned)
            Assert.DoesNotContain("planted", (string)observation.Value!);
        else
            Assert.Equal("System.UnauthorizedAccessException", observation.Exception!.TypeName);
    }

    [Fact]
    public async Task A_submission_does_not_hold_the_filter_that_the_sandbox_was_started_with()
    {
        var observation = await ObserveThenHonest(Unsealed,
            "public static string[] F() => [.. Directory.GetFiles(\"/proc/self/fd\").Select(f => new FileInfo(f).LinkTarget).OfType<string>()];", "F() -> string[]");
        var files = Assert.IsType<string[]>(observation.Value);
        Assert.Contains(files, file => file.StartsWith("pipe:", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.StartsWith("/memfd:filter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thousands_of_threads_end_at_the_thread_limit()
    {
        var source = new SubmissionSource(
            "public static int F() { for (var i = 0; i < 5000; i++) new Thread(() => Thread.Sleep(-1), 64 << 10) { IsBackground = true }.Start(); return 0; }")
            .Call("F() -> int");
        source.Groups[0] = SubmissionSource.Quick with { CpuSeconds = 5 };
        AssertEnded(Ending.MemoryLimit, "The call ran out of memory (OutOfMemoryException).", (await Observe(source))[0]);
    }

    [Fact]
    public void The_tier_says_what_is_in_force()
    {
        Assert.Equal(1, Observer.Tier.Number);
        Assert.Equal("bubblewrap: own namespaces for users, processes, network, files, IPC and host name, an empty file system with the .NET "
            + "runtime read-only, no capabilities, a filter on system calls that the worker narrows before it reads a submission, limits on memory, "
            + "processor time, threads and open files.", Observer.Tier.Details);
    }
}
