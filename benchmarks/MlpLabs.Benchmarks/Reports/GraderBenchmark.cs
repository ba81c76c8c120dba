using MlpLabs.Benchmarks.Grading;
using MlpLabs.Benchmarks.Measuring;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Reports;

/// <summary>Loading an exercise with its grader: from the cache, and compiling the script.</summary>
internal static class GraderBenchmark
{
    const int DefaultRepetitions = 15;
    const int WarmUps = 2;

    public static async Task<BenchmarkResult> RunAsync(BenchmarkOptions options)
    {
        using var folder = new TemporaryFolder();
        var kept = Workbench.CatalogWith(CacheFolder.At(folder.At("kept")));
        List<Contender> contenders = [];
        List<Series> first = [];
        foreach (var id in kept.Ids)
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            await LoadAsync(kept, id).ConfigureAwait(false);
            if (first.Count == 0)
                first.Add(Series.Single($"{id}, compiled, the first in its process", "ms", System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds));
            var nothingKept = Workbench.CatalogWith(CacheFolder.None);
            contenders.Add(Contender.Timed($"{id}, from the cache", () => LoadAsync(kept, id)));
            contenders.Add(Contender.Timed($"{id}, compiled, Roslyn warm", () => LoadAsync(nothingKept, id)));
        }
        var measured = await Interleaved.MeasureAsync(WarmUps, options.Repetitions ?? DefaultRepetitions, contenders).ConfigureAwait(false);
        return new BenchmarkResult("grader", Benchmarks.TitleOf("grader"), [.. first, .. measured.SelectMany(series => series)],
            ["Manifest, script and all expected values of the cases are part of each time."], []);
    }

    static async Task LoadAsync(ExerciseCatalog catalog, string id)
    {
        var loaded = await catalog.LoadAsync(id).ConfigureAwait(false);
        if (loaded.Value is null)
            throw new InvalidDataException(string.Join('\n', loaded.Errors));
    }
}
