using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Cli;

/// <summary>Everything that grading needs, put together; both child processes start at once, before they are needed.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    readonly CompileHostClient _compiler;
    readonly WorkerObserver _observer;

    public Workbench(ExerciseCatalog catalog)
    {
        var launcher = Launchers.Choose();
        _compiler = new CompileHostClient(launcher, ChildProgram.CompileHost);
        _observer = new WorkerObserver(launcher);
        _compiler.StartAhead();
        _observer.StartAhead();
        Library = new MisconceptionLibrary(_compiler, _observer, catalog.Cache);
        Pipeline = new GradingPipeline(_compiler, _observer, Library);
    }

    public MisconceptionLibrary Library { get; }

    public GradingPipeline Pipeline { get; }

    /// <summary>Starts a worker for the next submission of an exercise, so that it need not wait for one. Returns at once.</summary>
    public void StartAhead(Exercise exercise) => _observer.StartAhead(exercise.Checks.Select(c => c.Limits));

    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync().ConfigureAwait(false);
        _observer.Dispose();
    }
}
