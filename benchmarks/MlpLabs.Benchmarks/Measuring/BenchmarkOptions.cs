namespace MlpLabs.Benchmarks.Measuring;

/// <summary>How much is measured; null leaves a number to the benchmark.</summary>
/// <param name="Repetitions">Rounds that count, of those benchmarks that repeat.</param>
/// <param name="Frames">Damaged messages of each kind.</param>
/// <param name="Submissions">Submissions of a batch, a soak or what measures its memory.</param>
/// <param name="FullSweep">Whether the sweep of the engine is as large as the exercises' own.</param>
internal sealed record BenchmarkOptions(int Seed, int? Repetitions, int? Frames, int? Submissions, bool FullSweep, CancellationToken Cancel)
{
    /// <summary>Tells the person at the terminal how far it is; never part of the result.</summary>
    public static void Progress(string what) => Console.Error.WriteLine($"  {what}");
}
