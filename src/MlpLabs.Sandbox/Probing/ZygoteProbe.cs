using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Probing;

/// <summary>Finds out how the workers of a class come to be on this machine.</summary>
public static class ZygoteProbe
{
    /// <summary>One phrase, found by trying.</summary>
    public static Task<string> DescribeAsync(ILauncher launcher, CancellationToken cancel) => Task.Run(() =>
    {
        using var zygote = Zygote.Start(launcher, ChildProgram.Worker, WorkerPool.LimitsOf(Limits.Default.MemoryMiB), () => { }, out var whyNot);
        return zygote is not null ? ProbeMessages.WorkersAreSplit : ProbeMessages.WorkersAreStarted(whyNot);
    }, cancel);
}
