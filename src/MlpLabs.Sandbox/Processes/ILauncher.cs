namespace MlpLabs.Sandbox.Processes;

/// <summary>Starts a child program inside one tier of isolation.</summary>
public interface ILauncher
{
    IsolationTier Tier { get; }

    ChildProcess Start(ChildProgram program, Observing.Limits limits);
}
