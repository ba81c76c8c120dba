using System.Diagnostics;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Tier 3: a plain process with an empty environment and, where the machine can, limits by prlimit.</summary>
/// <remarks>
/// The separate process keeps expected values out of reach and can be killed. On Linux the worker's seal keeps a submission from files,
/// the network and the user's other processes, with nothing behind it; elsewhere that is left to the assembly policy, which is no
/// boundary. What it cannot stop anywhere: a compiler that is tricked by a source, since the compile host has no seal.
/// </remarks>
internal sealed class PlainLauncher(string? whyNotMore = null) : ILauncher
{
    public IsolationTier Tier { get; } = new(3, SandboxMessages.PlainTier(ResourceLimits.Program is not null, OperatingSystem.IsLinux(), whyNotMore));

    public ChildProcess Start(ChildProgram program, Limits limits)
    {
        var path = Path.Combine(program.Folder, program.Name);
        if (OperatingSystem.IsWindows())
            path += ".exe";
        var start = new ProcessStartInfo(ResourceLimits.Program ?? path);
        if (ResourceLimits.Program is not null)
        {
            foreach (var argument in ResourceLimits.Arguments(limits, maxThreads: null))
                start.ArgumentList.Add(argument);
            start.ArgumentList.Add(path);
        }
        foreach (var argument in program.Arguments)
            start.ArgumentList.Add(argument);

        start.Environment.Clear();
        var folder = Path.GetTempPath();
        foreach (var (name, value) in ChildEnvironment.For(DotnetRuntime.Root, folder, limits))
            start.Environment[name] = value;
        start.WorkingDirectory = folder;
        return new ChildProcess(start, limits: limits);
    }
}
