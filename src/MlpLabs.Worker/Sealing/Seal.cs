using System.Runtime.InteropServices;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Seccomp;

namespace MlpLabs.Worker.Sealing;

/// <summary>Closes the process before it reads the first byte of a submission.</summary>
/// <remarks>
/// How it works: what .NET itself needs is loaded now, and what the submission refers to, which the host has looked up; then a system
/// call filter over all threads lets the kernel refuse to open files, and end the process when it tries to start another, to connect,
/// to signal or to look into others. It needs no privilege and holds in every tier on Linux. No further assembly can be loaded either:
/// the kernel enforces the list of allowed ones. What it cannot stop: use of what is open already, which is the pipes to the host, and
/// bugs in the calls that remain, which are those for memory, threads and clocks.
/// </remarks>
internal static partial class Seal
{
    /// <summary>Prepares and closes; what the host is told about it.</summary>
    /// <param name="loadAll">Whether the submission refers to rarely used assemblies.</param>
    public static ReadyMessage Close(bool loadAll)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64))
            return new ReadyMessage(ReadyMessage.Unsealed);
        LastOpenings.Make(loadAll);
        var filter = SystemCallFilters.Seal(RuntimeInformation.ProcessArchitecture, ProcessId());
        return new ReadyMessage((byte)FilterInstaller.Install(filter, allThreads: true));
    }

    // .NET remembers its process id, and would in a copy of a process remember that of the process.
    [LibraryImport("libc", EntryPoint = "getpid")]
    private static partial int ProcessId();
}
