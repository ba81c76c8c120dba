using MlpLabs.Benchmarks.Measuring;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>One class graded, a small part of it graded as well, and the floor of the same submissions.</summary>
/// <param name="Count">Submissions of the class.</param>
/// <param name="SmallCount">Submissions of the part; fewer than <paramref name="Count"/>.</param>
internal sealed record BatchRound(int Count, CommandRun Whole, int SmallCount, CommandRun Small, FloorRun Floor)
{
    public double WallMsEach => Whole.Seconds * 1e3 / Count;

    public double CpuMsEach => Whole.CpuMs / Count;

    /// <summary>What one more submission takes: without the start and the end of the command.</summary>
    public double WallMsOfOneMore => (Whole.Seconds - Small.Seconds) * 1e3 / (Count - SmallCount);

    public double CpuMsOfOneMore => (Whole.CpuMs - Small.CpuMs) / (Count - SmallCount);

    /// <summary>The rows of some rounds with the same class and the same number of jobs.</summary>
    /// <param name="name">What the table calls them.</param>
    /// <param name="dotnetTestMs">Wall time of <c>dotnet test</c> in each of the rounds.</param>
    public static IEnumerable<Series> RowsOf(string name, IReadOnlyList<BatchRound> rounds, IReadOnlyList<double> dotnetTestMs)
    {
        return [
            Row("throughput", "per second", round => 1e3 / round.WallMsEach),
            Row("wall time of each", "ms", round => round.WallMsEach),
            Row("wall time of one more", "ms", round => round.WallMsOfOneMore),
            Row("wall time of each, floor", "ms", round => round.Floor.WallMsEach),
            Row("processor time of each", "ms", round => round.CpuMsEach),
            Row("processor time of one more", "ms", round => round.CpuMsOfOneMore),
            Row("processor time of each, floor", "ms", round => round.Floor.CpuMsEach),
            Row("most memory, all processes together", "MiB", round => round.Whole.PeakMiB),
            new($"{name}: throughput ÷ that of dotnet test", "×", [.. rounds.Zip(dotnetTestMs, (round, ms) => ms / round.WallMsEach)]),
            Row("processor time of each ÷ floor", "×", round => round.CpuMsEach / round.Floor.CpuMsEach),
            Row("processor time of one more ÷ floor", "×", round => round.CpuMsOfOneMore / round.Floor.CpuMsEach),
        ];

        Series Row(string what, string unit, Func<BatchRound, double> value) => new($"{name}: {what}", unit, [.. rounds.Select(value)]);
    }
}
