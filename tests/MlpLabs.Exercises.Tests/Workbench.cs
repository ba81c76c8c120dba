using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;
using MlpLabs.Testing;

[assembly: AssemblyFixture(typeof(MlpLabs.Exercises.Tests.Workbench))]

namespace MlpLabs.Exercises.Tests;

/// <summary>The exercises of the repository and a real compile host and real workers, shared by all tests.</summary>
public sealed class Workbench : IAsyncDisposable
{
    readonly CompileHostClient _compiler;
    readonly WorkerObserver _observer;
    readonly Dictionary<string, Exercise> _exercises = [];

    public Workbench()
    {
        var launcher = Launchers.Choose();
        _compiler = new CompileHostClient(launcher, ChildProgram.CompileHost);
        _observer = new WorkerObserver(launcher);
        Catalog = new ExerciseCatalog(Repository.Folder("exercises"), Repository.Folder("graders"), CacheFolder.OfUser());
        Library = new MisconceptionLibrary(_compiler, _observer, Catalog.Cache);
        Pipeline = new GradingPipeline(_compiler, _observer, Library);
    }

    public ExerciseCatalog Catalog { get; }

    public MisconceptionLibrary Library { get; }

    public GradingPipeline Pipeline { get; }

    public async Task<GradeReport> GradeAsync(string exerciseId, string path)
    {
        if (!_exercises.TryGetValue(exerciseId, out var exercise))
        {
            var loaded = await Catalog.LoadAsync(exerciseId);
            Assert.Empty(loaded.Errors);
            _exercises[exerciseId] = exercise = loaded.Value!;
        }
        var submission = SubmissionReader.Read(path);
        Assert.Equal("", submission.Problem);
        return await Pipeline.GradeAsync(exercise, submission.Submission!, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync();
        _observer.Dispose();
    }
}
