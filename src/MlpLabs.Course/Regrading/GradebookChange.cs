using MlpLabs.Course.Gradebooks;

namespace MlpLabs.Course.Regrading;

/// <summary>A line of a gradebook that becomes another one.</summary>
/// <param name="Before">Null for a student who was not in the gradebooks.</param>
/// <param name="Now">Null for one who no longer is.</param>
/// <param name="Exercises">The exercises whose points, attempt or state change; null for one that was not, or no longer is, in the gradebooks.</param>
/// <param name="ChangesCourse">Whether the percent or the pass of the course is to be told: no change of an exercise explains it, or it decides.</param>
public sealed record GradebookChange(KeptStudent? Before, KeptStudent? Now, IReadOnlyList<(KeptGrade? Before, KeptGrade? Now)> Exercises, bool ChangesCourse)
{
    /// <summary>What changes in the gradebooks beyond what the changes of results say already.</summary>
    /// <param name="results">The results that change; a line tells of those whose points do.</param>
    public static IReadOnlyList<GradebookChange> Between(KeptGrades before, KeptGrades now, IReadOnlyList<ResultChange> results)
    {
        List<ResultChange> told = [.. results.Where(r => r.ChangesPoints)];
        var keys = now.Students.Concat(before.Students).Select(s => s.Key).Distinct();
        return [.. keys.Select(key => Of(before.Students.FirstOrDefault(s => s.Key == key), now.Students.FirstOrDefault(s => s.Key == key))).Where(c => c.ChangesCourse || c.Exercises.Count > 0)];

        GradebookChange Of(KeptStudent? old, KeptStudent? @new)
        {
            var ids = (@new?.Grades ?? []).Concat(old?.Grades ?? []).Select(g => g.Exercise).Distinct();
            var all = ids.Select(id => (Before: GradeOf(old, id), Now: GradeOf(@new, id))).Where(g => Known(g.Before, g.Now) != g.Now).ToList();
            var passes = old?.HasPassed != @new?.HasPassed;
            return new GradebookChange(old, @new, [.. all.Where(g => !IsTold((@new ?? old)!.Key, g.Before, g.Now))],
                old is not null && @new is not null && (passes || (all.Count == 0 && !told.Any(r => r.HandIn.Student.Key == @new.Key) && old.Percent != @new.Percent)));
        }

        // The line of the attempt that counts before and after shows the same numbers.
        bool IsTold(string student, KeptGrade? old, KeptGrade? @new) => old?.Attempt is not null && old.Attempt == @new?.Attempt && old.Score is not null && @new.Score is not null && (old.Open ?? @new.Open) == @new.Open
            && told.Any(r => r.HandIn.Student.Key == student && r.HandIn.ExerciseId == @new.Exercise && r.HandIn.Attempt == @new.Attempt && r.Old?.Counted == old.Score && r.New.Counted == @new.Score);
    }

    // Gradebooks of an earlier version do not say whether a grade was final.
    static KeptGrade? Known(KeptGrade? old, KeptGrade? @new) => old is { Open: null } ? old with { Open = @new?.Open } : old;

    static KeptGrade? GradeOf(KeptStudent? student, string exercise) => student?.Grades.FirstOrDefault(g => g.Exercise == exercise);
}
