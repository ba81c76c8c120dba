namespace MlpLabs.Benchmarks.Measuring;

/// <summary>What one benchmark found.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">What it measures.</param>
/// <param name="Rows">Its table.</param>
/// <param name="Notes">What a reader must know about the numbers: the seed, what was not installed.</param>
/// <param name="Failures">Where something was promised and not kept; empty otherwise. Time is never promised.</param>
internal sealed record BenchmarkResult(
    string Name, string Title, IReadOnlyList<Series> Rows, IReadOnlyList<string> Notes, IReadOnlyList<string> Failures);
