using MlpLabs.Course.Classes.Layouts;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Course.Classes;

/// <summary>What a class handed in, and what was left out.</summary>
/// <param name="Layout">How the folder was read, as a sentence names it.</param>
/// <param name="Students">All students found, also those who handed in nothing.</param>
public sealed record ClassFolder(string Layout, IReadOnlyList<Student> Students, IReadOnlyList<HandIn> HandIns, IReadOnlyList<LeftOut> LeftOut);

/// <summary>How a class's folder is to be read.</summary>
/// <param name="Exercise">The exercise all submissions are for; null when folders say it.</param>
/// <param name="Layout">A layout's name, or null to recognise it.</param>
/// <param name="Map">A mapping file that says whose what is, or null.</param>
/// <param name="OutputFolder">Where results go: it may lie in the class's folder.</param>
public sealed record ClassQuestion(string Folder, string? Exercise, string? Layout, string? Map, string OutputFolder, TimeZoneInfo TimeZone);

/// <summary>Reads the folder of a class: whose submission is what, for which exercise. Opens no submission.</summary>
public sealed class ClassReader
{
    readonly ClassQuestion _question;
    readonly IReadOnlyList<string> _exerciseIds;
    readonly List<LeftOut> _leftOut = [];
    readonly List<Student> _students = [];
    readonly List<HandIn> _handIns = [];
    readonly StudentFiles _files;

    ClassReader(ClassQuestion question, IReadOnlyList<string> exerciseIds)
    {
        _question = question;
        _exerciseIds = exerciseIds;
        _files = new StudentFiles(question.Folder, Path.GetFullPath(question.OutputFolder), _leftOut);
    }

    /// <param name="question">What to read and how.</param>
    /// <param name="exerciseIds">The exercises there are.</param>
    public static PackResult<ClassFolder> Read(ClassQuestion question, IReadOnlyList<string> exerciseIds)
    {
        question = question with { Folder = Path.GetFullPath(question.Folder) };
        if (ProblemOf(question) is { } problem)
            return Wrong(problem);
        var reader = new ClassReader(question, exerciseIds);
        try
        {
            if (question.Map is { } map)
                return reader.ReadMapping(map);
            var words = reader.ReadLayout();
            return reader._students.Count == 0 ? Wrong(ClassMessages.Empty(question.Folder)) : PackResult<ClassFolder>.Of(reader.Result(words));
        }
        catch (InvalidDataException error)
        {
            return Wrong(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Wrong(ClassMessages.Unreadable(question.Folder, error.Message));
        }
    }

    static string? ProblemOf(ClassQuestion question) =>
        File.Exists(question.Folder) ? StudentFiles.IsArchive(question.Folder) ? ClassMessages.IsArchive(question.Folder) : ClassMessages.IsFile(question.Folder)
        : !Directory.Exists(question.Folder) ? ClassMessages.NoFolder(question.Folder)
        : question.Layout is { } layout && !ClassLayouts.Names.Contains(layout) ? ClassMessages.UnknownLayout(layout, ClassLayouts.Names)
        : null;

    string ReadLayout()
    {
        var entries = Entries(_question.Folder);
        var byExercise = _question.Layout is null or ClassLayouts.Exercises && entries.All.Count > 0
            && entries.All.All(e => e.IsFolder && _exerciseIds.Contains(e.Name));
        if (!byExercise && _question.Layout != ClassLayouts.Exercises)
            return Read(entries, null).Words;

        // One folder per exercise, each with a class in it. The same name in two of them is one student unless one of them has it twice.
        var layouts = new List<string>();
        var roots = new List<(StudentRoot Root, string Exercise)>();
        foreach (var entry in entries.All)
        {
            if (!entry.IsFolder || !_exerciseIds.Contains(entry.Name))
                entries.LeaveOut(entry, ClassMessages.NoExercise(_exerciseIds));
            else if (_question.Exercise is { } only && only != entry.Name)
                entries.LeaveOut(entry, ClassMessages.OtherExercise(entry.Name));
            else
            {
                var inner = Entries(entry.Path);
                var layout = ClassLayouts.Recognise(inner);
                layouts.Add(layout.Words);
                roots.AddRange(layout.Read(inner).Select(r => (r, entry.Name)));
            }
        }
        var twice = roots.GroupBy(r => (r.Exercise, r.Root.Student.Name)).Where(g => g.Count() > 1).Select(g => g.Key.Name).ToHashSet();
        foreach (var (root, exercise) in roots)
            Add(twice.Contains(root.Student.Name) ? root : root with { Student = root.Student with { Key = root.Student.Name } }, exercise);
        return $"one folder per exercise, in each {string.Join(" or ", layouts.Distinct())}";
    }

    IClassLayout Read(ClassEntries entries, string? exercise)
    {
        var layout = _question.Layout is { } named ? ClassLayouts.All.First(l => l.Name == named) : ClassLayouts.Recognise(entries);
        foreach (var root in layout.Read(entries))
            Add(root, exercise);
        return layout;
    }

    ClassEntries Entries(string folder) => new(folder,
        [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)
            .Where(p => _files.IsTaken(p, out _)).Select(p => new ClassEntry(p, FileKinds.Of(p)))],
        _exerciseIds,
        (entry, reason) => _leftOut.Add(new LeftOut(_files.Shown(entry.Path), reason)));

    void Add(StudentRoot root, string? exercise)
    {
        var student = Known(root.Student);
        var shown = _files.Shown(root.Entries[0].Path);
        var found = new List<FoundFile>();
        var others = new List<string>();
        var problem = "";
        foreach (var entry in root.Entries)
        {
            var files = _files.Find(entry.Path, out var trouble, out var strangers);
            // Files that lie beside each other keep their names; those of a folder are named from the folder on.
            found.AddRange(files);
            others.AddRange(strangers);
            problem = problem.Length > 0 ? problem : trouble;
        }
        exercise ??= root.ExerciseId ?? _question.Exercise;
        var handIn = new HandIn(student, exercise ?? "", shown, [])
        {
            SubmittedAt = root.SubmittedAt,
            IsMarkedLate = root.IsMarkedLate,
            MoodleParticipant = root.MoodleParticipant,
        };
        if (found.Count == 0 && exercise is not null && (others.Count > 0 || problem.Length > 0))
            _handIns.Add(handIn with { Problem = problem.Length > 0 ? problem : ClassMessages.NoSources(shown, others) });
        else if (found.Count == 0 && exercise is null)
            _leftOut.Add(new LeftOut(shown, problem.Length > 0 ? problem : others.Count > 0 ? ClassMessages.NoSource : ClassMessages.NothingHandedIn));
        foreach (var (id, files) in ByExercise(found, exercise))
            _handIns.Add(handIn with { ExerciseId = id, Files = files });
    }

    // A folder, or a file, named after an exercise says what it is for.
    IEnumerable<(string Exercise, IReadOnlyList<FoundFile> Files)> ByExercise(IReadOnlyList<FoundFile> found, string? exercise)
    {
        var named = found.Select(f => (File: f, Id: Named(f))).ToList();
        if (exercise is not null)
        {
            // Where one part is named after the exercise, the rest is for others.
            var own = named.Where(f => f.Id == exercise).Select(f => f.File).ToList();
            var rest = own.Count > 0 ? named.Where(f => f.Id != exercise) : named.Where(f => f.Id is not null);
            foreach (var (file, id) in rest)
                _leftOut.Add(new LeftOut(Shown(file), id is null ? ClassMessages.NoExercise([exercise]) : ClassMessages.OtherExercise(id)));
            IReadOnlyList<FoundFile> taken = own.Count > 0 ? own : [.. named.Where(f => f.Id is null).Select(f => f.File)];
            if (taken.Count > 0)
                yield return (exercise, taken);
            yield break;
        }
        foreach (var (file, _) in named.Where(f => f.Id is null))
            _leftOut.Add(new LeftOut(Shown(file), ClassMessages.NoExercise(_exerciseIds)));
        foreach (var group in named.Where(f => f.Id is not null).GroupBy(f => f.Id!).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return (group.Key, [.. group.Select(g => g.File)]);
    }

    string? Named(FoundFile file)
    {
        var parts = file.Name.Split('/');
        return parts[..^1].FirstOrDefault(_exerciseIds.Contains)
            ?? (_exerciseIds.Contains(Path.GetFileNameWithoutExtension(parts[^1])) ? Path.GetFileNameWithoutExtension(parts[^1]) : null);
    }

    string Shown(FoundFile file) => file.ArchiveEntry is { } entry ? $"{_files.Shown(file.Path)}/{entry}" : _files.Shown(file.Path);

    PackResult<ClassFolder> ReadMapping(string map)
    {
        var rows = MappingFile.Read(map, _question, _exerciseIds);
        if (rows.Value is null)
            return PackResult<ClassFolder>.Wrong(rows.Errors);
        foreach (var row in rows.Value)
        {
            var student = Known(row.Student);
            var path = Path.Combine(_question.Folder, row.Path);
            var files = _files.Find(path, out var problem, out var others);
            var chosen = ByExercise(files, row.ExerciseId).Select(g => g.Files).FirstOrDefault([]);
            _handIns.Add(new HandIn(student, row.ExerciseId, row.Path, chosen)
            {
                SubmittedAt = row.SubmittedAt,
                Attempt = row.Attempt,
                Problem = problem.Length > 0 ? problem : chosen.Count == 0 ? ClassMessages.NoSources(row.Path, others) : "",
            });
        }
        var taken = rows.Value.Select(r => r.Path.Split('/')[0]).ToHashSet();
        foreach (var entry in Entries(_question.Folder).All.Where(e => !taken.Contains(Path.GetFileName(e.Path)) && Path.GetFullPath(map) != e.Path))
            _leftOut.Add(new LeftOut(_files.Shown(entry.Path), "the mapping does not name it."));
        return PackResult<ClassFolder>.Of(Result("the mapping"));
    }

    Student Known(Student student)
    {
        if (_students.FirstOrDefault(s => s.Key == student.Key) is { } known)
            return known;
        _students.Add(student);
        return student;
    }

    ClassFolder Result(string words) => new(words,
        [.. _students.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Key, StringComparer.Ordinal)],
        [.. _handIns.OrderBy(h => h.Student.Name, StringComparer.OrdinalIgnoreCase).ThenBy(h => h.Student.Key, StringComparer.Ordinal)
            .ThenBy(h => h.ExerciseId, StringComparer.Ordinal).ThenBy(h => h.Attempt)],
        [.. _leftOut.Distinct().OrderBy(l => l.Path, StringComparer.Ordinal)]);

    static PackResult<ClassFolder> Wrong(string sentence) => PackResult<ClassFolder>.Wrong(new PackError("", 0, 0, sentence));
}
