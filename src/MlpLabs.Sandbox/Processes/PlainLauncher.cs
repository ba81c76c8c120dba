using System.Diagnostics;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Tier 3: a plain process with an empty environment.</summary>
internal sealed class PlainLauncher : ILauncher
{
    public IsolationTier Tier { get; } = new(3, "a plain process");

    public ChildProcess Start(ChildProgram program, Observing.Limits limits)
    {
        var start = new ProcessStartInfo(Path.Combine(program.Folder, program.Name));
        start.Environment.Clear();
        return new ChildProcess(start);
    }
}
