using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Course.Batches;

/// <summary>Everything that grading several submissions at once needs, put together.</summary>
public sealed class ClassWorkbench : IAsyncDisposable
{
    readonly CompilerPool _compilers;
    readonly WorkerObserver _observer;
    readonly ObserverTurns _turns;

    /// <param name="catalog">Where the exercises are.</param>
    /// <param name="jobs">How many submissions run at once.</param>
    public ClassWorkbench(ExerciseCatalog catalog, int jobs)
    {
        var launcher = Launchers.Choose();
        _compilers = new CompilerPool(launcher, jobs);
        _observer = new WorkerObserver(launcher, spareWorkers: jobs, zygotes: jobs);
        _compilers.StartAhead();
        _turns = new ObserverTurns(_observer, jobs);
        Pipeline = new GradingPipeline(_compilers, _turns, new MisconceptionLibrary(_compilers, _turns, catalog.Cache));
    }

    public GradingPipeline Pipeline { get; }

    /// <summary>Prepares for submissions that are to come.</summary>
    /// <param name="exercises">The exercise of each.</param>
    public void Expect(IEnumerable<Exercise> exercises) => _observer.Expect(exercises.Select(exercise => exercise.Manifest.Limits));

    /// <summary>Starts a worker for a submission whose sources are about to be compiled.</summary>
    public void StartAhead(Exercise exercise) => _observer.StartAhead(exercise.Manifest.Limits);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _compilers.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _observer.Dispose();
            _turns.Dispose();
        }
    }
}
