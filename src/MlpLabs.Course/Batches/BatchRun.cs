using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using MlpLabs.Course.Classes;
using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Submissions;
using MlpLabs.Reporting;

namespace MlpLabs.Course.Batches;

/// <summary>Grades the submissions of a class, some at a time.</summary>
/// <remarks>
/// One submission is in memory per job, and with several jobs <see cref="Ahead"/> more, which are read and compiled while the others run; of those that are graded, points and
/// diagnoses stay. A fault while grading one submission costs that one. When it is asked to stop, what is running is finished and written, and
/// nothing new is begun. Results that are there already are found before anything is graded: from then on it is known how much work there is.
/// </remarks>
/// <param name="ahead">Called when a submission is about to be compiled, so that a worker can start while it is compiled.</param>
public sealed partial class BatchRun(BatchPlan plan, ResultStore store, GradingPipeline pipeline, Action<Exercise> ahead, int jobs, ILogger log)
{
    // With one, both of two processors are busy for 75 % of the time, with two for 88, with three for 93.
    const int Ahead = 3;
    const int SignalMs = 250;
    const int MaxAttempts = 2;
    const int MaxAttemptsAfterSignal = 4;

    readonly HtmlReport _html = new(plan.Settings.Templates);
    readonly JsonReport _json = new();
    // As many as there are submissions in memory at most.
    readonly ConcurrentBag<ResultFiles> _files = [];

    /// <summary>Where results that are there already are looked up; the store itself when left out.</summary>
    public ResultStore? Known { get; init; }

    /// <summary>Told before anything is graded: the exercise of each submission that is to be.</summary>
    public Action<IEnumerable<Exercise>> Expect { get; init; } = _ => { };

    /// <summary>Grades everything that has no result yet.</summary>
    /// <param name="progress">Told after each submission, by several threads.</param>
    /// <param name="stopping">Ends the batch after the submissions that are running.</param>
    /// <returns>One outcome per submission, in the order of the plan.</returns>
    public async Task<IReadOnlyList<BatchOutcome>> RunAsync(Action<BatchOutcome> progress, CancellationToken stopping)
    {
        var outcomes = new BatchOutcome[plan.HandIns.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = CancellationToken.None };
        // Between two steps of a submission a processor waits, which the next ones fill. A single job leaves the rest of the machine to others.
        var withNext = new ParallelOptions { MaxDegreeOfParallelism = jobs == 1 ? 1 : jobs + Ahead, CancellationToken = CancellationToken.None };
        Parallel.For(0, outcomes.Length, options, i =>
        {
            if (!stopping.IsCancellationRequested && Kept(plan.HandIns[i]) is { } kept)
                progress(outcomes[i] = kept);
        });
        var open = Enumerable.Range(0, outcomes.Length).Where(i => outcomes[i] is null).ToList();
        Expect(open.Select(i => plan.ExerciseOf(plan.HandIns[i])));
        await Parallel.ForEachAsync(open, withNext, async (i, _) =>
        {
            var handIn = plan.HandIns[i];
            outcomes[i] = stopping.IsCancellationRequested ? new BatchOutcome(handIn, BatchStatus.NotReached, null, "") : await GradeAsync(handIn, stopping).ConfigureAwait(false);
            if (outcomes[i].Status != BatchStatus.NotReached)
                progress(outcomes[i]);
        }).ConfigureAwait(false);
        return outcomes;
    }

    // Most often there is none, and then the submission is not read for it.
    BatchOutcome? Kept(HandIn handIn)
    {
        try
        {
            var name = plan.NameOf(handIn);
            var entries = (Known is { } before ? [before, store] : (IEnumerable<ResultStore>)[store]).Select(s => s.Find(name)).OfType<GradedEntry>().Where(e => !e.IsIncomplete).ToList();
            if (entries.Count == 0 || HandInReader.Read(handIn).Submission is not { } submission)
                return null;
            var key = plan.KeyOf(handIn, submission);
            return entries.FirstOrDefault(e => e.Key == key) is { } entry ? new BatchOutcome(handIn, BatchStatus.Graded, entry, "", IsKept: true) : null;
        }
        catch (Exception) // Whatever it was comes again when the submission's turn comes, and is told then.
        {
            return null;
        }
    }

    async Task<BatchOutcome> GradeAsync(HandIn handIn, CancellationToken stopping)
    {
        try
        {
            var read = HandInReader.Read(handIn);
            if (read.Submission is not { } submission)
            {
                Unreadable(log, handIn.Shown, read.Problem);
                return new BatchOutcome(handIn, BatchStatus.Unreadable, null, read.Problem);
            }
            var name = plan.NameOf(handIn);
            var key = plan.KeyOf(handIn, submission);
            Begun(log, handIn.Shown, handIn.ExerciseId);
            var report = await GradeWithRetryAsync(plan.ExerciseOf(handIn), submission, stopping).ConfigureAwait(false);
            // What a signal to all processes of the terminal has broken is graded when the batch goes on.
            if (report.IsIncomplete && stopping.IsCancellationRequested)
                return new BatchOutcome(handIn, BatchStatus.NotReached, null, "");
            return Write(handIn, name, key, report);
        }
        catch (Exception error) // Whatever happens to one submission must not stop the class.
        {
            Fault(log, error, handIn.Shown, handIn.ExerciseId);
            return new BatchOutcome(handIn, BatchStatus.NotGraded, null, BatchMessages.Fault(error));
        }
    }

    // A fault of ours is often one of the moment: a machine that was too busy to start a process. And a terminal sends Ctrl-C to workers and
    // compile hosts too: what they say of a submission that was running then is no result.
    async Task<GradeReport> GradeWithRetryAsync(Exercise exercise, Submission submission, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            var wasStopping = stopping.IsCancellationRequested;
            ahead(exercise);
            // Not the token that stops the batch: what has begun is finished.
            var report = await pipeline.GradeAsync(exercise, submission, CancellationToken.None).ConfigureAwait(false);
            // The signal may reach a worker before it reaches us.
            if (!wasStopping && !stopping.IsCancellationRequested && EndedFromOutside(report))
                await Task.Delay(SignalMs, CancellationToken.None).ConfigureAwait(false);
            // After a signal the workers and compile hosts that were kept ready are gone, too.
            var isLast = attempt >= (stopping.IsCancellationRequested ? MaxAttemptsAfterSignal : MaxAttempts);
            if (isLast || !(report.IsIncomplete || (!wasStopping && stopping.IsCancellationRequested)))
                return report;
            Retried(log, submission.Name, exercise.Id);
        }
    }

    // A page leaves out a time that is too short to show, so two pages of one submission would differ by whole lines.
    static GradeReport WithoutProcessorTimes(GradeReport report) =>
        report with { Checks = [.. report.Checks.Select(c => c with { Cases = [.. c.Cases.Select(k => k with { CpuMs = 0 })] })] };

    static bool EndedFromOutside(GradeReport report) =>
        report.Checks.Any(c => c.Verdict == Verdict.EndedEarly) || (report.Verdict == Verdict.CompileError && report.Diagnostics.Count == 0);

    BatchOutcome Write(HandIn handIn, ResultName name, string key, GradeReport report)
    {
        var lateness = plan.LatenessOf(handIn, report.Score);
        var shown = report.For(plan.Settings.Audience) with { Lateness = lateness, Student = handIn.Student.Shown };
        var files = _files.TryTake(out var used) ? used : new ResultFiles();
        if (files.Write(_html, WithoutProcessorTimes(shown)) is { } problem)
            return new BatchOutcome(handIn, BatchStatus.NotGraded, null, problem);
        files.Write(_json, shown);
        var entry = store.Save(name, files.Page, files.Result, (html, json) => EntryFile.Write(key, html, json, report, lateness?.PointsLost ?? 0));
        _files.Add(files);
        return report.IsIncomplete
            ? new BatchOutcome(handIn, BatchStatus.NotGraded, entry, entry.Reason)
            : new BatchOutcome(handIn, BatchStatus.Graded, entry, "");
    }

    [LoggerMessage(LogLevel.Information, "begun {Path} for {Exercise}")]
    static partial void Begun(ILogger log, string path, string exercise);

    [LoggerMessage(LogLevel.Warning, "not readable {Path}: {Reason}")]
    static partial void Unreadable(ILogger log, string path, string reason);

    [LoggerMessage(LogLevel.Warning, "{Submission} for {Exercise} is graded once more")]
    static partial void Retried(ILogger log, string submission, string exercise);

    [LoggerMessage(LogLevel.Error, "{Path} for {Exercise} could not be graded")]
    static partial void Fault(ILogger log, Exception error, string path, string exercise);
}
