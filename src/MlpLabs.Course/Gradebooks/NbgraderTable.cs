using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Gradebooks;

/// <summary>The columns that nbgrader exports, so that what reads its grades reads these.</summary>
/// <remarks>nbgrader joins cells without quotes; here a cell with a comma is quoted, which every reader of CSV understands.</remarks>
internal static class NbgraderTable
{
    public static string Write(ClassGrades grades) =>
        Csv.Line("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score", "late_submission_penalty", "score", "max_score")
        + string.Concat(grades.Exercises.SelectMany((e, i) => grades.Students.Select(s => Line(grades, s, s.Grades[i]))));

    static string Line(ClassGrades grades, StudentGrades student, ExerciseGrade grade)
    {
        var name = student.Student.Name;
        var last = name.LastIndexOf(' ');
        return Csv.Line(
            grade.Exercise.Id,
            grade.Exercise.Course.Due is { } due ? Times.Text(due, grades.Course.TimeZone) : null,
            grade.Counted?.HandIn.SubmittedAt is { } time ? Times.Text(time, grades.Course.TimeZone) : null,
            grades.IdOf(student.Student),
            last < 0 ? name : name[(last + 1)..], last < 0 ? "" : name[..last], student.Student.Email,
            grade.RawScore, grade.RawScore is null ? null : grade.Penalty, grade.Score, grade.Exercise.MaxScore);
    }
}
