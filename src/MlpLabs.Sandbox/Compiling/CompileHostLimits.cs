using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Compiling;

/// <summary>What one compile host may use before it is killed or replaced.</summary>
/// <param name="CpuMs">Processor time of one compilation: what a submission is blamed for, also on a busy machine.</param>
/// <param name="WallMs">Wall time of one compilation.</param>
/// <param name="StartMs">Wall time until the host says that it is ready.</param>
/// <param name="MaxJobs">Compilations after which a host is replaced.</param>
/// <param name="MaxWorkingSetMiB">Memory after a compilation beyond which a host is replaced.</param>
/// <param name="Process">The limits the operating system enforces on the whole life of a host.</param>
public sealed record CompileHostLimits(int CpuMs, int WallMs, int StartMs, int MaxJobs, int MaxWorkingSetMiB, Limits Process)
{
    public static CompileHostLimits Default { get; } = new(
        CpuMs: 10_000, WallMs: 60_000, StartMs: 60_000, MaxJobs: 2_000, MaxWorkingSetMiB: 600,
        new Limits(CpuSeconds: 2_000, WallSeconds: 3_600, MemoryMiB: 1_536, OutputKiB: 64 * 1024));
}
