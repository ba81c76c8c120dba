using MlpLabs.Benchmarks.Checks;
using MlpLabs.Benchmarks.Engine;
using MlpLabs.Benchmarks.Frames;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Benchmarks.Reports;
using MlpLabs.Benchmarks.Soak;
using MlpLabs.Benchmarks.Throughput;

namespace MlpLabs.Benchmarks;

/// <summary>The benchmarks, in the order they run. A new one is a folder and a line here.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("engine", "training against numpy and PyTorch", EngineBenchmark.RunAsync),
        new("report", "writing a report", ReportBenchmark.RunAsync),
        new("grader", "loading an exercise with its grader", GraderBenchmark.RunAsync),
        new("diagnosis", "the host's own share of grading", DiagnosisBenchmark.RunAsync),
        new("check", "one check in a new process against dotnet test and dotnet run", CheckBenchmark.RunAsync),
        new("watch", "from a save to the verdict", WatchBenchmark.RunAsync),
        new("floor", "a grade against a compilation and an empty process", FloorBenchmark.RunAsync),
        new("batch", "a class graded by mlplabs batch", BatchBenchmark.RunAsync),
        new("frames", "damaged messages through the decoders of the host", FramesBenchmark.RunAsync),
        new("soak", "what thousands of submissions leave behind in one process", SoakBenchmark.RunAsync),
        new("memory", "memory of mlplabs batch over thousands of submissions", BatchMemoryBenchmark.RunAsync),
    ];

    public static string TitleOf(string name) => All.First(benchmark => benchmark.Name == name).Title;
}
