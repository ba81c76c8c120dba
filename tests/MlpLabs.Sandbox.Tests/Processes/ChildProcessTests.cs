using System.Diagnostics;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Processes;

public class ChildProcessTests
{
    static ChildProcess Shell(string command) => new(new ProcessStartInfo("/bin/sh", ["-c", command]));

    [Fact]
    public async Task Standard_error_is_kept_to_its_bound_and_counted_to_its_end()
    {
        await using var child = Shell("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 3");
        Assert.Equal(3, await child.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new string('x', 4096), child.ErrorHead);
        Assert.Equal(100_000, child.ErrorBytes);
    }

    [Fact]
    public async Task Killing_ends_what_the_child_has_started_too()
    {
        await using var child = Shell("sleep 100 & echo $!; wait");
        var grandchild = int.Parse((await new StreamReader(child.Output).ReadLineAsync(TestContext.Current.CancellationToken))!, System.Globalization.CultureInfo.InvariantCulture);
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Whoever adopts it may take a moment to see it out; until then it is a zombie without a command.
        Assert.Equal("", File.Exists($"/proc/{grandchild}/cmdline") ? File.ReadAllText($"/proc/{grandchild}/cmdline") : "");
    }

    [Fact]
    public async Task Killing_and_disposing_twice_does_nothing()
    {
        var child = Shell("exit 0");
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        child.Kill();
        child.Kill();
        await child.DisposeAsync();
        await child.DisposeAsync();
    }

    [Fact]
    public async Task A_child_lives_on_when_the_thread_that_asked_for_it_ends()
    {
        var launcher = Launchers.Choose();
        ChildProcess? child = null;
        var thread = new Thread(() => child = launcher.Start(ChildProgram.Worker, MlpLabs.Sandbox.Observing.Limits.Default));
        thread.Start();
        thread.Join();
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(child!.HasExited);
        await child.DisposeAsync();
    }

    [Fact]
    public async Task What_this_process_was_handed_open_does_not_reach_a_child()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The list of open files is Linux's.");
        // As a script leaves a lock open for what it starts.
        using var file = File.OpenHandle("/dev/null");
        var isOpen = $"if [ -e /proc/self/fd/{file.DangerousGetHandle()} ]; then echo open; else echo closed; fi";
        Assert.Equal("open\n", await InheritedFile.HandOver(file, () => SaidAsync(isOpen)));

        Assert.Equal("closed\n", await InheritedFile.HandOver(file, () =>
        {
            OpenFiles.KeepFromChildren();
            return SaidAsync(isOpen);
        }));
    }

    static async Task<string> SaidAsync(string command)
    {
        await using var child = Shell(command);
        return await new StreamReader(child.Output).ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
