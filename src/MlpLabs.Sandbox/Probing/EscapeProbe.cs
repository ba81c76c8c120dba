using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Probing;

/// <summary>Tries, from inside a worker, what a submission must not be able to do, and says what came of it.</summary>
/// <remarks>
/// How it works: the worker's own assembly holds the attempts and is sent to workers as a submission, past every rule on sources and
/// on assemblies, so that only the isolation of processes answers. What it cannot show: that no other way out exists.
/// </remarks>
public static class EscapeProbe
{
    const string Attempts = "MlpLabs.Worker.EscapeAttempts";
    const string Variable = "MLPLABS_PROBE";
    static readonly Limits AttemptLimits = new(CpuSeconds: 0.5, WallSeconds: 5, MemoryMiB: 64, OutputKiB: 16);

    /// <summary>What bounds the memory of workers and compile hosts, in one phrase.</summary>
    public static string MemoryBound() => ControlGroups.Describe();

    /// <summary>All attempts, each in a group of its own, and the tier as the workers then said it is.</summary>
    public static async Task<(IsolationTier Tier, IReadOnlyList<PromiseResult> Results)> RunAsync(ILauncher launcher, CancellationToken cancel)
    {
        using var observer = new WorkerObserver(launcher);
        return await RunAsync(observer, cancel).ConfigureAwait(false);
    }

    internal static async Task<(IsolationTier Tier, IReadOnlyList<PromiseResult> Results)> RunAsync(WorkerObserver observer, CancellationToken cancel)
    {
        // Files and variables that any process of this user could reach.
        var file = Path.GetTempFileName();
        Environment.SetEnvironmentVariable(Variable, "planted");
        try
        {
            (string Promise, string Method, string Parameter, object? Argument)[] attempts =
            [
                (ProbeMessages.Network, "Network", "", null),
                (ProbeMessages.ReadingFiles, "ReadFile", "string", file),
                (ProbeMessages.WritingFiles, "WriteFile", "string", file),
                (ProbeMessages.Environment, "OwnEnvironment", "string", Variable),
                (ProbeMessages.OtherProcesses, "OtherProcess", "int", Environment.ProcessId),
                (ProbeMessages.NewProcesses, "NewProcess", "", null),
                (ProbeMessages.Memory, "Memory", "", null),
                (ProbeMessages.Time, "Time", "", null),
            ];
            var integer = ValueShape.Parse("int")!;
            var plan = new ObservationPlan
            {
                Assembly = await File.ReadAllBytesAsync(Path.Combine(ChildProgram.Worker.Folder, ChildProgram.Worker.Name + ".dll"), cancel).ConfigureAwait(false),
                Methods = [.. attempts.Select(a => new MethodTarget(Attempts, a.Method, a.Parameter.Length > 0 ? [ValueShape.Parse(a.Parameter)!] : [], integer))],
                Calls = [.. attempts.Select((a, i) => new PlannedCall(i, i, a.Argument is null ? [] : [a.Argument]))],
                Groups = [.. attempts.Select(_ => AttemptLimits)],
            };
            var observations = await observer.ObserveAsync(plan, cancel).ConfigureAwait(false);
            return (observer.Tier, [.. attempts.Zip(observations, (a, o) => Judge(a.Promise, o))]);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
            File.Delete(file);
        }
    }

    static PromiseResult Judge(string promise, Observation observation) => observation.Ending switch
    {
        Ending.Returned when observation.Value is 0 => new(promise, false, ProbeMessages.GotOut),
        Ending.Returned => new(promise, true, ProbeMessages.Refused((int)observation.Value!)),
        Ending.Forbidden or Ending.MemoryLimit or Ending.TimeLimit => new(promise, true, ProbeMessages.Stopped(observation.Reason)),
        _ => new(promise, null, ProbeMessages.NotTried(observation.Exception?.Message ?? observation.Reason)),
    };
}
