using System.Diagnostics;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Checks;

/// <summary>From a save to the verdict on the screen, in <c>mlplabs watch</c>.</summary>
internal static class WatchBenchmark
{
    const int DefaultRepetitions = 20;
    const int WarmUps = 5;
    // Between two saves: what follows a verdict, such as writing the page, is not part of it.
    const int PauseMs = 700;
    const string Verdict = " points";

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        using var project = new EquivalentProject();
        var start = new ProcessStartInfo(project.Watch[0], project.Watch.Skip(1)) { WorkingDirectory = project.SubmissionFolder, RedirectStandardOutput = true };
        start.Environment["MLPLABS_ROOT"] = Repository.Root;
        using var watch = Process.Start(start)!;
        try
        {
            await VerdictAsync(watch, options.Cancel).ConfigureAwait(false);
            var saves = await Interleaved.MeasureAsync(WarmUps, options.Repetitions ?? DefaultRepetitions,
            [
                new Contender("from a save to the verdict", async () =>
                {
                    await Task.Delay(PauseMs, options.Cancel).ConfigureAwait(false);
                    project.Edit();
                    var saved = Stopwatch.GetTimestamp();
                    await VerdictAsync(watch, options.Cancel).ConfigureAwait(false);
                    return [new Figure("", "ms", Stopwatch.GetElapsedTime(saved).TotalMilliseconds)];
                }),
            ]).ConfigureAwait(false);
            return new BenchmarkResult("watch", Benchmarks.TitleOf("watch"), [.. saves.SelectMany(series => series)],
                ["The model solution of sigmoid-derivative, saved by writing over it. The verdict is there when its line comes out of the pipe."], []);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    static async Task VerdictAsync(Process watch, CancellationToken cancel)
    {
        while (await watch.StandardOutput.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
            if (line.Contains(" of ", StringComparison.Ordinal) && line.Contains(Verdict, StringComparison.Ordinal))
                return;
        throw new InvalidDataException("mlplabs watch ended.");
    }
}
