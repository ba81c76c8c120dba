using System.Text;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Cli.Resident;

/// <summary>One workbench for all commands, and exercises for as long as their files stay as they are.</summary>
/// <remarks>Not for several commands at once. A file's content decides and not its time: a pack that was copied back is the same pack.</remarks>
internal sealed class KeptWorkshop : IWorkshop, IAsyncDisposable
{
    const int MaxExercises = 50;

    readonly Dictionary<(string Exercises, string? Graders, string Id, long Seed), (string Content, Exercise Exercise)> _exercises = [];
    Workbench? _workbench;
    string? _cache;
    Exercise? _last;

    public Workbench Take(ExerciseCatalog catalog)
    {
        if (_workbench is not null && _cache == catalog.Cache.Location)
            return _workbench;
        var old = _workbench;
        _workbench = null;
        old?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _cache = catalog.Cache.Location;
        return _workbench = new Workbench(catalog);
    }

    public async Task<PackResult<Exercise>> LoadAsync(ExerciseCatalog catalog, string id, long seed)
    {
        var key = (catalog.ExercisesFolder, catalog.GradersFolder, id, seed);
        // Whether other exercises have graders decides whether this one must have one.
        var hasGraders = catalog.GradersFolder is { } graders && Directory.EnumerateFileSystemEntries(graders).Any();
        var content = ContentOf(hasGraders, [Path.Combine(catalog.ExercisesFolder, id), .. hasGraders ? (string[])[Path.Combine(catalog.GradersFolder!, id)] : []]);
        if (content.Length > 0 && _exercises.TryGetValue(key, out var known) && known.Content == content)
        {
            _last = known.Exercise;
            return PackResult<Exercise>.Of(known.Exercise);
        }
        var loaded = await catalog.LoadAsync(id, seed).ConfigureAwait(false);
        if (loaded.Value is not { } exercise)
            return loaded;
        if (_exercises.Count >= MaxExercises)
            _exercises.Clear();
        _exercises[key] = (content, exercise);
        _last = exercise;
        return loaded;
    }

    /// <summary>Keeps it, and lets a worker start for the next submission.</summary>
    public ValueTask GiveBackAsync(Workbench workbench)
    {
        if (_last is not null)
            workbench.StartAhead(_last);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _workbench?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Empty when it cannot be read, which is never the same as before.
    static string ContentOf(bool hasGraders, IEnumerable<string> folders)
    {
        try
        {
            List<ReadOnlyMemory<byte>> parts = [BitConverter.GetBytes(hasGraders)];
            foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)))
            {
                // A pipe among them would be waited for.
                if (!UnixFileKind.IsRegular(file))
                    return "";
                parts.Add(Encoding.UTF8.GetBytes(file));
                parts.Add(File.ReadAllBytes(file));
            }
            return CacheFolder.Key(parts);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
