using MlpLabs.Grading.Graders;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Exercises;

/// <summary>The packs on disk: a folder of exercises and, where the instructor is, a folder of graders.</summary>
public sealed class ExerciseCatalog(string exercisesFolder, string? gradersFolder, CacheFolder cache)
{
    /// <summary>The seed where a course sets none.</summary>
    public const long DefaultSeed = 1;

    public string ExercisesFolder { get; } = exercisesFolder;

    public string? GradersFolder { get; } = gradersFolder is not null && Directory.Exists(gradersFolder) ? gradersFolder : null;

    /// <summary>Where graders are written when there are none yet.</summary>
    public string NewGradersFolder { get; } = gradersFolder ?? Path.Combine(Path.GetDirectoryName(exercisesFolder)!, "graders");

    public CacheFolder Cache { get; } = cache;

    /// <summary>How long a grader may take to declare its checks and to compute the expected values.</summary>
    internal TimeSpan GraderTime { get; init; } = GraderDeadline.Default;

    /// <summary>The ids of all exercises, in order.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(ExercisesFolder)
        ? [.. Directory.EnumerateDirectories(ExercisesFolder)
            .Where(f => File.Exists(Path.Combine(f, "exercise.yaml")) || Directory.Exists(Path.Combine(f, "starter")))
            .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Why an id leads to nothing, with the nearest one that does; empty when it leads somewhere.</summary>
    public string Problem(string id)
    {
        var ids = Ids;
        return ids.Count == 0 ? PackMessages.NoExercises(ExercisesFolder)
            : ids.Contains(id) ? ""
            : PackMessages.UnknownExercise(id, ids);
    }

    public PackResult<ExerciseManifest> ReadManifest(string id) =>
        ManifestReader.Read(Path.Combine(ExercisesFolder, id, "exercise.yaml"), id);

    /// <summary>Where the instructor's part of an exercise stands, or null where there is none.</summary>
    public string? GraderFolderOf(string id) =>
        GradersFolder is { } graders && File.Exists(Path.Combine(graders, id, "grader.csx")) ? Path.Combine(graders, id) : null;

    /// <summary>Loads an exercise with its grader, or with the visible examples where no grader is.</summary>
    public async Task<PackResult<Exercise>> LoadAsync(string id, long seed = DefaultSeed)
    {
        var manifest = ReadManifest(id);
        if (manifest.Value is null)
            return PackResult<Exercise>.Wrong(manifest.Errors);
        var folder = Path.Combine(ExercisesFolder, id);
        var graderFolder = GraderFolderOf(id);
        if (GradersFolder is { } graders && graderFolder is null && Directory.EnumerateFileSystemEntries(graders).Any())
            return PackResult<Exercise>.Wrong(new PackError(Path.Combine(graders, id, "grader.csx"), 0, 0, PackMessages.MissingGrader));
        var checks = graderFolder is null
            ? ExamplesFile.Read(Path.Combine(folder, ExamplesFile.Name), manifest.Value.Limits)
            : await ReadGraderAsync(new GraderCompiler(Cache), Path.Combine(graderFolder, "grader.csx"), manifest.Value, seed).ConfigureAwait(false);
        return checks.Value is null
            ? PackResult<Exercise>.Wrong(checks.Errors)
            : PackResult<Exercise>.Of(new Exercise
            {
                Manifest = manifest.Value,
                Checks = checks.Value,
                Folder = folder,
                GraderFolder = graderFolder,
                Seed = seed,
            });
    }

    /// <summary>The first of these seeds with which the grader of an exercise cannot be built, and why; null where it can with all of them or there is no grader.</summary>
    public async Task<(long Seed, PackError Error)?> FirstProblemAsync(string id, IEnumerable<long> seeds)
    {
        if (GraderFolderOf(id) is not { } folder || ReadManifest(id).Value is not { } manifest)
            return null;
        var compiler = new GraderCompiler(Cache);
        foreach (var seed in seeds)
            if ((await ReadGraderAsync(compiler, Path.Combine(folder, "grader.csx"), manifest, seed).ConfigureAwait(false)).Errors is [var error, ..])
                return (seed, error);
        return null;
    }

    async Task<PackResult<IReadOnlyList<Check>>> ReadGraderAsync(GraderCompiler compiler, string file, ExerciseManifest manifest, long seed)
    {
        var reading = Task.Run(async () =>
        {
            var globals = new GraderScript(seed);
            var errors = await compiler.RunAsync(file, globals).ConfigureAwait(false);
            return errors.Count > 0
                ? PackResult<IReadOnlyList<Check>>.Wrong(errors)
                : CheckFactory.Build(file, manifest.Limits, globals.Checks);
        });
        return await Task.WhenAny(reading, Task.Delay(GraderTime)).ConfigureAwait(false) == reading
            ? await reading.ConfigureAwait(false)
            : PackResult<IReadOnlyList<Check>>.Wrong(new PackError(file, 0, 0, PackMessages.GraderDoesNotEnd(GraderTime)));
    }
}
