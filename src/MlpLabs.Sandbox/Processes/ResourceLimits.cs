using System.Globalization;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>What the kernel lets a child use, set by the <c>prlimit</c> program just before it becomes the child.</summary>
internal static class ResourceLimits
{
    // The runtime, its compiled code and the stacks of a few threads, beside the heap.
    const int RuntimeMiB = 256;

    /// <summary>The program, or null where there is none.</summary>
    public static string? Program { get; } = Executables.Find("prlimit");

    /// <summary>Arguments of prlimit up to the command that runs under it.</summary>
    /// <param name="limits">Memory, and the processor time after which the kernel ends it if the host has not.</param>
    /// <param name="maxThreads">Threads of all processes of the user together, or null: only where the user is the child's own.</param>
    public static IEnumerable<string> Arguments(Limits limits, int? maxThreads)
    {
        var cpu = (long)Math.Ceiling(limits.CpuSeconds) + 2;
        yield return Invariant($"--data={(limits.MemoryMiB + RuntimeMiB) * 1024L * 1024}");
        yield return Invariant($"--cpu={cpu}:{cpu + 1}");
        yield return "--nofile=128";
        // Not smaller: the runtime maps its compiled code through a file in memory.
        yield return "--fsize=67108864";
        yield return "--core=0";
        if (maxThreads is { } threads)
            yield return Invariant($"--nproc={threads}");
        yield return "--";
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
