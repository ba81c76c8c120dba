using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Gradebooks;

/// <summary>Canvas's gradebook: five columns of the student, the last of them the section, then a column per assignment; the second line holds the points possible.</summary>
/// <remarks>Canvas finds a student by its number, an assignment by the number in its heading; a heading without one makes a new assignment. A cell without a grade stays empty, which changes nothing.</remarks>
internal static class CanvasGradebook
{
    const string PointsPossible = "    Points Possible";

    public static string Write(ClassGrades grades) =>
        Csv.Line(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", .. grades.Exercises.Select(Heading)])
        + Csv.Line([PointsPossible, "", "", "", "", .. grades.Exercises.Select(e => (object)e.MaxScore)])
        + string.Concat(grades.Students.Select(s => Csv.Line([s.Student.Name, s.Student.Id, "", s.Student.Login, "", .. s.Grades.Select(g => (object?)g.Score)])));

    /// <summary>How many lines have nothing that Canvas could find a student by, and how many there are.</summary>
    public static (int Without, int All) WithoutId(ClassGrades grades) =>
        (grades.Students.Count(s => s.Student.Id.Length == 0 && s.Student.Login.Length == 0), grades.Students.Count);

    static string Heading(GradedExercise exercise) => exercise.Course.CanvasId.Length > 0 ? $"{exercise.Title} ({exercise.Course.CanvasId})" : exercise.Title;
}
