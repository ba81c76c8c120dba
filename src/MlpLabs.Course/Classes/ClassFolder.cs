using MlpLabs.Course.Classes.Layouts;
using MlpLabs.Grading.Exercises;

namespace MlpLabs.Course.Classes;

/// <summary>What a class handed in, and what was left out.</summary>
/// <param name="Layout">How the folder was read, as a sentence names it.</param>
/// <param name="Students">All students found, also those who handed in nothing.</param>
public sealed record ClassFolder(string Layout, IReadOnlyList<Student> Students, IReadOnlyList<HandIn> HandIns, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>What was left out of a student's work, by the student's key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LeftOut>> LeftOutOf { get; init; } = new Dictionary<string, IReadOnlyList<LeftOut>>();

    /// <summary>What may be somebody's work, and nothing says whose.</summary>
    public IEnumerable<LeftOut> OfNobody => LeftOut.Where(l => l.Kind == LeftOutKind.Work && !LeftOutOf.Values.Any(of => of.Contains(l)));
}

/// <summary>How a class's folder is to be read.</summary>
/// <param name="Exercise">The exercise all submissions are for; null when folders say it.</param>
/// <param name="Layout">A layout's name, or null to recognise it.</param>
/// <param name="Map">A mapping file that says which student and exercise each file belongs to, or null.</param>
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
    readonly Dictionary<string, List<LeftOut>> _leftOutOf = [];
    readonly StudentFiles _files;

    ClassReader(ClassQuestion question, IReadOnlyList<string> exerciseIds)
    {
        _question = question;
        _exerciseIds = exerciseIds;
        _files = new StudentFiles(question.Folder, Path.GetFullPath(question.OutputFolder), exerciseIds, _leftOut);
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
            return reader._handIns.Count > 0 ? PackResult<ClassFolder>.Of(reader.Result(words)) : Wrong(reader.WhyNothing());
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
                entries.LeaveOut(entry, ClassMessages.NoExercise(entry.Name, _exerciseIds));
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

    ClassEntries Entries(string folder)
    {
        var (taken, closed) = (new List<ClassEntry>(), new List<ClassEntry>());
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            if (_files.IsTaken(path, out var kind))
                taken.Add(new ClassEntry(path, kind));
            else if (new ClassEntry(path, kind) is { IsClosed: true, MayBeWork: true } entry)
                closed.Add(entry);
        }
        return new(folder, taken, _exerciseIds, (entry, reason, kind) => _leftOut.Add(new LeftOut(_files.Shown(entry.Path), reason, kind))) { Closed = closed };
    }

    void Add(StudentRoot root, string? exercise)
    {
        var student = Known(root.Student);
        var shown = _files.Shown(root.Entries[0].Path);
        var leftOutBefore = _leftOut.Count;
        // Files that lie beside each other keep their names; those of a folder are named from the folder on.
        var parts = root.Entries.Select(e => _files.Find(e.Path)).ToList();
        var (found, others) = (parts.SelectMany(p => p.Files).ToList(), parts.SelectMany(p => p.Others).ToList());
        var problem = parts.Select(p => p.Problem).FirstOrDefault(p => p is not null);
        exercise ??= root.ExerciseId ?? _question.Exercise;
        var handIn = new HandIn(student, exercise ?? "", shown, [])
        {
            SubmittedAt = root.SubmittedAt,
            IsMarkedLate = root.IsMarkedLate,
            MoodleParticipant = root.MoodleParticipant,
        };
        var ofExercises = parts.SelectMany(p => p.ProblemOf).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Value);
        foreach (var (id, files) in ByExercise(found, exercise))
        {
            _handIns.Add(handIn with { ExerciseId = id, Files = files });
            ofExercises.Remove(id);
        }
        foreach (var (id, trouble) in ofExercises)
            if (exercise is null || exercise == id)
                _handIns.Add(handIn with { ExerciseId = id, Problem = trouble });
            else
                _leftOut.Add(new LeftOut(shown, ClassMessages.OtherExercise(id), LeftOutKind.Aside));
        if (found.Count == 0 && exercise is not null && !ofExercises.ContainsKey(exercise) && (others.Count > 0 || problem is not null))
            _handIns.Add(handIn with { Problem = problem is not null ? ClassMessages.Of(problem) : ClassMessages.NoSources(shown, others) });
        else if (found.Count == 0 && exercise is null && ofExercises.Count == 0 && (problem is not null || others.Count == 0))
            _leftOut.Add(problem ?? new LeftOut(shown, ClassMessages.NothingHandedIn, LeftOutKind.Aside));
        Remember(student, leftOutBefore);
    }

    // What was left out since then is this student's.
    void Remember(Student student, int leftOutBefore)
    {
        if (!_leftOutOf.TryGetValue(student.Key, out var own))
            _leftOutOf[student.Key] = own = [];
        own.AddRange(_leftOut.Skip(leftOutBefore).Except(own));
    }

    // Nobody handed anything in, or nothing says what it is for.
    string WhyNothing() => _leftOut.Where(l => l.Kind == LeftOutKind.Work).Select(l => l.Path).Distinct().ToList() is { Count: > 0 } works
        ? ClassMessages.NothingMatched(_question.Folder, works)
        : ClassMessages.Empty(_question.Folder);

    // A folder, or a file, named after an exercise says what it is for.
    IEnumerable<(string Exercise, IReadOnlyList<FoundFile> Files)> ByExercise(IReadOnlyList<FoundFile> found, string? exercise)
    {
        var named = found.Select(f => (File: f, Id: _files.ExerciseOf(f.Name))).ToList();
        if (exercise is not null)
        {
            // Where one part is named after the exercise, the rest is for others.
            var own = named.Where(f => f.Id == exercise).Select(f => f.File).ToList();
            var rest = own.Count > 0 ? named.Where(f => f.Id != exercise) : named.Where(f => f.Id is not null);
            foreach (var (file, id) in rest)
                _leftOut.Add(id is null ? new LeftOut(Shown(file), ClassMessages.BesideNamed(exercise)) : new LeftOut(Shown(file), ClassMessages.OtherExercise(id), LeftOutKind.Aside));
            IReadOnlyList<FoundFile> taken = own.Count > 0 ? own : [.. named.Where(f => f.Id is null).Select(f => f.File)];
            if (taken.Count > 0)
                yield return (exercise, taken);
            yield break;
        }
        foreach (var (file, _) in named.Where(f => f.Id is null))
            _leftOut.Add(new LeftOut(Shown(file), ClassMessages.NoExercise(file.Name, _exerciseIds)));
        foreach (var group in named.Where(f => f.Id is not null).GroupBy(f => f.Id!).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return (group.Key, [.. group.Select(g => g.File)]);
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
            var leftOutBefore = _leftOut.Count;
            var found = _files.Find(Path.Combine(_question.Folder, row.Path));
            var chosen = ByExercise(found.Files, row.ExerciseId).Select(g => g.Files).FirstOrDefault([]);
            var problem = found.ProblemOf.GetValueOrDefault(row.ExerciseId, found.Problem is { } whole ? ClassMessages.Of(whole) : "");
            _handIns.Add(new HandIn(student, row.ExerciseId, row.Path, chosen)
            {
                SubmittedAt = row.SubmittedAt,
                Attempt = row.Attempt,
                MoodleParticipant = row.MoodleParticipant,
                Problem = problem.Length > 0 ? problem : chosen.Count == 0 ? ClassMessages.NoSources(row.Path, found.Others) : "",
            });
            Remember(student, leftOutBefore);
        }
        LeaveOutBeside(rows.Value);
        var taken = rows.Value.Select(r => r.Path.Split('/')[0]).ToHashSet();
        var entries = Entries(_question.Folder);
        var rest = entries.All.Where(e => !taken.Contains(Path.GetFileName(e.Path)) && Path.GetFullPath(map) != e.Path).ToList();
        var empty = rest.Where(IsEmpty).ToList();
        foreach (var entry in rest.Except(empty))
            entries.LeaveOut(entry, ClassMessages.NotInMapping);
        if (empty.Count > 0)
            AddWithoutWork(entries, empty);
        return PackResult<ClassFolder>.Of(Result("the mapping"));
    }

    // In a folder of which the mapping names a part there may be more of the same student.
    void LeaveOutBeside(IReadOnlyList<MappingRow> rows)
    {
        var files = new StudentFiles(_question.Folder, Path.GetFullPath(_question.OutputFolder), _exerciseIds, []);
        foreach (var folder in rows.GroupBy(r => r.Path.Split('/')[0]).Where(g => FileKinds.Of(Path.Combine(_question.Folder, g.Key)) == FileKind.Folder))
        {
            var leftOutBefore = _leftOut.Count;
            foreach (var file in files.Find(Path.Combine(_question.Folder, folder.Key)).Files)
                if (!folder.Any(row => $"{_files.Shown(file.Path)}/".StartsWith($"{row.Path}/", StringComparison.Ordinal)))
                    _leftOut.Add(new LeftOut(Shown(file), ClassMessages.NotInMapping));
            if (folder.Select(row => row.Student.Key).Distinct().Take(2).Count() == 1)
                Remember(Known(folder.First().Student), leftOutBefore);
        }
    }

    bool IsEmpty(ClassEntry entry)
    {
        if (!entry.IsFolder)
            return false;
        var before = _leftOut.Count;
        var isEmpty = _files.Find(entry.Path) is { Files: [], Others: [], Problem: null, ProblemOf.Count: 0 };
        // A folder that is left out as a whole is told as one line.
        if (!isEmpty)
            _leftOut.RemoveRange(before, _leftOut.Count - before);
        return isEmpty;
    }

    // As without a mapping: a folder with nothing in it is a student who handed in nothing.
    void AddWithoutWork(ClassEntries entries, IReadOnlyList<ClassEntry> empty)
    {
        var layout = _question.Layout is { } named and not ClassLayouts.Exercises ? ClassLayouts.All.First(l => l.Name == named) : ClassLayouts.Recognise(entries);
        foreach (var root in layout.Read(entries with { LeftOut = (_, _, _) => { } }).Where(r => r.Entries.All(e => empty.Contains(e) && !_exerciseIds.Contains(e.Name))))
            // The mapping may name the same student otherwise than the folder does: by a number of its own, or by none.
            if (!_students.Any(s => s.Name == root.Student.Name && (s.Id == root.Student.Id || s.Id.Length == 0 || root.Student.Id.Length == 0)))
                Known(root.Student);
        foreach (var entry in empty)
            _leftOut.Add(new LeftOut(_files.Shown(entry.Path), ClassMessages.NothingHandedIn, LeftOutKind.Aside));
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
        [.. _leftOut.Distinct().OrderBy(l => l.Path, StringComparer.Ordinal)])
    {
        LeftOutOf = _leftOutOf.ToDictionary(l => l.Key, l => (IReadOnlyList<LeftOut>)l.Value),
    };

    static PackResult<ClassFolder> Wrong(string sentence) => PackResult<ClassFolder>.Wrong(new PackError("", 0, 0, sentence));
}
