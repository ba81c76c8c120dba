using System.Diagnostics;
using MlpLabs.Protocol.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Compiling;

/// <summary>Starts hosts that say that they are ready and end at their first job; after those, real ones.</summary>
internal sealed class MortalHostLauncher(int deaths, string end = "kill -KILL $$") : ILauncher
{
    readonly PlainLauncher _real = new();

    public int Started { get; private set; }

    public IsolationTier Tier => _real.Tier;

    public ChildProcess Start(ChildProgram program, Limits limits)
    {
        if (++Started > deaths)
            return _real.Start(program, limits);
        var ready = System.Text.Encoding.UTF8.GetString(CompileFrames.Ready.Span);
        return new ChildProcess(new ProcessStartInfo("/bin/sh", ["-c", $"printf '\\{Convert.ToString(ready.Length, 8)}\\000\\000\\000{ready}'; head -c 4 >/dev/null; {end}"]));
    }
}
