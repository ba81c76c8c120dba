using System.Diagnostics;
using System.Globalization;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Tier 2: a launcher that gives up everything itself and then becomes the child. For Linux without user namespaces.</summary>
/// <remarks>
/// The child can read the .NET runtime, the system's libraries and its own folder, and write nothing; it can make the system calls
/// that .NET needs to start, none for the network among them; its memory, processor time and open files are limited. All of it is in
/// force before the first instruction of the child. What it cannot stop: there is no private process namespace, so the numbers of other
/// processes are visible; threads are limited by memory and not by number, see <see cref="ResourceLimits"/>; and bugs in the kernel.
/// </remarks>
internal sealed class LandlockLauncher(string? whyNotMore = null) : ILauncher
{
    // What .NET reads beside its own files while it starts. /proc/self is the launcher itself, which keeps its number when it becomes
    // the child, and of no other process.
    static readonly string[] SystemFiles = ["/etc/ld.so.cache", "/dev/urandom", "/proc/self", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu"];

    static string Launcher => Path.Combine(ChildProgram.Launcher.Folder, ChildProgram.Launcher.Name);

    public IsolationTier Tier { get; } = new(2, SandboxMessages.LandlockTier(whyNotMore));

    public ChildProcess Start(ChildProgram program, Limits limits) =>
        new(Command(program, limits, [Path.Combine(program.Folder, program.Name), .. program.Arguments]), limits: limits);

    /// <summary>Puts everything in force without starting anything; null when that works, else why not.</summary>
    public static string? Probe(ChildProgram program)
    {
        if (!File.Exists(Launcher))
            return SandboxMessages.LauncherMissing(Launcher);
        var child = new ChildProcess(Command(program, Limits.Default, []));
        try
        {
            var exitCode = child.WaitForExit(TimeSpan.FromSeconds(10));
            return exitCode == 0 ? null : SandboxMessages.LandlockRefused(exitCode, child.ErrorHead.Split('\n', 2)[0].Trim());
        }
        finally
        {
            child.Dispose();
        }
    }

    static ProcessStartInfo Command(ChildProgram program, Limits limits, IEnumerable<string> command)
    {
        var start = new ProcessStartInfo(Launcher) { WorkingDirectory = "/" };
        start.Environment.Clear();
        foreach (var (name, value) in ChildEnvironment.For(DotnetRuntime.Root, "/nowhere", limits))
            start.Environment[name] = value;
        foreach (var argument in Arguments(program, limits).Concat(command))
            start.ArgumentList.Add(argument);
        return start;
    }

    static IEnumerable<string> Arguments(ChildProgram program, Limits limits) =>
    [
        .. Readable(program).SelectMany(path => new[] { "read", path }),
        .. ResourceLimits.Numbers(limits).SelectMany(limit => new[]
        {
            "limit", limit.Resource.ToString(CultureInfo.InvariantCulture), limit.Soft.ToString(CultureInfo.InvariantCulture), limit.Hard.ToString(CultureInfo.InvariantCulture),
        }),
        "--",
    ];

    static IEnumerable<string> Readable(ChildProgram program) =>
    [
        DotnetRuntime.HostResolver,
        Path.Combine(DotnetRuntime.Root, "shared", "Microsoft.NETCore.App"),
        program.Folder,
        .. SystemLibraries.Paths(),
        .. SystemFiles.Where(Path.Exists),
    ];
}
