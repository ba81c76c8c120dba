using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>A control group of its own for each child, where Linux lets this process make some: memory is then bounded for all processes of a child together.</summary>
/// <remarks>
/// How it works: below this process's own group of cgroup version 2, if that hands its controllers on to groups below it and may be written. A
/// shell joins the new group and becomes the child, so nothing of the child runs outside; the group is removed with all that may be left in it.
/// The limits per process stay as they are. What it cannot do: hand controllers on from a group with processes in it, which the kernel refuses;
/// whoever starts this program must have prepared that, as systemd does for services with <c>Delegate=yes</c> and <c>DelegateSubgroup=</c>.
/// </remarks>
internal sealed class ControlGroups
{
    const string Root = "/sys/fs/cgroup";
    const string OwnGroup = "/proc/self/cgroup";
    const int MaxTasks = 512;

    const string Join = "echo $$ >\"$0\" && exec /usr/bin/env ";

    // A shell may put variables of its own into the environment: these it does, and into an empty one nothing.
    const string ShellVariables = "-u PWD -u OLDPWD -u SHLVL -u _ ";
    const string AllVariables = "-i ";

    static readonly Lazy<(ControlGroups? Groups, string? WhyNot)> Found = new(() =>
        OperatingSystem.IsLinux() ? (Find(Root, OwnGroup, folder => Directory.CreateDirectory(folder), Directory.Delete, out var whyNot), whyNot) : (null, SandboxMessages.ControlGroupsNeedLinux));

    readonly string _folder;
    readonly Action<string> _make;
    readonly Action<string> _remove;

    ControlGroups(string folder, Action<string> make, Action<string> remove)
    {
        _folder = folder;
        _make = make;
        _remove = remove;
    }

    /// <summary>Those of this machine; null when there are none to be had.</summary>
    public static ControlGroups? OfMachine => Found.Value.Groups;

    /// <summary>One sentence for <c>doctor</c>: what bounds the memory of a child.</summary>
    public static string Describe() => Found.Value is ({ } groups, _) ? SandboxMessages.MemoryByGroup(groups._folder) : SandboxMessages.MemoryByProcess(Found.Value.WhyNot!);

    /// <summary>Looks for a group that may be used, and tries it.</summary>
    /// <param name="root">Where cgroup version 2 is mounted.</param>
    /// <param name="ownGroup">The file that says in which group this process is.</param>
    /// <param name="make">Makes the folder of a group; the kernel puts its files there.</param>
    /// <param name="remove">Removes the folder of a group.</param>
    /// <param name="whyNot">Why there is none, when the result is null.</param>
    internal static ControlGroups? Find(string root, string ownGroup, Action<string> make, Action<string> remove, out string? whyNot)
    {
        whyNot = null;
        try
        {
            if (!File.Exists(Path.Combine(root, "cgroup.controllers")))
                whyNot = SandboxMessages.NoControlGroups(root);
            else if (File.ReadLines(ownGroup).FirstOrDefault(line => line.StartsWith("0::/", StringComparison.Ordinal)) is not { } own)
                whyNot = SandboxMessages.NoControlGroups(root);
            else
            {
                var folder = Path.Combine(root, own["0::/".Length..]);
                // The group around is the one that hands controllers on where a service was given a group below its own.
                foreach (var candidate in (string[])[folder, Path.GetDirectoryName(folder.TrimEnd('/')) is { } outer && outer.StartsWith(root, StringComparison.Ordinal) ? outer : folder])
                    if (File.ReadAllText(Path.Combine(candidate, "cgroup.subtree_control")).Split([' ', '\n']).Contains("memory"))
                    {
                        var groups = new ControlGroups(candidate, make, remove);
                        whyNot = groups.WhyNotJoined();
                        return whyNot is null ? groups : null;
                    }
                whyNot = SandboxMessages.ControlGroupHandsNothingOn(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Win32Exception)
        {
            whyNot = SandboxMessages.ControlGroupRefused(error.Message);
        }
        return null;
    }

    /// <summary>Makes what is to be started begin in a group of its own, which is returned and must be disposed once it has ended.</summary>
    /// <exception cref="IOException">The kernel refused the group.</exception>
    public ControlGroup Confine(ProcessStartInfo start, Limits limits)
    {
        var group = New(limits);
        string[] command = [start.FileName, .. start.ArgumentList];
        start.FileName = "/bin/sh";
        start.ArgumentList.Clear();
        foreach (var argument in (IEnumerable<string>)["-c", Join + (start.Environment.Count == 0 ? AllVariables : ShellVariables) + "\"$@\"", group.Members, .. command])
            start.ArgumentList.Add(argument);
        return group;
    }

    // A group that can be made and not joined, as on a system that moves no processes across services, would let no child start.
    string? WhyNotJoined()
    {
        var start = new ProcessStartInfo("/bin/true") { RedirectStandardError = true };
        using var group = Confine(start, Limits.Default);
        using var trial = Process.Start(start)!;
        var said = trial.StandardError.ReadToEnd().Trim();
        trial.WaitForExit();
        if (trial.ExitCode == 0)
            return null;
        // The shell says where, what it was about, and last why.
        return SandboxMessages.ControlGroupNotJoined(said.Length > 0 ? said[(said.LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Trim() : FormattableString.Invariant($"exit code {trial.ExitCode}"));
    }

    ControlGroup New(Limits limits)
    {
        var folder = Path.Combine(_folder, "mlplabs-" + Guid.NewGuid().ToString("N"));
        _make(folder);
        var group = new ControlGroup(folder, _remove);
        try
        {
            Write("memory.max", ResourceLimits.MemoryBytes(limits), isNeeded: true);
            // Absent where the kernel has no swap, or where nobody handed the controller on.
            Write("memory.swap.max", 0, isNeeded: false);
            Write("pids.max", MaxTasks, isNeeded: false);
            return group;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            group.Dispose();
            throw new IOException(error.Message, error);
        }

        void Write(string name, long value, bool isNeeded)
        {
            var file = Path.Combine(folder, name);
            if (isNeeded || File.Exists(file))
                File.WriteAllText(file, value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
