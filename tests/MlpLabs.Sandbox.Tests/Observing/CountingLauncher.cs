using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>Keeps what another launcher starts, so that tests can count it.</summary>
internal sealed class CountingLauncher(ILauncher launcher) : ILauncher
{
    public ConcurrentBag<ChildProcess> Started { get; } = [];

    public ConcurrentBag<ChildProcess> Zygotes { get; } = [];

    public IsolationTier Tier => launcher.Tier;

    public ChildProcess Start(ChildProgram program, Limits limits)
    {
        var child = launcher.Start(program, limits);
        Started.Add(child);
        return child;
    }

    public ChildProcess? StartZygote(ChildProgram program, Limits limits, SafeFileHandle control)
    {
        var child = launcher.StartZygote(program, limits, control);
        if (child is not null)
            Zygotes.Add(child);
        return child;
    }
}
