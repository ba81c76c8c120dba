using System.Collections.Concurrent;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>Keeps what another launcher starts, so that tests can count it.</summary>
internal sealed class CountingLauncher(ILauncher launcher) : ILauncher
{
    public ConcurrentBag<ChildProcess> Started { get; } = [];

    public IsolationTier Tier => launcher.Tier;

    public ChildProcess Start(ChildProgram program, Limits limits)
    {
        var child = launcher.Start(program, limits);
        Started.Add(child);
        return child;
    }
}
