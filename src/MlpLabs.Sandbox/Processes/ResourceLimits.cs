using System.Globalization;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>What the kernel lets a child use, set just before the child begins: by the <c>prlimit</c> program or by our launcher.</summary>
/// <remarks>
/// Threads can be counted (RLIMIT_NPROC) only where the child has a user of its own, in bubblewrap's namespace: elsewhere the kernel adds up all
/// processes of the user, so a low number would keep honest children from starting and a high one would stop nothing, and root is not bound at
/// all. There the stack of each thread counts as memory, which ends a flood of threads, and the filter lets no process be started.
/// </remarks>
internal static class ResourceLimits
{
    // The runtime, its compiled code and the stacks of a few threads, beside the heap.
    const int RuntimeMiB = 256;

    /// <summary>The program, or null where there is none.</summary>
    public static string? Program { get; } = Executables.Find("prlimit");

    /// <summary>What a child may use altogether: its heap and what the runtime needs beside it.</summary>
    public static long MemoryBytes(Limits limits) => (limits.MemoryMiB + RuntimeMiB) * 1024L * 1024;

    /// <summary>The limits by the kernel's numbers and by prlimit's names, soft and hard.</summary>
    /// <param name="limits">Memory, and the processor time after which the kernel ends it if the host has not.</param>
    public static IEnumerable<(int Resource, string Name, long Soft, long Hard)> Numbers(Limits limits)
    {
        var cpu = (long)Math.Ceiling(limits.CpuSeconds) + 2;
        var memory = MemoryBytes(limits);
        return
        [
            (0, "cpu", cpu, cpu + 1),
            // Not smaller: the runtime maps its compiled code through a file in memory.
            (1, "fsize", 67108864, 67108864),
            (2, "data", memory, memory),
            (4, "core", 0, 0),
            (7, "nofile", 128, 128),
        ];
    }

    /// <summary>Arguments of prlimit up to the command that runs under it.</summary>
    /// <param name="limits">As in <see cref="Numbers"/>.</param>
    /// <param name="maxThreads">Threads of all processes of the user together, or null: only where the user is the child's own.</param>
    public static IEnumerable<string> Arguments(Limits limits, int? maxThreads)
    {
        foreach (var (_, name, soft, hard) in Numbers(limits))
            yield return Invariant($"--{name}={soft}:{hard}");
        if (maxThreads is { } threads)
            yield return Invariant($"--nproc={threads}");
        yield return "--";
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
