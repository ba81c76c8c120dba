using Microsoft.Extensions.Logging.Abstractions;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Exercises;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>What a batch does when the machine fails it: the compiler and the workers are fakes.</summary>
public sealed class BatchRunTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fault_of_ours_is_tried_once_more_and_told_as_ours()
    {
        _folder.Sources("Ada.cs");
        var compiler = FakeCompiler.Answering(new Compilation { Outcome = CompileOutcome.SystemError, Reason = "The compiler did not start." });

        var (plan, outcomes) = await RunAsync(compiler);

        Assert.Equal(2, compiler.Requests.Count);
        Assert.Equal((BatchStatus.NotGraded, "The submission could not be graded: The compiler did not start. The fault is ours, and no points are lost. Try again."), (outcomes[0].Status, outcomes[0].Reason));
        var grade = ClassGrades.Of(plan, outcomes).Students[0];
        Assert.Null(grade.Grades[0].Score);
        Assert.False(grade.IsFinal);
    }

    [Fact]
    public async Task A_fault_of_the_moment_costs_nothing_and_is_gone_when_tried_again()
    {
        _folder.Sources("Ada.cs");
        var first = true;
        var compiler = new FakeCompiler(_ =>
        {
            var outcome = first ? CompileOutcome.SystemError : CompileOutcome.Errors;
            first = false;
            return new Compilation { Outcome = outcome, Reason = "Busy." };
        });

        var (_, outcomes) = await RunAsync(compiler);

        Assert.Equal((BatchStatus.Graded, "CompileError"), (outcomes[0].Status, outcomes[0].Entry!.Verdict));
    }

    [Fact]
    public async Task What_is_to_be_graded_is_told_before_it_is_and_what_has_its_result_is_not_among_it()
    {
        _folder.Sources("Ada.cs");
        await RunAsync(FakeCompiler.Answering(new Compilation { Outcome = CompileOutcome.Errors }));
        _folder.Sources("Ada.cs", "Bob.cs", "Grace.cs");
        var compiler = FakeCompiler.Answering(new Compilation { Outcome = CompileOutcome.Errors });
        List<string> expected = [];

        await RunAsync(compiler, expect: exercises =>
        {
            Assert.Empty(compiler.Requests);
            expected.AddRange(exercises.Select(exercise => exercise.Id));
        });

        Assert.Equal(["sigmoid-derivative", "sigmoid-derivative"], expected);
        Assert.Equal(2, compiler.Requests.Count);
    }

    [Fact]
    public async Task One_submission_that_breaks_the_grading_costs_itself_alone()
    {
        _folder.Sources("Ada.cs", "Grace.cs");
        _folder.Write("class/Bob.cs", "class Boom;");
        _folder.Write("class/Empty.cs", "  ");
        var compiler = new FakeCompiler(request => request.Files[0].Text.Contains("Boom", StringComparison.Ordinal)
            ? throw new InvalidOperationException("The pipe broke.")
            : new Compilation { Outcome = CompileOutcome.Errors });

        var (_, outcomes) = await RunAsync(compiler);

        Assert.Equal([BatchStatus.Graded, BatchStatus.NotGraded, BatchStatus.Unreadable, BatchStatus.Graded], outcomes.Select(o => o.Status));
        Assert.Equal("grading failed: The pipe broke (InvalidOperationException). The fault is ours, and no points are lost. Run the command again.", outcomes[1].Reason);
        Assert.Equal("Empty.cs: the file is empty. Save your solution in it and try again.", outcomes[2].Reason);
    }

    [Fact]
    public async Task What_is_there_is_kept_and_what_is_damaged_or_changed_is_made_again()
    {
        _folder.Sources("Ada.cs", "Bob.cs", "Eve.cs");
        var compiler = FakeCompiler.Answering(new Compilation { Outcome = CompileOutcome.Errors });
        await RunAsync(compiler);
        File.AppendAllText(_folder.At("out", "students", "Bob", "sigmoid-derivative.html"), "cut off");
        _folder.Write("class/Eve.cs", "class Other;");

        var (_, outcomes) = await RunAsync(compiler);

        Assert.Equal([true, false, false], outcomes.Select(o => o.IsKept));
        Assert.Equal(5, compiler.Requests.Count);
    }

    [Fact]
    public async Task A_batch_that_is_asked_to_stop_finishes_what_runs_and_begins_nothing()
    {
        _folder.Sources("Ada.cs", "Bob.cs", "Eve.cs");
        using var stop = new CancellationTokenSource();
        var compiler = new FakeCompiler(_ =>
        {
            stop.Cancel();
            return new Compilation { Outcome = CompileOutcome.Errors };
        });

        var (_, outcomes) = await RunAsync(compiler, stop.Token);

        Assert.Equal([BatchStatus.Graded, BatchStatus.NotReached, BatchStatus.NotReached], outcomes.Select(o => o.Status));
        Assert.True(File.Exists(_folder.At("out", "students", "Ada", "sigmoid-derivative.html")));
    }

    [Fact]
    public async Task What_was_graded_before_its_progress_could_no_longer_be_shown_is_kept()
    {
        _folder.Sources("Ada.cs", "Bob.cs");
        var compiler = FakeCompiler.Answering(new Compilation { Outcome = CompileOutcome.Errors });

        await Assert.ThrowsAsync<IOException>(() => RunAsync(compiler, progress: _ => throw new IOException("No space left on device")));
        var (_, outcomes) = await RunAsync(compiler);

        Assert.Equal([true, false], outcomes.Select(o => o.IsKept));
        Assert.Equal(2, compiler.Requests.Count);
    }

    [Fact]
    public async Task What_a_signal_breaks_again_and_again_is_left_for_the_next_run_and_is_no_fault()
    {
        _folder.Sources("Ada.cs");
        using var stop = new CancellationTokenSource();
        var compiler = new FakeCompiler(_ =>
        {
            stop.Cancel();
            return new Compilation { Outcome = CompileOutcome.SystemError, Reason = "The compile host ended." };
        });

        var (_, outcomes) = await RunAsync(compiler, stop.Token);

        Assert.Equal((BatchStatus.NotReached, 4), (outcomes[0].Status, compiler.Requests.Count));
        Assert.False(Directory.Exists(_folder.At("out", "students")));
    }

    [Fact]
    public async Task A_signal_that_reached_the_compile_host_too_costs_the_submission_nothing()
    {
        _folder.Sources("Ada.cs");
        using var stop = new CancellationTokenSource();
        var compiler = new FakeCompiler(_ =>
        {
            var outcome = stop.IsCancellationRequested ? CompileOutcome.Forbidden : CompileOutcome.TooComplex;
            stop.Cancel();
            return new Compilation { Outcome = outcome, Reason = "The compile host ended." };
        });

        var (_, outcomes) = await RunAsync(compiler, stop.Token);

        Assert.Equal((BatchStatus.Graded, "Forbidden"), (outcomes[0].Status, outcomes[0].Entry!.Verdict));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    public async Task Three_submissions_more_than_jobs_are_in_work_unless_there_is_one_job(int jobs, int expected)
    {
        _folder.Sources("Ada.cs", "Bob.cs", "Cem.cs", "Dee.cs", "Eve.cs", "Fay.cs", "Gus.cs");
        var compiler = new CountingCompiler(expected);
        await RunAsync(compiler, jobs: jobs);
        Assert.Equal(expected, compiler.Most);
    }

    /// <param name="expected">How many calls it waits for; more of them would come while it answers.</param>
    sealed class CountingCompiler(int expected) : ICompiler
    {
        readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _now;

        public int Most { get; private set; }

        public async Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel)
        {
            lock (this)
                if ((Most = Math.Max(Most, ++_now)) >= expected)
                    _reached.TrySetResult();
            await Task.WhenAny(_reached.Task, Task.Delay(TimeSpan.FromSeconds(30), cancel));
            await Task.Delay(100, cancel);
            lock (this)
                _now--;
            return new Compilation { Outcome = CompileOutcome.Errors };
        }
    }

    async Task<(BatchPlan Plan, IReadOnlyList<BatchOutcome> Outcomes)> RunAsync(
        ICompiler compiler, CancellationToken stop = default, Action<BatchOutcome>? progress = null, int jobs = 1, Action<IEnumerable<Exercise>>? expect = null)
    {
        var observer = FakeObserver.Of((_, _) => throw new InvalidOperationException("Nothing compiles, so nothing runs."));
        var catalog = new ExerciseCatalog(Repository.Folder("exercises"), Repository.Folder("graders"), CacheFolder.OfUser());
        var settings = new BatchSettings(_folder.At("class"), _folder.At("out"), "sigmoid-derivative", null, null, null, Audience.Student, null, Repository.Folder("templates"));
        var read = await BatchPlan.ReadAsync(settings, catalog, observer.Tier);
        Assert.Empty(read.Sentences);
        using var store = ResultStore.Open(settings.Output, out var problem);
        Assert.Equal("", problem);
        var pipeline = new GradingPipeline(compiler, observer, new MisconceptionLibrary(compiler, observer, CacheFolder.None));
        var run = new BatchRun(read.Plan!, store!, pipeline, _ => { }, jobs, NullLogger.Instance) { Expect = expect ?? (_ => { }) };
        return (read.Plan!, await run.RunAsync(progress ?? (_ => { }), stop));
    }
}
