namespace MlpLabs.Benchmarks.Measuring;

/// <summary>Measures contenders in turn, A B C A B C, so that what disturbs the machine for a while disturbs all of them.</summary>
internal static class Interleaved
{
    /// <param name="warmUps">Rounds that are run and not counted.</param>
    /// <param name="repetitions">Rounds that count.</param>
    /// <returns>The series of every contender, one for each of its figures, in the order of the contenders.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<Series>>> MeasureAsync(int warmUps, int repetitions, IReadOnlyList<Contender> contenders)
    {
        var rounds = contenders.Select(_ => new List<IReadOnlyList<Figure>>()).ToArray();
        for (var round = -warmUps; round < repetitions; round++)
            for (var i = 0; i < contenders.Count; i++)
            {
                var figures = await contenders[i].RunAsync().ConfigureAwait(false);
                if (round >= 0)
                    rounds[i].Add(figures);
            }
        return [.. contenders.Select((contender, i) => SeriesOf(contender.Name, rounds[i]))];
    }

    static IReadOnlyList<Series> SeriesOf(string name, List<IReadOnlyList<Figure>> runs) =>
        [.. runs[0].Select((figure, k) => new Series(
            figure.Aspect.Length > 0 ? $"{name}, {figure.Aspect}" : name, figure.Unit, [.. runs.Select(run => run[k].Value)]))];
}
