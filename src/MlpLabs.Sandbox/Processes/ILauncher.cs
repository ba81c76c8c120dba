using Microsoft.Win32.SafeHandles;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Starts a child program inside one tier of isolation.</summary>
public interface ILauncher
{
    IsolationTier Tier { get; }

    ChildProcess Start(ChildProgram program, Observing.Limits limits);

    /// <summary>Starts a program as a <see cref="Zygote"/>; null where the tier has none.</summary>
    /// <param name="program">The worker's program.</param>
    /// <param name="limits">Of each of its workers.</param>
    /// <param name="control">Its end of the line to it.</param>
    ChildProcess? StartZygote(ChildProgram program, Observing.Limits limits, SafeFileHandle control) => null;
}
