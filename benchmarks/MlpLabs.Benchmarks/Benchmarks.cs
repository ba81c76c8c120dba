using MlpLabs.Benchmarks.Frames;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Benchmarks.Soak;

namespace MlpLabs.Benchmarks;

/// <summary>The benchmarks, in the order they run. A new one is a folder and a line here.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("frames", "damaged messages through the decoders of the host", FramesBenchmark.RunAsync),
        new("soak", "what thousands of submissions leave behind in one process", SoakBenchmark.RunAsync),
    ];

    public static string TitleOf(string name) => All.First(benchmark => benchmark.Name == name).Title;
}
