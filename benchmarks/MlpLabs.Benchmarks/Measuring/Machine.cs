using System.Globalization;
using System.Runtime.InteropServices;

namespace MlpLabs.Benchmarks.Measuring;

/// <summary>Where and when something was measured: without it a time says nothing.</summary>
/// <param name="LoadAverage">Mean number of processes that wanted a processor in the minute before; above <paramref name="Cores"/> times are not those of an idle machine.</param>
internal sealed record Machine(
    string Processor, int Cores, double MemoryGiB, string Kernel, string DotNet, string Date, string Command, double? LoadAverage)
{
    const string KernelRelease = "/proc/sys/kernel/osrelease";

    public static Machine Here(string command) => new(
        Word("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30), 1),
        File.Exists(KernelRelease) ? $"{RuntimeInformation.OSDescription}, Linux {File.ReadAllText(KernelRelease).Trim()}" : RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        command,
        Load());

    static double? Load() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    static string? Word(string file, string key) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
        : null;
}
