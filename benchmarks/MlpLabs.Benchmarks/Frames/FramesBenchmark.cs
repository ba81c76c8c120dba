using System.Diagnostics;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Protocol.Tests;

namespace MlpLabs.Benchmarks.Frames;

/// <summary>A million damaged messages of each kind: every one is understood or refused, in bounded memory, and soon.</summary>
internal static class FramesBenchmark
{
    const int DefaultRounds = 1_000_000;
    static readonly TimeSpan _hang = TimeSpan.FromSeconds(20);

    public static Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        var rounds = options.Frames ?? DefaultRounds;
        List<Series> rows = [];
        List<string> failures = [];
        foreach (var (name, fuzz) in (IEnumerable<(string, Fuzz)>)[
            ("frames", new FrameFuzz(options.Seed)), ("values", new ValueFuzz(options.Seed)), ("answers of the compile host", new CompileAnswerFuzz(options.Seed))])
        {
            BenchmarkOptions.Progress($"{name} ...");
            var watch = Stopwatch.StartNew();
            if (Failure(fuzz, rounds, options.Cancel) is { } failure)
                failures.Add($"{name}: {failure}");
            rows.Add(Series.Single($"{name}, damaged and decoded", "", fuzz.Rounds));
            rows.Add(Series.Single($"{name}, understood", "", fuzz.Understood));
            rows.Add(Series.Single($"{name}, refused", "", fuzz.Refused));
            rows.Add(Series.Single($"{name}, most memory one took", "bytes", fuzz.LargestAllocation));
            rows.Add(Series.Single($"{name}, with damaging them and writing them again", "µs each", watch.Elapsed.TotalMicroseconds / Math.Max(1, fuzz.Rounds)));
        }
        return Task.FromResult(new BenchmarkResult("frames", Benchmarks.TitleOf("frames"), rows, [$"Seed {options.Seed}."], failures));
    }

    /// <summary>Why the run did not get to its end, or null. A round that does not end is told with its bytes.</summary>
    static string? Failure(Fuzz fuzz, int rounds, CancellationToken cancel)
    {
        string? failure = null;
        // A thread of its own, in the background: one that hangs does not keep the process from telling so and ending.
        var thread = new Thread(() =>
        {
            try
            {
                fuzz.Run(rounds);
            }
            catch (FuzzException error)
            {
                failure = error.Message;
            }
        }) { IsBackground = true, Name = "fuzz" };
        thread.Start();
        long seen = -1;
        while (!thread.Join(_hang))
        {
            cancel.ThrowIfCancellationRequested();
            if (fuzz.Rounds == seen)
                return $"Round {seen} has not ended within {_hang.TotalSeconds} s. The bytes: {Convert.ToHexString(fuzz.Bytes)}";
            seen = fuzz.Rounds;
        }
        return failure;
    }
}
