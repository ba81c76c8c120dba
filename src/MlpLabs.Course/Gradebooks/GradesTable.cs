using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Gradebooks;

/// <summary>Our own tables: a line per student, and a line per student and exercise.</summary>
internal static class GradesTable
{
    public static string Students(ClassGrades grades) =>
        Csv.Line(["student", "id", "login", "email", .. grades.Exercises.Select(e => e.Id), "total", "maximum", "percent", "passed", "final", "open"])
        + string.Concat(grades.Students.Select(s => Csv.Line(
            [s.Student.Name, s.Student.Id, s.Student.Login, s.Student.Email, .. s.Grades.Select(g => (object?)g.Score), s.Total, s.Maximum, s.Percent, YesNo(s.HasPassed), YesNo(s.IsFinal), Open(s)])));

    public static string Results(ClassGrades grades) =>
        Csv.Line("student", "id", "exercise", "status", "verdict", "score", "max_score", "raw_score", "late_penalty", "late_minutes", "attempt", "attempts", "submitted", "misconceptions", "note", "report")
        + string.Concat(grades.Students.SelectMany(s => s.Grades.Select(g => Csv.Line(
            s.Student.Name, s.Student.Id, g.Exercise.Id, GradebookMessages.Status(g.Status), g.Counted?.Entry?.Verdict, g.Score, g.Exercise.MaxScore, g.RawScore, g.RawScore is null ? null : g.Penalty,
            g.Late is { } late ? (object)(decimal)Math.Ceiling(late.TotalMinutes) : null, g.Counted?.HandIn.Attempt, g.Attempts,
            g.Counted?.HandIn.SubmittedAt is { } time ? Times.Text(time, grades.Course.TimeZone) : null,
            string.Join("; ", g.Misconceptions), g.Note, g.Report))));

    static string Open(StudentGrades student) => string.Join("; ", student.Grades.Where(g => g.IsOpen).Select(g => $"{g.Exercise.Id}: {g.Open}"));

    static string YesNo(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        _ => "",
    };
}
