using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Benchmarks.Grading;

/// <summary>The exercises of the repository with one pipeline, put together as the command line does.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    readonly CompileHostClient _compiler;
    readonly WorkerObserver _observer;
    readonly Dictionary<string, Exercise> _exercises = [];

    public Workbench(CompileHostLimits? compileLimits = null, CacheFolder? cache = null)
    {
        _compiler = new CompileHostClient(PublishedApp.Launcher, PublishedApp.CompileHost, compileLimits);
        _observer = new WorkerObserver(PublishedApp.Launcher, worker: PublishedApp.Worker);
        Catalog = CatalogWith(cache ?? CacheFolder.OfUser());
        Library = new MisconceptionLibrary(_compiler, _observer, Catalog.Cache);
        Pipeline = new GradingPipeline(_compiler, _observer, Library);
    }

    public ICompiler Compiler => _compiler;

    public IObserver Observer => _observer;

    public ExerciseCatalog Catalog { get; }

    public MisconceptionLibrary Library { get; }

    public GradingPipeline Pipeline { get; }

    public static ExerciseCatalog CatalogWith(CacheFolder cache) => new(Repository.Folder("exercises"), Repository.Folder("graders"), cache);

    /// <exception cref="InvalidDataException">The exercise is broken.</exception>
    public async Task<Exercise> ExerciseAsync(string id)
    {
        if (_exercises.TryGetValue(id, out var known))
            return known;
        var loaded = await Catalog.LoadAsync(id).ConfigureAwait(false);
        return _exercises[id] = loaded.Value ?? throw new InvalidDataException(string.Join('\n', loaded.Errors));
    }

    /// <exception cref="InvalidDataException">There is no submission.</exception>
    public static Submission Read(string path) => SubmissionReader.Read(path) is { Submission: { } submission }
        ? submission
        : throw new InvalidDataException($"{path} cannot be read as a submission.");

    public static string ModelSolution(string exerciseId) => Repository.Folder("graders", exerciseId, "solution", "Solution.cs");

    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync().ConfigureAwait(false);
        _observer.Dispose();
    }
}
