using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Courses;
using MlpLabs.Grading;

namespace MlpLabs.Course.Gradebooks;

/// <summary>Which of a student's attempts counts, and what lateness leaves of it.</summary>
/// <remarks>
/// An attempt without a grade may still get one, so it is never passed over: where the first or the last attempt counts and that one has no
/// grade, there is none; where the best one counts, the best so far does, and stays open unless no other could be better. Where sources that count
/// do not compile or lack a method, and work of the student was left out, what they lack may be in it: then the grade stays open, too.
/// </remarks>
internal static class AttemptChoice
{
    /// <param name="attempts">The student's attempts at this exercise, in any order.</param>
    /// <param name="leftOut">What was left out of the student's work.</param>
    /// <param name="handedInAny">Whether the student has attempts at any exercise.</param>
    /// <param name="pageOf">The page of an attempt.</param>
    public static ExerciseGrade Grade(GradedExercise exercise, IReadOnlyList<BatchOutcome> attempts, IReadOnlyList<LeftOut> leftOut, bool handedInAny, Func<HandIn, string> pageOf)
    {
        var policy = exercise.Course.Attempts;
        var allowed = attempts.OrderBy(a => a.HandIn.Attempt).Where((_, i) => policy.Maximum is null || i < policy.Maximum).ToList();
        if (allowed.Count == 0)
            return WithoutAttempt(exercise, leftOut, handedInAny);
        var grades = allowed.Select(a => a.Status == BatchStatus.Graded ? Graded(exercise, a, pageOf) : Open(exercise, a)).ToList();
        var counted = policy.Counts switch
        {
            CountedAttempt.First => grades[0],
            CountedAttempt.Last => grades[^1],
            _ => grades.Where(g => g.Status == GradeStatus.Graded).MaxBy(g => g.Score) ?? grades[^1],
        };
        // Only where the best counts does another one matter.
        var open = policy.Counts == CountedAttempt.Best && counted.Score != exercise.MaxScore ? grades.Where(g => g.IsOpen && g != counted).ToList() : [];
        var works = leftOut.Where(l => l.Kind == LeftOutKind.Work && ClassMessages.Of(l) != counted.Note).ToList();
        var mayBringMore = works.Count > 0 && counted.Score != exercise.MaxScore && (policy.Counts == CountedAttempt.Best ? grades : [counted]).Any(LacksSomething);
        string[] notes =
        [
            counted.IsOpen && allowed.Count > 1 ? GradebookMessages.CountsOpen(counted.Counted!.HandIn.Attempt) : "",
            counted.Note,
            .. open.Select(g => GradebookMessages.OpenAttempt(g.Counted!.HandIn.Attempt, g.Status, g.Note)),
            attempts.Count > allowed.Count ? GradebookMessages.AttemptsBeyond(attempts.Count - allowed.Count) : "",
            .. works.Select(l => GradebookMessages.LeftOut(l.Path, l.Reason)),
        ];
        return counted with
        {
            Attempts = attempts.Count,
            Open = counted.IsOpen ? counted.Open : open.Count > 0 ? GradebookMessages.OtherAttempt : mayBringMore ? GradebookMessages.WorkLeftOut : "",
            Note = string.Join(' ', notes.Where(n => n.Length > 0)),
        };
    }

    static bool LacksSomething(ExerciseGrade grade) =>
        grade.Counted?.Entry is { } entry && entry.Checks.Any(c => c.Verdict is nameof(Verdict.CompileError) or nameof(Verdict.MissingMethod));

    // What belongs to no exercise may be for this one; a file of another kind only where it is all there is.
    static ExerciseGrade WithoutAttempt(GradedExercise exercise, IReadOnlyList<LeftOut> leftOut, bool handedInAny)
    {
        var works = leftOut.Where(l => l.Kind == LeftOutKind.Work || (l.Kind == LeftOutKind.Other && !handedInAny)).ToList();
        return works.Count == 0
            ? new ExerciseGrade(exercise, GradeStatus.Missing, null, null, 0, null, 0, "")
            : new ExerciseGrade(exercise, GradeStatus.Unmatched, null, null, 0, null, 0, GradebookMessages.Unmatched([.. works.Select(w => w.Path)])) { Open = GradebookMessages.Status(GradeStatus.Unmatched) };
    }

    static ExerciseGrade Open(GradedExercise exercise, BatchOutcome attempt)
    {
        var status = attempt.Status switch
        {
            BatchStatus.Unreadable => GradeStatus.Unreadable,
            BatchStatus.NotGraded => GradeStatus.NotGraded,
            _ => GradeStatus.NotReached,
        };
        return new ExerciseGrade(exercise, status, attempt, null, 0, null, 1, attempt.Reason) { Open = GradebookMessages.Status(status) };
    }

    static ExerciseGrade Graded(GradedExercise exercise, BatchOutcome attempt, Func<HandIn, string> pageOf)
    {
        var (score, handIn) = (attempt.Entry!.Score, attempt.HandIn);
        var penalty = exercise.Course.Penalty(score, handIn.SubmittedAt);
        var lateness = penalty is { IsRejected: true } ? GradebookMessages.Rejected
            : penalty is null && handIn.IsMarkedLate ? GradebookMessages.MarkedLate
            : "";
        return new ExerciseGrade(exercise, GradeStatus.Graded, attempt, score, penalty?.Points ?? 0, penalty?.Late, 1, lateness) { Report = pageOf(handIn) };
    }
}
