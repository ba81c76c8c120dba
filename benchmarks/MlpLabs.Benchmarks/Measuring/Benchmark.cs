namespace MlpLabs.Benchmarks.Measuring;

/// <summary>A benchmark with its name on the command line and what it measures in one line.</summary>
internal sealed record Benchmark(string Name, string Title, Func<BenchmarkOptions, Task<BenchmarkResult>> RunAsync);
