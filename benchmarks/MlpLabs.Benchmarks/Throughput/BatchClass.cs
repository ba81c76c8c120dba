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

    /// <summary>One job, two jobs, two jobs, one job: what slows the machine down little by little slows both alike.</summary>
    public async Task MeasureAsync(Floor floor, CancellationToken cancel)
    {
        HandedIn[] submissions = [.. _whole.HandedIn];
        List<Turn> one = [], two = [];
        foreach (var (jobs, turns) in ((int, List<Turn>)[])[(1, one), (2, two), (2, two), (1, one)])
        {
            BenchmarkOptions.Progress($"{mix.Name}: {count} submissions, {jobs} at a time ...");
            var half = turns.Count == 0 ? submissions[..(count / 2)] : submissions[(count / 2)..];
            turns.Add(new Turn(
                await _whole.GradeAsync(jobs, cancel).ConfigureAwait(false),
                await floor.MeasureAsync(half, jobs, cancel).ConfigureAwait(false),
                await _small.GradeAsync(jobs, cancel).ConfigureAwait(false)));
        }
        _oneJob.Add(Round(one));
        _twoJobs.Add(Round(two));
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

    BatchRound Round(List<Turn> turns) => new(
        count, CommandRun.Mean(turns[0].Whole, turns[1].Whole), _small.HandedIn.Count, CommandRun.Mean(turns[0].Small, turns[1].Small), turns[0].HalfOfFloor + turns[1].HalfOfFloor);

    Series TwoToOne(string what, Func<BatchRound, double> wallMs) =>
        new($"{mix.Name}, 2 jobs ÷ 1 job: {what}", "×", [.. _oneJob.Zip(_twoJobs, (one, two) => wallMs(one) / wallMs(two))]);

    sealed record Turn(CommandRun Whole, FloorRun HalfOfFloor, CommandRun Small);
}
