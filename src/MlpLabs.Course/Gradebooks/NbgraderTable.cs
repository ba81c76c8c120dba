using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Gradebooks;

/// <summary>The columns that nbgrader exports, so that what reads its grades reads these.</summary>
/// <remarks>nbgrader joins cells without quotes; here a cell with a comma is quoted, which every reader of CSV understands.</remarks>
internal static class NbgraderTable
{
    public static string Write(ClassGrades grades) =>
        Csv.Line("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score", "late_submission_penalty", "score", "max_score")
        + string.Concat(grades.Exercises.SelectMany((e, i) => grades.Students.Select(s => Line(grades, s, s.Grades[i]))));

    // What a comma sets off is the first name, unless it belongs behind the last one.
    static readonly string[] Suffixes = ["Jr", "Sr", "II", "III", "IV"];

    /// <summary>First and last name of “Ada Byron” and of “Byron, Ada”; a single word is the last name.</summary>
    internal static (string First, string Last) FirstAndLast(string name)
    {
        var comma = name.LastIndexOf(',');
        if (comma >= 0 && Suffixes.Contains(name[(comma + 1)..].Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase))
        {
            var (first, last) = FirstAndLast(name[..comma].Trim());
            return (first, last + name[comma..]);
        }
        if (comma >= 0)
            return (name[(comma + 1)..].Trim(), name[..comma].Trim());
        var space = name.LastIndexOf(' ');
        return space < 0 ? ("", name) : (name[..space], name[(space + 1)..]);
    }

    static string Line(ClassGrades grades, StudentGrades student, ExerciseGrade grade)
    {
        var (first, last) = FirstAndLast(student.Student.Name);
        return Csv.Line(
            grade.Exercise.Id,
            grade.Exercise.Course.Due is { } due ? Times.Text(due, grades.Course.TimeZone) : null,
            grade.Counted?.HandIn.SubmittedAt is { } time ? Times.Text(time, grades.Course.TimeZone) : null,
            grades.IdOf(student.Student),
            last, first, student.Student.Email,
            grade.RawScore, grade.RawScore is null ? null : grade.Penalty, grade.Score, grade.Exercise.MaxScore);
    }
}
