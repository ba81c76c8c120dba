using MlpLabs.Grading.Exercises;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Graders;

/// <summary>A pack of one exercise, <c>my-exercise</c>, in a new folder.</summary>
internal sealed class PackFolder : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public PackFolder(string grader, string manifest = "id: my-exercise\ntitle: My exercise\ntrack: A\ndifficulty: easy\n")
    {
        _folder.Write("exercises/my-exercise/exercise.yaml", manifest);
        Grader = _folder.Write("graders/my-exercise/grader.csx", grader);
        Cache = CacheFolder.At(_folder.At("cache"));
    }

    public string Grader { get; }

    public CacheFolder Cache { get; }

    public ExerciseCatalog Catalog => new(_folder.At("exercises"), _folder.At("graders"), Cache);

    public string At(params string[] parts) => _folder.At(parts);

    public string Write(string name, string text) => _folder.Write(name, text);

    public Task<PackResult<Exercise>> LoadAsync(long seed = 1) => Catalog.LoadAsync("my-exercise", seed);

    /// <summary>Loads a pack that must be right.</summary>
    public async Task<Exercise> ExerciseAsync(long seed = 1)
    {
        var loaded = await LoadAsync(seed);
        Assert.True(loaded.Value is not null, string.Join('\n', loaded.Errors));
        return loaded.Value;
    }

    public string[] CacheFiles => [.. Directory.EnumerateFiles(Cache.Location!).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();
}
