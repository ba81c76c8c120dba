using System.Globalization;
using MlpLabs.Course.Classes.Layouts;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Course.Classes;

/// <summary>One line of a mapping: whose a path is.</summary>
internal sealed record MappingRow(string Path, Student Student, string ExerciseId, DateTimeOffset? SubmittedAt, int Attempt, string MoodleParticipant);

/// <summary>Reads a mapping: a CSV file with a line of headings, <c>path,student</c> and what else is known.</summary>
internal static class MappingFile
{
    static readonly string[] Columns = ["path", "student", "exercise", "id", "login", "email", "submitted", "attempt", "participant"];

    public static PackResult<IReadOnlyList<MappingRow>> Read(string file, ClassQuestion question, IReadOnlyList<string> exerciseIds)
    {
        IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> rows;
        try
        {
            rows = Csv.Read(File.ReadAllText(file).TrimStart('\uFEFF'));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PackResult<IReadOnlyList<MappingRow>>.Wrong(new PackError("", 0, 0, ClassMessages.NoMap(file, error.Message)));
        }
        var headings = rows.Count > 0 ? rows[0].Cells.Select(h => h.Trim().ToLowerInvariant()).ToList() : [];
        var errors = headings.Where(h => !Columns.Contains(h)).Select(h => new PackError(file, 1, 1, ClassMessages.UnknownColumn(h, Columns))).ToList();
        if (errors.Count == 0 && (!headings.Contains("path") || !headings.Contains("student")))
            errors.Add(new PackError(file, 1, 1, ClassMessages.MapWithoutPath));
        if (errors.Count > 0)
            return PackResult<IReadOnlyList<MappingRow>>.Wrong(errors);

        var read = new List<MappingRow>();
        foreach (var (line, cells) in rows.Skip(1))
        {
            var row = Read(column => headings.IndexOf(column) is var at && at >= 0 && at < cells.Count ? cells[at].Trim() : "",
                question, exerciseIds, message => errors.Add(new PackError(file, line, 1, message)));
            if (read.Any(r => r.Student.Key == row.Student.Key && r.ExerciseId == row.ExerciseId && r.Attempt == row.Attempt))
                errors.Add(new PackError(file, line, 1, ClassMessages.Twice(row.Student.Name, row.ExerciseId, row.Attempt)));
            read.Add(row);
        }
        return errors.Count > 0 ? PackResult<IReadOnlyList<MappingRow>>.Wrong(errors)
            : read.Count == 0 ? PackResult<IReadOnlyList<MappingRow>>.Wrong(new PackError(file, 0, 0, ClassMessages.Empty(file)))
            : PackResult<IReadOnlyList<MappingRow>>.Of(read);
    }

    static MappingRow Read(Func<string, string> cell, ClassQuestion question, IReadOnlyList<string> exerciseIds, Action<string> error)
    {
        var path = cell("path").Replace('\\', '/').TrimEnd('/');
        if (path.Length == 0 || Path.IsPathRooted(path) || path.Split('/').Any(p => p is ".." or "." or ""))
            error(ClassMessages.PathLeavesClass(path));
        else if (LeadsThroughLink(question.Folder, path) is not { } kind)
            error(ClassMessages.PathLeavesClass(path));
        else if (kind == FileKind.Gone)
            error(ClassMessages.PathMissing(path));
        var name = Composed.Of(cell("student"));
        if (name.Length == 0)
            error(ClassMessages.NoStudent(path));
        var exercise = cell("exercise") is { Length: > 0 } named ? named : question.Exercise ?? "";
        if (exercise.Length == 0)
            error(ClassMessages.NoExerciseInMap(path));
        else if (!exerciseIds.Contains(exercise))
            error(ClassMessages.UnknownExercise(exercise, exerciseIds));
        DateTimeOffset? submitted = null;
        if (cell("submitted") is { Length: > 0 } time && (submitted = Times.Read(time, question.TimeZone)) is null)
            error(ClassMessages.BadTime(time));
        var attempt = 1;
        if (cell("attempt") is { Length: > 0 } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out attempt) || attempt < 1))
            error(ClassMessages.BadAttempt(number));
        var (id, login, email) = (cell("id"), cell("login"), cell("email"));
        var apart = id.Length > 0 ? id : login.Length > 0 ? login : email;
        return new MappingRow(path, new Student(apart.Length > 0 ? $"{name}_{apart}" : name, name) { Id = id, Login = login, Email = email }, exercise, submitted, attempt,
            // Never the id: it may be any number, and Moodle would give the points to whoever is participant of that number.
            cell("participant") is { Length: > 0 } participant ? participant : MoodleLayout.ParticipantOf(path));
    }

    // A link on the way may lead out of the folder although the path does not say so.
    static FileKind? LeadsThroughLink(string folder, string path)
    {
        var kind = FileKind.Folder;
        foreach (var part in path.Split('/'))
        {
            folder = Path.Combine(folder, part);
            kind = FileKinds.Of(folder);
            if (kind == FileKind.Link)
                return null;
        }
        return kind;
    }
}
