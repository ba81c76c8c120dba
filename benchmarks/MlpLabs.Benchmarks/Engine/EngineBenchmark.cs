using System.Diagnostics;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Engine;

/// <summary>Training with the engine against numpy and PyTorch on one thread: the same starts, the same data, the same arithmetic.</summary>
internal static class EngineBenchmark
{
    const int DefaultRepetitions = 9;
    const int WarmUps = 2;

    // Sums in another order differ in the last digits, and training carries that on.
    const double AllowedDifference = 1e-6;

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        List<Series> rows = [];
        List<string> notes = [$"Seed {options.Seed}; every library on one thread, in double precision. µs per epoch, a loss computed in each."];
        List<string> failures = [];
        using var folder = new TemporaryFolder();
        List<PythonPeer> peers = [];
        try
        {
            foreach (var (library, title) in (IEnumerable<(string, string)>)[("numpy", "numpy"), ("torch", "PyTorch")])
            {
                if (PythonPeer.Start(library, title) is { } peer)
                    peers.Add(peer);
                else
                    notes.Add($"{title} is not installed. On Debian and Ubuntu: apt-get install python3-{library}");
            }
            foreach (var task in (TrainingTask[])[
                TrainingTasks.Xor(options.Seed), TrainingTasks.AdamOnSpirals(options.Seed), TrainingTasks.Sweep(options.Seed, options.FullSweep)])
            {
                BenchmarkOptions.Progress($"{task.Name} ...");
                var (series, disagreements) = await MeasureAsync(task, peers, folder.Write($"{rows.Count}.json", task.ToJson()), options).ConfigureAwait(false);
                rows.AddRange(series);
                failures.AddRange(disagreements);
            }
        }
        finally
        {
            peers.ForEach(peer => peer.Dispose());
        }
        return new BenchmarkResult("engine", Benchmarks.TitleOf("engine"), rows, notes, failures);
    }

    static async Task<(IEnumerable<Series> Rows, IEnumerable<string> Failures)> MeasureAsync(
        TrainingTask task, IReadOnlyList<PythonPeer> peers, string taskFile, BenchmarkOptions options)
    {
        double[] ours = [];
        var theirs = new double[peers.Count][];
        var contenders = new List<Contender>
        {
            new($"{task.Name}: MlpLabs.Engine", () =>
            {
                var started = Stopwatch.GetTimestamp();
                ours = EngineTrainer.Train(task);
                return PerEpoch(task, Stopwatch.GetElapsedTime(started).TotalSeconds);
            }),
        };
        for (var i = 0; i < peers.Count; i++)
        {
            var at = i;
            contenders.Add(new Contender($"{task.Name}: {peers[at].Name}", () =>
            {
                (var seconds, theirs[at]) = peers[at].Train(taskFile);
                return PerEpoch(task, seconds);
            }));
        }

        var measured = await Interleaved.MeasureAsync(options.FullSweep ? 0 : WarmUps, options.Repetitions ?? (options.FullSweep ? 1 : DefaultRepetitions), contenders).ConfigureAwait(false);
        List<Series> rows = [.. measured.Select(series => series[0])];
        List<string> failures = [];
        for (var i = 0; i < peers.Count; i++)
        {
            rows.Add(rows[i + 1].RatioTo(rows[0]) with { What = $"{task.Name}: {peers[i].Name} ÷ MlpLabs.Engine" });
            var difference = ours.Zip(theirs[i], (mine, other) => Math.Abs(mine - other) / Math.Max(1, Math.Abs(mine))).Max();
            rows.Add(Series.Single($"{task.Name}: largest difference of a trained parameter from {peers[i].Name}", "", difference));
            // Written so that NaN fails too.
            if (!(difference <= AllowedDifference) || ours.Length != theirs[i].Length)
                failures.Add(FormattableString.Invariant($"{task.Name}: MlpLabs.Engine and {peers[i].Name} trained different networks; parameters differ by up to {difference}."));
        }
        return (rows, failures);
    }

    static Task<IReadOnlyList<Figure>> PerEpoch(TrainingTask task, double seconds) =>
        Task.FromResult<IReadOnlyList<Figure>>([new Figure("", "µs", seconds * 1e6 / task.Epochs)]);
}
