using MlpLabs.Course.Batches;
using MlpLabs.Course.Courses;

namespace MlpLabs.Course.Gradebooks;

/// <summary>Which of a student's attempts counts, and what lateness leaves of it.</summary>
internal static class AttemptChoice
{
    public static ExerciseGrade Grade(GradedExercise exercise, IReadOnlyList<BatchOutcome> attempts, BatchPlan plan)
    {
        var policy = exercise.Course.Attempts;
        var allowed = attempts.OrderBy(a => a.HandIn.Attempt).Where((_, i) => policy.Maximum is null || i < policy.Maximum).ToList();
        var beyond = attempts.Count > allowed.Count ? GradebookMessages.AttemptsBeyond(attempts.Count - allowed.Count) : "";
        var graded = allowed.Where(a => a.Status == BatchStatus.Graded).Select(a => Grade(exercise, a, attempts.Count, beyond, plan)).ToList();
        if (graded.Count > 0)
            return policy.Counts switch
            {
                CountedAttempt.First => graded[0],
                CountedAttempt.Last => graded[^1],
                _ => graded.MaxBy(g => g.Score)!,
            };
        if (allowed.Count == 0)
            return new ExerciseGrade(exercise, GradeStatus.Missing, null, null, 0, null, 0, "");
        var last = allowed[^1];
        var status = last.Status switch
        {
            BatchStatus.Unreadable => GradeStatus.Unreadable,
            BatchStatus.NotGraded => GradeStatus.NotGraded,
            _ => GradeStatus.NotReached,
        };
        return new ExerciseGrade(exercise, status, last, null, 0, null, attempts.Count, last.Reason);
    }

    static ExerciseGrade Grade(GradedExercise exercise, BatchOutcome attempt, int attempts, string beyond, BatchPlan plan)
    {
        var (score, handIn) = (attempt.Entry!.Score, attempt.HandIn);
        var penalty = exercise.Course.Due is { } due && handIn.SubmittedAt is { } submitted ? exercise.Course.Late.Penalty(score, due, submitted) : (LatePenalty?)null;
        var lateness = penalty is { IsRejected: true } ? GradebookMessages.Rejected
            : penalty is null && handIn.IsMarkedLate ? GradebookMessages.MarkedLate
            : "";
        return new ExerciseGrade(exercise, GradeStatus.Graded, attempt, score, penalty?.Points ?? 0, penalty?.Late, attempts, string.Join(' ', ((string[])[lateness, beyond]).Where(n => n.Length > 0)))
        {
            Report = ResultStore.PagePath(plan.NameOf(handIn)),
        };
    }
}
