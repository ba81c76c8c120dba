using System.Diagnostics;
using System.Globalization;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Processes;

/// <summary>Control groups as files: a folder stands in for the kernel's, which few machines let a test write.</summary>
public sealed class ControlGroupsTests : IDisposable
{
    static readonly Limits Limits = Limits.Default with { MemoryMiB = 100 };

    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("groups-");
    readonly string _ownGroup;
    readonly Dictionary<string, string> _removed = [];
    bool _hasAll = true;
    bool _canBeJoined = true;

    public ControlGroupsTests()
    {
        _ownGroup = Path.Combine(_root.FullName, "self");
        File.WriteAllText(_ownGroup, "9:name=systemd:/\n0::/service/host\n");
        Group("", "cpu memory pids");
        Group("service", "memory pids");
        Group("service/host", "");
    }

    public void Dispose() => _root.Delete(recursive: true);

    void Group(string path, string handsOn)
    {
        var folder = _root.CreateSubdirectory(path.Length > 0 ? path : ".");
        File.WriteAllText(Path.Combine(folder.FullName, "cgroup.controllers"), "cpu memory pids\n");
        File.WriteAllText(Path.Combine(folder.FullName, "cgroup.subtree_control"), handsOn + "\n");
    }

    // The kernel puts the files of a group there with it.
    void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in (string[])["memory.swap.max", "pids.max"])
            if (_hasAll)
                File.WriteAllText(Path.Combine(folder, file), "max\n");
        if (!_canBeJoined)
            Directory.CreateDirectory(Path.Combine(folder, "cgroup.procs"));
    }

    // The kernel removes a group's files with it; a folder must be emptied. What stood in them is kept.
    void Remove(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
            _removed[Path.GetFileName(file)] = File.ReadAllText(file).Trim();
        Directory.Delete(folder, recursive: true);
    }

    ControlGroups? Find(out string? whyNot) => ControlGroups.Find(_root.FullName, _ownGroup, Make, Remove, out whyNot);

    [Fact]
    public async Task A_child_starts_in_a_group_of_its_own_that_goes_with_it()
    {
        var groups = Find(out var whyNot);
        Assert.Null(whyNot);
        var start = new ProcessStartInfo("/bin/sh", ["-c", "echo $$; printenv; read x"]);
        start.Environment.Clear();
        start.Environment["KEPT"] = "1";
        var child = new ChildProcess(start, limits: Limits, groups: groups);

        var output = new StreamReader(child.Output);
        Assert.Equal(child.ProcessId.ToString(CultureInfo.InvariantCulture), await output.ReadLineAsync(TestContext.Current.CancellationToken));
        var group = Assert.Single(Directory.GetDirectories(Path.Combine(_root.FullName, "service"), "mlplabs-*"));
        var id = child.ProcessId.ToString(CultureInfo.InvariantCulture);
        await child.DisposeAsync();

        Assert.False(Directory.Exists(group));
        Assert.Equal(((100L + 256) << 20).ToString(CultureInfo.InvariantCulture), _removed["memory.max"]);
        Assert.Equal(("0", "512"), (_removed["memory.swap.max"], _removed["pids.max"]));
        Assert.Equal(id, _removed["cgroup.procs"]);
    }

    [Fact]
    public async Task The_shell_that_joins_the_group_leaves_nothing_in_the_environment()
    {
        var start = new ProcessStartInfo("/usr/bin/env");
        start.Environment.Clear();
        start.Environment["KEPT"] = "1";
        await using var child = new ChildProcess(start, limits: Limits, groups: Find(out _));
        Assert.Equal("KEPT=1\n", await new StreamReader(child.Output).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_child_that_joins_a_group_finds_the_filter_open_and_no_environment()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"if [ -e /proc/self/fd/{StartFilter.OfPrograms.Descriptor} ]; then echo open; fi; tr '\\0' '\\n' </proc/$$/environ"]);
        start.Environment.Clear();
        await using var child = new ChildProcess(start, limits: Limits, groups: Find(out _), filter: StartFilter.OfPrograms);
        Assert.Equal("open\n", await new StreamReader(child.Output).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_child_that_cannot_join_its_group_does_not_run()
    {
        var start = new ProcessStartInfo("/bin/echo", ["ran"]);
        var groups = Find(out _)!;
        using var group = groups.Confine(start, Limits);
        Directory.CreateDirectory(group.Members);
        await using var child = new ChildProcess(start);
        Assert.Equal("", await new StreamReader(child.Output).ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(0, await child.WaitForExitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_trial_leaves_no_group()
    {
        Assert.NotNull(Find(out _));
        Assert.Empty(Directory.GetDirectories(Path.Combine(_root.FullName, "service"), "mlplabs-*"));
    }

    [Fact]
    public void A_group_that_can_be_made_and_not_joined_is_none()
    {
        _canBeJoined = false;
        Assert.Null(Find(out var whyNot));
        Assert.Equal("a control group could not be joined: Is a directory", whyNot);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_root.FullName, "service"), "mlplabs-*"));
    }

    [Fact]
    public void Where_the_kernel_has_no_file_for_swap_none_is_written()
    {
        _hasAll = false;
        var groups = Find(out _)!;
        _removed.Clear();
        groups.Confine(new ProcessStartInfo("/bin/true"), Limits).Dispose();
        Assert.Equal(["memory.max"], _removed.Keys);
    }

    [Fact]
    public void Where_there_are_no_groups_the_reason_is_told()
    {
        Group("service", "cpu");
        Assert.Null(Find(out var whyNot));
        Assert.Equal($"the control group {_root.FullName}/service/host does not hand the memory controller on", whyNot);

        File.WriteAllText(_ownGroup, "4:memory:/a\n");
        Assert.Null(Find(out whyNot));
        Assert.Equal($"no control groups of version 2 at {_root.FullName}", whyNot);

        File.WriteAllText(_ownGroup, "0::/absent\n");
        Assert.Null(Find(out whyNot));
        Assert.StartsWith("a control group could not be made: Could not find", whyNot, StringComparison.Ordinal);
    }
}
