using System.Net;
using MlpLabs.Course.Classes;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Course.Gradebooks;

/// <summary>Moodle's offline grading worksheet for one assignment, with the headings of the language it is uploaded in.</summary>
/// <remarks>
/// A line without a grade would wipe the grade that is there, so only students with a grade have a line. The time of the last change is
/// “-”, as Moodle writes it for a grade that was never given. Comments are HTML to Moodle.
/// </remarks>
internal static class MoodleWorksheet
{
    const string NeverGraded = "-";

    public static string Write(ClassGrades grades, GradedExercise exercise)
    {
        var words = grades.Course.Moodle;
        return Csv.Line(words.Identifier, words.FullName, words.Email, words.Status, words.Grade, words.MaximumGrade, words.Modified, words.Comments)
            + string.Concat(
                from student in grades.Students
                from grade in student.Grades
                where grade.Exercise.Id == exercise.Id && grade.Score is not null
                select Csv.Line(Participant(grade, words.Participant), student.Student.Name, student.Student.Email, "", grade.Score, exercise.MaxScore, NeverGraded, Comments(grade)));
    }

    /// <summary>How many lines of all worksheets have no participant, whom Moodle needs to find a student, and how many lines there are.</summary>
    public static (int Without, int All) WithoutParticipant(ClassGrades grades)
    {
        var lines = grades.Students.SelectMany(s => s.Grades).Where(g => g.Score is not null).ToList();
        return (lines.Count(g => g.Counted!.HandIn.MoodleParticipant.Length == 0), lines.Count);
    }

    static string Participant(ExerciseGrade grade, string word) => grade.Counted!.HandIn.MoodleParticipant is { Length: > 0 } number ? word + number : "";

    static string Comments(ExerciseGrade grade) => string.Join("<br>", ((IEnumerable<string>)
        [$"{NumberText.Points(grade.Score!.Value)} of {NumberText.Points(grade.Exercise.MaxScore)} points", .. grade.Misconceptions, grade.Note])
        .Where(l => l.Length > 0).Select(l => WebUtility.HtmlEncode(l)));
}
