using MlpLabs.Course;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Grading.Exercises;
using MlpLabs.Reporting;

namespace MlpLabs.Cli.Commands;

/// <summary>What grading a class and grading it again have in common: the run with its progress, and what is said at its end.</summary>
/// <remarks>Made before the class is read: the compiler starts meanwhile.</remarks>
internal sealed class ClassSession(ExerciseCatalog catalog, int jobs) : IAsyncDisposable
{
    const int MaxListed = 10;

    readonly ClassWorkbench _workbench = new(catalog, jobs);

    public ValueTask DisposeAsync() => _workbench.DisposeAsync();

    public async Task<IReadOnlyList<BatchOutcome>> GradeAsync(BatchPlan plan, ResultStore store, ResultStore? known)
    {
        var progress = new ProgressLine(Console.Out, TimeProvider.System, plan.HandIns.Count, IsPlain() ? null : Width);
        progress.Start();
        var outcomes = await BatchHost.RunAsync(
            (known ?? store).OwnPath("batch.log"), TimeProvider.System,
            () =>
            {
                progress.Clear();
                Say(Console.Error, BatchMessages.Stopping, Console.IsErrorRedirected);
                progress.Stop();
            },
            async (log, stopping) =>
            {
                var run = new BatchRun(plan, store, _workbench.Pipeline, _workbench.StartAhead, jobs, log) { Known = known, Expect = _workbench.Expect };
                return await run.RunAsync(progress.Add, stopping);
            });
        progress.Clear();
        // Nothing is compiled or run any more, and writing the class's files needs memory of its own.
        await DisposeAsync();
        return outcomes;
    }

    /// <summary>Writes the class's files, says what came of the batch, and gives the exit code.</summary>
    /// <remarks>Of a batch that was interrupted no gradebook is written: one with holes would pass for one that is complete.</remarks>
    public static int Finish(BatchPlan plan, ResultStore store, IReadOnlyList<BatchOutcome> outcomes)
    {
        var grades = ClassGrades.Of(plan, outcomes);
        var unmatched = grades.Unmatched.ToList();
        var count = outcomes.CountBy(o => o.Status).ToDictionary();
        var (faults, open, unreadable) = (Of(BatchStatus.NotGraded), Of(BatchStatus.NotReached), Of(BatchStatus.Unreadable));
        var notFinal = grades.WithWorkLeftOut.ToList();
        PrintTroubles(plan, outcomes, unmatched, notFinal);
        Say(BatchMessages.Summary(Of(BatchStatus.Graded), outcomes.Count(o => o.IsKept), unreadable, unmatched.Count, faults, open));
        if (open > 0)
            return Fail(ExitCode.CouldNotGrade, BatchMessages.Interrupted(store.Folder));
        try
        {
            var written = ClassOutputs.Write(plan, outcomes, store, TypedCommand.Name);
            foreach (var file in written.Files)
                Say(BatchMessages.Wrote(file.Name, file.What));
            Say(BatchMessages.Wrote("students/", "a page and a result file for each submission"));
            foreach (var name in written.Removed)
                Say(BatchMessages.Removed(name));
            foreach (var sentence in written.Unmatched)
                Say(sentence);
            if (written.Problem.Length > 0)
                return Fail(ExitCode.CouldNotGrade, written.Problem.Split('\n'));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCode.CouldNotGrade, CliMessages.ClassNotWritten(store.Folder, error.Message));
        }
        return faults > 0 ? ExitCode.CouldNotGrade
            : unreadable + unmatched.Count + notFinal.Count > 0 || plan.Class.OfNobody.Any() ? ExitCode.WrongUsage
            : ExitCode.Passed;

        int Of(BatchStatus status) => count.GetValueOrDefault(status);
    }

    public static void PrintLeftOut(BatchPlan plan)
    {
        // What may be somebody's work first: the list is cut.
        foreach (var left in plan.Class.LeftOut.OrderBy(l => l.Kind).Take(MaxListed))
            Say(PlainText.OneLine(BatchMessages.LeftOut(left.Path, left.Reason)));
        if (plan.Class.LeftOut.Count > MaxListed)
            Say(BatchMessages.MoreLeftOut(plan.Class.LeftOut.Count - MaxListed));
    }

    public static void WarnOfRare(BatchPlan plan)
    {
        foreach (var (exercise, students) in plan.Rare)
            Say(BatchMessages.Rare(students, plan.Class.Students.Count, exercise));
    }

    public static void WarnOfUnknownTimes(BatchPlan plan)
    {
        if (plan.WithoutTime is { Unknown: > 0 } times)
            Say(BatchMessages.WithoutTime(times.Unknown, times.All));
    }

    public static int Fail(BatchPlanResult result) => result.IsOurFault
        ? Fail(ExitCode.CouldNotGrade, [CliMessages.PackBroken(result.Errors.Count), .. result.Sentences])
        : Fail(ExitCode.WrongUsage, result.Sentences);

    public static int Fail(int exitCode, params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Say(Console.Error, PlainText.OneLine(sentence), Console.IsErrorRedirected);
        return exitCode;
    }

    static void PrintTroubles(BatchPlan plan, IReadOnlyList<BatchOutcome> outcomes, IReadOnlyList<(StudentGrades Student, string Note)> unmatched,
        IReadOnlyList<(StudentGrades Student, IReadOnlyList<ExerciseGrade> Grades)> notFinal)
    {
        foreach (var outcome in outcomes)
        {
            var (student, exercise) = (outcome.HandIn.Student.Name, outcome.HandIn.ExerciseId);
            if (outcome.Status == BatchStatus.Unreadable)
                Say(PlainText.OneLine(BatchMessages.Unreadable(student, exercise, outcome.Reason)));
            else if (outcome.Status == BatchStatus.NotGraded)
                Say(PlainText.OneLine(BatchMessages.NotGraded(student, exercise, outcome.Reason)));
        }
        foreach (var (student, note) in unmatched)
            Say(PlainText.OneLine(BatchMessages.Unmatched(student.Student.Name, note)));
        var ofNobody = plan.Class.OfNobody.ToList();
        foreach (var left in ofNobody)
            Say(PlainText.OneLine(BatchMessages.OfNobody(left.Path, left.Reason)));
        if (unmatched.Count + ofNobody.Count > 0)
            Say(BatchMessages.MatchNext);
        foreach (var (student, alike) in notFinal)
            Say(PlainText.OneLine(BatchMessages.NotFinal(student.Student.Name, string.Join(", ", alike.Select(g => g.Exercise.Id)), alike[0].Note)));
        if (notFinal.Count > 0)
            Say(BatchMessages.LeftOutNext);
    }

    /// <summary>Prints a sentence.</summary>
    public static void Say(string sentence) => Say(Console.Out, sentence, Console.IsOutputRedirected);

    static void Say(TextWriter output, string sentence, bool isRedirected)
    {
        foreach (var line in TerminalLines.Of(sentence, isRedirected || IsPlain() ? null : Width()))
            output.WriteLine(line);
    }

    static bool IsPlain() => Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb";

    // A terminal that does not know its width says 0.
    static int Width() => Console.WindowWidth is var width && width > 0 ? width : 80;
}
