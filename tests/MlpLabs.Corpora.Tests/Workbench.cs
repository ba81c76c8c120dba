using MlpLabs.Corpora.Tests.Hostile;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;
using MlpLabs.Testing;

// The traces of one submission are looked for in the whole process, so there is only one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(MlpLabs.Corpora.Tests.Workbench))]

namespace MlpLabs.Corpora.Tests;

/// <summary>The exercises of the repository with a real compile host and real workers, with all layers and with the layers before the worker off.</summary>
public sealed class Workbench : IAsyncDisposable
{
    const string TemporaryFolderVariable = "TMPDIR";

    // Short, so that hundreds of attacks end within minutes; an honest submission uses a hundredth of it.
    static readonly Limits _limits = new(CpuSeconds: 1, WallSeconds: 4, MemoryMiB: 128, OutputKiB: 64);

    // For the same reason; the first compilation of a host, the longest honest one, takes a sixth of it.
    static readonly CompileHostLimits _compileLimits = CompileHostLimits.Default with { CpuMs = 4_000 };

    readonly CompileHostClient _compiler;
    readonly CompileHostClient _compilerWithoutIntake;
    readonly WorkerObserver _observer;
    readonly GradingPipeline _pipeline;
    readonly GradingPipeline _pipelineForBombs;
    readonly GradingPipeline _pipelineWithLayersOff;
    readonly ExerciseCatalog _catalog;
    readonly Dictionary<string, Exercise> _exercises = [];
    readonly string? _temporaryFolderBefore;
    HostTraces? _atRest;

    public Workbench()
    {
        // Everything this process and its children keep in files for a while goes here, where nobody else writes.
        _temporaryFolderBefore = Environment.GetEnvironmentVariable(TemporaryFolderVariable);
        TemporaryFolder = Directory.CreateTempSubdirectory("corpora-").FullName;
        Environment.SetEnvironmentVariable(TemporaryFolderVariable, TemporaryFolder);
        Environment.SetEnvironmentVariable(HostSecret.Variable, HostSecret.Value);

        var launcher = Launchers.Choose();
        _compiler = new CompileHostClient(launcher, ChildProgram.CompileHost, _compileLimits);
        _compilerWithoutIntake = new CompileHostClient(launcher, ChildProgram.CompileHost, _compileLimits) { WithoutIntake = true };
        _observer = new WorkerObserver(launcher);
        _catalog = new ExerciseCatalog(Repository.Folder("exercises"), Repository.Folder("graders"), CacheFolder.OfUser());
        var library = new MisconceptionLibrary(_compiler, _observer, _catalog.Cache);
        _pipeline = new GradingPipeline(_compiler, _observer, library);
        _pipelineForBombs = new GradingPipeline(_compilerWithoutIntake, _observer, library) { WithoutAssemblyPolicy = true };
        _pipelineWithLayersOff = new GradingPipeline(new BareCompiler(), _observer, library) { WithoutAssemblyPolicy = true };
    }

    /// <summary>The temporary folder of this process while the tests run.</summary>
    public string TemporaryFolder { get; }

    public int Tier => _observer.Tier.Number;

    /// <summary>Grades as every command does.</summary>
    public async Task<GradeReport> GradeAsync(string exerciseId, Submission submission) =>
        await _pipeline.GradeAsync(await ExerciseAsync(exerciseId), submission, TestContext.Current.CancellationToken);

    /// <summary>Grades with intake, source rules and assembly policy off; compile bombs still go to the compile host.</summary>
    internal async Task<GradeReport> GradeWithLayersOffAsync(HostileFile file, Submission submission) =>
        await (file.Generator.Length > 0 || file.Group == 'A' ? _pipelineForBombs : _pipelineWithLayersOff)
            .GradeAsync(await ExerciseAsync(file.ExerciseId), submission, TestContext.Current.CancellationToken);

    /// <summary>The exercise with the limits of these tests.</summary>
    public async Task<Exercise> ExerciseAsync(string id)
    {
        if (_exercises.TryGetValue(id, out var known))
            return known;
        var loaded = await _catalog.LoadAsync(id);
        Assert.Empty(loaded.Errors);
        return _exercises[id] = loaded.Value! with { Checks = [.. loaded.Value!.Checks.Select(check => check with { Limits = _limits })] };
    }

    /// <summary>What the process holds when nothing but both compile hosts is running; measured once, because an attack may end a host.</summary>
    internal async Task<HostTraces> TracesAtRestAsync()
    {
        if (_atRest is null)
        {
            await AnHonestSubmissionPassesAsync();
            await _pipelineForBombs.GradeAsync(await ExerciseAsync("sigmoid-derivative"), Honest(), TestContext.Current.CancellationToken);
            _atRest = HostTraces.Now(TemporaryFolder);
        }
        return _atRest;
    }

    /// <summary>An ordinary right solution passes, whatever came before it.</summary>
    public async Task AnHonestSubmissionPassesAsync()
    {
        var report = await GradeAsync("sigmoid-derivative", Honest());
        Assert.True(report.Verdict == Verdict.Passed && report.Score == report.MaxScore, $"An honest submission got {report.Verdict}. {report.Notice}");
    }

    static Submission Honest() => SubmissionReader.Read(Repository.Folder("graders", "sigmoid-derivative", "solution", "Solution.cs")).Submission!;

    /// <summary>How many compile hosts may be running.</summary>
    public static int MaxCompileHosts => 2;

    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync();
        await _compilerWithoutIntake.DisposeAsync();
        _observer.Dispose();
        Environment.SetEnvironmentVariable(TemporaryFolderVariable, _temporaryFolderBefore);
        Directory.Delete(TemporaryFolder, recursive: true);
    }
}
