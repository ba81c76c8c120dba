using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;
using MlpLabs.Protocol.Splitting;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Tier 1: bubblewrap. The boundary between a submission and everything else.</summary>
/// <remarks>
/// The child gets its own user, process, network, mount, IPC and host-name namespaces, no capabilities, and a root that holds
/// nothing but the C library, the running .NET framework and the program's own folder, all read-only, and one megabyte of /tmp.
/// It sees no file of the host, no other process and no network. A filter lets through the system calls that .NET needs to start and
/// no others; it is in force from the first instruction of the child. prlimit, as the last step before the program, bounds memory,
/// processor time, threads and open files. bubblewrap itself starts with an empty environment, because the child can read that of
/// process 1. Killing the bubblewrap process ends the whole process namespace.
/// What it cannot stop: bugs in the kernel, and what a process can learn from timing the machine it shares.
/// </remarks>
internal sealed class BubblewrapLauncher(string bubblewrap, string prlimit) : ILauncher
{
    const int MaxThreads = 512;
    const string DotnetRoot = "/dotnet";

    // bubblewrap outside, bubblewrap as the first process inside, the program.
    const int Generations = 2;

    static readonly IReadOnlyList<string> Libraries = [.. SystemLibraries.Arguments()];

    public IsolationTier Tier { get; } = new(1, SandboxMessages.BubblewrapTier);

    public ChildProcess Start(ChildProgram program, Limits limits) =>
        new(Command(program, limits, ["/app/" + program.Name, .. program.Arguments], StartFilter.OfPrograms), Generations, limits, filter: StartFilter.OfPrograms);

    public ChildProcess StartZygote(ChildProgram program, Limits limits, SafeFileHandle control)
    {
        string[] command = ["/app/" + program.Name, ControlSocket.Argument, control.DangerousGetHandle().ToString(CultureInfo.InvariantCulture)];
        return new(Command(program, limits, command, StartFilter.OfZygotes, ChildEnvironment.OfZygote), Generations, limits, filter: StartFilter.OfZygotes, file: control);
    }

    /// <summary>Runs the smallest possible command in exactly the isolation of a worker; null when that works, else why not.</summary>
    public string? Probe(ChildProgram program)
    {
        ChildProcess child;
        try
        {
            child = new ChildProcess(Command(program, Limits.Default, ["/usr/bin/prlimit", "--version"], StartFilter.OfPrograms), Generations, filter: StartFilter.OfPrograms);
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            // What .NET says around the reason names the path again.
            return SandboxMessages.BubblewrapNotStarted(bubblewrap, error is Win32Exception system ? new Win32Exception(system.NativeErrorCode).Message : error.Message);
        }
        try
        {
            var exitCode = child.WaitForExit(TimeSpan.FromSeconds(5));
            return exitCode == 0 ? null : SandboxMessages.BubblewrapRefused(exitCode, FirstLine(child.ErrorHead));
        }
        finally
        {
            child.Dispose();
        }
    }

    ProcessStartInfo Command(ChildProgram program, Limits limits, IEnumerable<string> command, StartFilter filter, params IReadOnlyList<KeyValuePair<string, string>> more)
    {
        var start = new ProcessStartInfo(bubblewrap) { WorkingDirectory = "/" };
        start.Environment.Clear();
        foreach (var argument in Arguments(program, limits, filter, more).Concat(command))
            start.ArgumentList.Add(argument);
        return start;
    }

    IEnumerable<string> Arguments(ChildProgram program, Limits limits, StartFilter filter, IEnumerable<KeyValuePair<string, string>> more) =>
    [
        "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
        "--disable-userns", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
        "--uid", "65534", "--gid", "65534", "--hostname", "box",
        "--clearenv",
        .. ChildEnvironment.For(DotnetRoot, "/tmp", limits).Concat(more).SelectMany(variable => new[] { "--setenv", variable.Key, variable.Value }),
        .. Libraries,
        "--ro-bind", prlimit, "/usr/bin/prlimit",
        "--ro-bind", DotnetRuntime.HostResolver, DotnetRoot + "/host/fxr",
        "--ro-bind", DotnetRuntime.Framework, DotnetRoot + "/shared/Microsoft.NETCore.App/" + DotnetRuntime.Version,
        "--ro-bind", program.Folder, "/app",
        "--proc", "/proc",
        // /dev holds a writable folder for shared memory of any size, until it is made read-only.
        "--dev", "/dev", "--remount-ro", "/dev",
        "--size", "1048576", "--tmpfs", "/tmp",
        "--remount-ro", "/", "--chdir", "/tmp",
        "--seccomp", filter.Descriptor.ToString(CultureInfo.InvariantCulture),
        "--", "/usr/bin/prlimit", .. ResourceLimits.Arguments(limits, MaxThreads),
    ];

    static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
