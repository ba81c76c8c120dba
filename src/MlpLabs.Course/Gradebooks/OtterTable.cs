using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Gradebooks;

/// <summary>Otter's <c>final_grades.csv</c>: a column per check, the first line their points. Points are those before lateness, which Otter does not know.</summary>
/// <remarks>Otter names a student's notebook in <c>file</c>; here stands what programs call the student, the same as in nbgrader's table.</remarks>
internal static class OtterTable
{
    public static string Write(ClassGrades grades, GradedExercise exercise) =>
        Csv.Line(["file", .. exercise.Exercise.Checks.Select(c => c.Id), "total_points_earned", "percent_correct", "grading_status"])
        + Csv.Line(["points-per-question", .. exercise.Exercise.Checks.Select(c => (object)c.Points), exercise.MaxScore, null, null])
        + string.Concat(grades.Students.SelectMany(s => s.Grades.Where(g => g.Exercise.Id == exercise.Id && g.Counted is not null).Select(g => Line(grades.IdOf(s.Student), g, exercise))));

    static string Line(string student, ExerciseGrade grade, GradedExercise exercise) => grade.Counted!.Entry is { } entry && grade.Status == GradeStatus.Graded
        ? Csv.Line([student, .. exercise.Exercise.Checks.Select(c => (object?)Points(entry, c.Id)), entry.Score, Math.Round(entry.Score / exercise.MaxScore, 4, MidpointRounding.AwayFromZero), "Completed Successfully"])
        : Csv.Line([student, .. exercise.Exercise.Checks.Select(object? (_) => null), null, null, grade.Note]);

    static decimal? Points(GradedEntry entry, string check) => entry.Checks.FirstOrDefault(c => c.Id == check)?.Points;
}
