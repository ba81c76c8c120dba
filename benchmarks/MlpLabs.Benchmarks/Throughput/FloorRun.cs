namespace MlpLabs.Benchmarks.Throughput;

/// <summary>What some pairs of the floor took.</summary>
internal sealed record FloorRun(int Count, double WallMs, double CpuMs)
{
    public double WallMsEach => WallMs / Count;

    public double CpuMsEach => CpuMs / Count;

    /// <summary>Both halves of what was measured in two parts.</summary>
    public static FloorRun operator +(FloorRun first, FloorRun second) => new(first.Count + second.Count, first.WallMs + second.WallMs, first.CpuMs + second.CpuMs);
}
