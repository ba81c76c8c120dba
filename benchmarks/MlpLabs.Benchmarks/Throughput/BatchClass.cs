using MlpLabs.Benchmarks.Measuring;

namespace MlpLabs.Benchmarks.Throughput;

/// <summary>A class, a part of it, and what grading them took in each round, with one and with two jobs.</summary>
internal sealed class BatchClass(Mix mix, int count, int seed) : IDisposable
{
    const int SmallPart = 5;

    readonly ClassFolder _whole = new(mix, count, seed);
    readonly ClassFolder _small = new(mix, Math.Max(1, count / SmallPart), seed);
    readonly List<BatchRound> _oneJob = [];
    readonly List<BatchRound> _twoJobs = [];

    public Mix Mix => mix;

    public async Task MeasureAsync(Floor floor, CancellationToken cancel)
    {
        foreach (var (jobs, rounds) in ((int, List<BatchRound>)[])[(1, _oneJob), (2, _twoJobs)])
        {
            BenchmarkOptions.Progress($"{mix.Name}: {count} submissions, {jobs} at a time ...");
            // Half of the floor before and half after, so that what slows the machine for a while slows both.
            HandedIn[] submissions = [.. _whole.HandedIn];
            var before = await floor.MeasureAsync(submissions[..(count / 2)], jobs, cancel).ConfigureAwait(false);
            var whole = await _whole.GradeAsync(jobs, cancel).ConfigureAwait(false);
            var after = await floor.MeasureAsync(submissions[(count / 2)..], jobs, cancel).ConfigureAwait(false);
            var small = await _small.GradeAsync(jobs, cancel).ConfigureAwait(false);
            rounds.Add(new BatchRound(count, whole, _small.HandedIn.Count, small, before + after));
        }
    }

    /// <param name="dotnetTestMs">Wall time of <c>dotnet test</c> in each of the rounds.</param>
    public IEnumerable<Series> Rows(IReadOnlyList<double> dotnetTestMs) =>
    [
        .. BatchRound.RowsOf($"{mix.Name}, 1 job", _oneJob, dotnetTestMs),
        .. BatchRound.RowsOf($"{mix.Name}, 2 jobs", _twoJobs, dotnetTestMs),
        TwoToOne("throughput", round => round.WallMsEach),
        TwoToOne("throughput of one more", round => round.WallMsOfOneMore),
        TwoToOne("throughput of the floor", round => round.Floor.WallMsEach),
    ];

    public void Dispose()
    {
        _whole.Dispose();
        _small.Dispose();
    }

    Series TwoToOne(string what, Func<BatchRound, double> wallMs) =>
        new($"{mix.Name}, 2 jobs ÷ 1 job: {what}", "×", [.. _oneJob.Zip(_twoJobs, (one, two) => wallMs(one) / wallMs(two))]);
}
