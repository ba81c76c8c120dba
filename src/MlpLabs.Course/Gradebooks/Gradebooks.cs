namespace MlpLabs.Course.Gradebooks;

/// <summary>A file of the class.</summary>
/// <param name="Name">In the folder of results.</param>
/// <param name="What">What it is, for whoever started the command.</param>
public sealed record ClassFile(string Name, string What, string Text);

/// <summary>The visible list of gradebooks; a new one is a file here and a line in this list.</summary>
public static class Gradebooks
{
    public static IReadOnlyList<ClassFile> All(ClassGrades grades) =>
    [
        new("grades.csv", "points of each student", GradesTable.Students(grades)),
        new("results.csv", "each submission: points, lateness, misconceptions", GradesTable.Results(grades)),
        new("canvas.csv", "for Canvas: Grades, Import", CanvasGradebook.Write(grades)),
        .. grades.Exercises.Select(e => new ClassFile($"moodle-{e.Id}.csv", "for Moodle: Upload grading worksheet", MoodleWorksheet.Write(grades, e))),
        new("nbgrader.csv", "as nbgrader exports grades", NbgraderTable.Write(grades)),
        .. grades.Exercises.Select(e => new ClassFile($"otter-{e.Id}.csv", "as otter grade writes final_grades.csv", OtterTable.Write(grades, e))),
    ];

    /// <summary>What a platform could not do with its gradebook, a sentence each.</summary>
    /// <remarks>Where one platform knows every student, the class is that one's, and what the other lacks is no news.</remarks>
    public static IReadOnlyList<string> Problems(ClassGrades grades)
    {
        var (canvas, moodle) = (CanvasGradebook.WithoutId(grades), MoodleWorksheet.WithoutParticipant(grades));
        var problems = new List<string>();
        if (canvas.Without > 0 && moodle is not { Without: 0, All: > 0 })
            problems.Add(GradebookMessages.NoCanvasId(canvas.Without, canvas.All));
        if (moodle.Without > 0 && canvas is not { Without: 0, All: > 0 })
            problems.Add(GradebookMessages.NoMoodleParticipant(moodle.Without, moodle.All, grades.Course.Moodle.Identifier));
        return problems;
    }
}
