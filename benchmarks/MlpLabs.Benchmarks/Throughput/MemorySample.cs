using MlpLabs.Benchmarks.Grading;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>Resident memory of a command at one moment, in MiB; pages that processes share count for each of them.</summary>
/// <param name="All">The command and everything it has started.</param>
/// <param name="Host">The command's own process.</param>
/// <param name="CompileHosts">All compile hosts together; 0 while there is none.</param>
internal sealed record MemorySample(double All, double Host, double CompileHosts)
{
    // As much of MlpLabs.Compiler as the kernel keeps of a name.
    const string CompileHost = "MlpLabs.Compile";

    public static MemorySample Of(int host, IReadOnlyList<int> processes)
    {
        var resident = processes.ToDictionary(id => id, ProcessTable.ResidentMiB);
        return new MemorySample(
            resident.Values.Sum(), resident.GetValueOrDefault(host), processes.Where(id => ProcessTable.NameOf(id) == CompileHost).Sum(id => resident[id]));
    }
}
