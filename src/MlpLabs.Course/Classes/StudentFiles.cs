using System.IO.Compression;

namespace MlpLabs.Course.Classes;

/// <summary>What was found in one student's file, archive or folder.</summary>
/// <param name="Files">The sources, with names relative to the student's folder; those of an archive that is named after an exercise have its name in front.</param>
/// <param name="Others">Names of what was handed in and is no source.</param>
/// <param name="Problem">What could not be looked at, and why; else null.</param>
/// <param name="ProblemOf">The same, as a sentence, for archives that are named after an exercise, by exercise.</param>
internal sealed record FoundFiles(IReadOnlyList<FoundFile> Files, IReadOnlyList<string> Others, LeftOut? Problem, IReadOnlyDictionary<string, string> ProblemOf);

/// <summary>Finds the sources in what one student handed in: a file, an archive, or a folder with any of these in it.</summary>
/// <remarks>
/// How it works: names alone are looked at; what is a link, a pipe or a device is left out and never opened. An archive is read in
/// place and never unpacked to the disk, so a path in it can lead nowhere; entry count and sizes are bounded when it is read, whatever
/// its headers say. What it cannot stop: a file that is exchanged for a link between being listed and being read.
/// </remarks>
internal sealed class StudentFiles(string classFolder, string? outputFolder, IReadOnlyList<string> exerciseIds, List<LeftOut> leftOut)
{
    const int MaxDepth = 20;
    internal const int MaxArchiveEntries = 10_000;
    internal const long MaxArchiveBytes = 50 << 20;

    static readonly string[] Builds = ["bin", "obj", "node_modules"];
    static readonly string[] SystemFiles = ["__MACOSX", "Thumbs.db", "desktop.ini"];

    // As SubmissionReader leaves it out: mlplabs start writes it for trying things.
    const string Playground = "playground";

    /// <summary>The sources below a root.</summary>
    public FoundFiles Find(string root)
    {
        var walk = new Walk();
        LeftOut? problem = null;
        var problemOf = new Dictionary<string, string>();
        try
        {
            Look(root, "", 0, walk);
            if (FileKinds.Of(root) is FileKind.Link or FileKind.Special)
                problem = new LeftOut(Shown(root), ReasonOf(FileKinds.Of(root))!);
            foreach (var (archive, id) in walk.Archives.Select(a => (a, Id: ExerciseOf(a.Name))).Where(a => a.Id is not null).ToList())
                TakeNamed(archive, id!, walk, problemOf);
            if (walk.Sources.Count == 0 && problemOf.Count == 0 && walk.Archives.Count > 1)
                problem = new LeftOut(Shown(root), ClassMessages.SeveralArchives);
            else if (walk.Sources.Count == 0 && problemOf.Count == 0 && walk.Archives is [var only])
                problem = ReadArchive(only, "", walk);
            else
                leftOut.AddRange(walk.Archives.Select(a => new LeftOut(Shown(a.Path), walk.Sources.Count > 0 ? ClassMessages.ArchiveBesideSources : ClassMessages.ArchiveBesideNamed)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = new LeftOut(Shown(root), ClassMessages.UnreadableReason(error.Message));
        }
        return new FoundFiles(walk.Sources, walk.Strangers, problem, problemOf);
    }

    /// <summary>Whether a name of the class's folder or of a student's is to be looked at; if not, it is left out with its reason.</summary>
    public bool IsTaken(string path, out FileKind kind)
    {
        kind = FileKinds.Of(path);
        var name = Path.GetFileName(path);
        var work = ReasonOf(kind);
        var noise = work is not null ? null
            : outputFolder is not null && Path.GetFullPath(path) == outputFolder ? ClassMessages.OutputFolder
            : SystemFiles.Contains(name) || name == ".DS_Store" || name.StartsWith("._", StringComparison.Ordinal) ? ClassMessages.SystemFile
            : name.StartsWith('.') ? ClassMessages.Hidden
            : kind != FileKind.Folder ? null
            : Builds.Contains(name) ? ClassMessages.Build
            : name == Playground ? ClassMessages.Playground
            : Batches.ResultStore.IsIn(path) && !HoldsWork(path) ? ClassMessages.EarlierResults
            : null;
        if ((work ?? noise) is not { } reason)
            return true;
        leftOut.Add(new LeftOut(Shown(path), reason, work is not null ? LeftOutKind.Work : LeftOutKind.Aside));
        return false;
    }

    static string? ReasonOf(FileKind kind) => kind switch
    {
        FileKind.Link => ClassMessages.Link,
        FileKind.Special or FileKind.Gone => ClassMessages.Special,
        _ => null,
    };

    // A batch writes no sources and no archives: a folder with one is a student's, whatever else has been put into it.
    static bool HoldsWork(string folder) => Directory.EnumerateFiles(folder, "*", new EnumerationOptions
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = MaxDepth,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    }).Any(f => IsSource(f) || IsArchive(f));

    public string Shown(string path) => Path.GetRelativePath(classFolder, path).Replace('\\', '/');

    /// <summary>The exercise that a file or one of its folders is named after, or null.</summary>
    public string? ExerciseOf(string name)
    {
        var parts = name.Split('/');
        return parts[..^1].FirstOrDefault(exerciseIds.Contains)
            ?? (exerciseIds.Contains(Path.GetFileNameWithoutExtension(parts[^1])) ? Path.GetFileNameWithoutExtension(parts[^1]) : null);
    }

    sealed class Walk
    {
        public List<FoundFile> Sources { get; } = [];
        public List<FoundFile> Archives { get; } = [];
        public List<string> Strangers { get; } = [];
    }

    void Look(string path, string name, int depth, Walk walk)
    {
        if (!IsTaken(path, out var kind))
        {
            if (kind is FileKind.Link or FileKind.Special)
                walk.Strangers.Add(Path.GetFileName(path));
            return;
        }
        if (kind == FileKind.Folder)
        {
            if (depth == MaxDepth)
                leftOut.Add(new LeftOut(Shown(path), ClassMessages.Deep));
            else
                foreach (var child in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
                    Look(child, name.Length == 0 ? Path.GetFileName(child) : $"{name}/{Path.GetFileName(child)}", depth + 1, walk);
            return;
        }
        var file = new FoundFile(name.Length == 0 ? Path.GetFileName(path) : name, path);
        if (IsSource(file.Name))
            walk.Sources.Add(file);
        else if (IsArchive(file.Name))
            walk.Archives.Add(file);
        else
        {
            walk.Strangers.Add(Path.GetFileName(path));
            leftOut.Add(new LeftOut(Shown(path), ClassMessages.NoSource, LeftOutKind.Other));
        }
    }

    // One that is named after an exercise, or lies in a folder that is, belongs to that exercise whatever else is there.
    void TakeNamed(FoundFile archive, string id, Walk walk, Dictionary<string, string> problemOf)
    {
        if (walk.Sources.Any(s => ExerciseOf(s.Name) == id) || problemOf.ContainsKey(id))
            return;
        // None of several is taken, so none stays to be told as one beside what was.
        if (walk.Archives.RemoveAll(a => ExerciseOf(a.Name) == id) > 1)
        {
            problemOf[id] = ClassMessages.Of(new LeftOut(Shown(archive.Path), ClassMessages.SeveralArchives));
            return;
        }
        var before = walk.Sources.Count;
        if (ReadArchive(archive, id + "/", walk) is { } problem)
            problemOf[id] = ClassMessages.Of(problem);
        else if (walk.Sources.Count == before)
            problemOf[id] = ClassMessages.NoSources(Shown(archive.Path), walk.Strangers);
    }

    LeftOut? ReadArchive(FoundFile archive, string folder, Walk walk)
    {
        var shown = Shown(archive.Path);
        var length = new FileInfo(archive.Path).Length;
        if (length > MaxArchiveBytes)
            return new LeftOut(shown, ClassMessages.ArchiveTooLarge(length, MaxArchiveBytes));
        try
        {
            using var zip = ZipFile.OpenRead(archive.Path);
            foreach (var entry in zip.Entries.Take(MaxArchiveEntries).OrderBy(e => e.FullName, StringComparer.Ordinal))
                Take(entry, archive, shown, folder, walk);
            if (zip.Entries.Count > MaxArchiveEntries)
                leftOut.Add(new LeftOut(shown, ClassMessages.ManyEntries(zip.Entries.Count, MaxArchiveEntries)));
            return null;
        }
        catch (Exception error) when (IsBadArchive(error))
        {
            return new LeftOut(shown, ClassMessages.BadArchive);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new LeftOut(shown, ClassMessages.UnreadableReason(error.Message));
        }
    }

    /// <summary>Whether an archive's content is at fault, and not the disk or a permission.</summary>
    public static bool IsBadArchive(Exception error) => error is InvalidDataException or NotSupportedException or EndOfStreamException;

    void Take(ZipArchiveEntry entry, FoundFile archive, string shown, string folder, Walk walk)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.EndsWith('/'))
            return;
        var parts = name.Split('/');
        var isLink = ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;
        var (reason, kind) = parts.Any(p => p is ".." or "") || name.Contains(':') ? (ClassMessages.ArchivePath, LeftOutKind.Work)
            : isLink ? (ClassMessages.ArchiveLink, LeftOutKind.Work)
            : parts.Any(SystemFiles.Contains) || parts[^1] == ".DS_Store" ? (ClassMessages.SystemFile, LeftOutKind.Aside)
            : parts.Any(p => p.StartsWith('.')) ? (ClassMessages.Hidden, LeftOutKind.Aside)
            : parts.Any(Builds.Contains) ? (ClassMessages.Build, LeftOutKind.Aside)
            : parts[..^1].Contains(Playground) ? (ClassMessages.Playground, LeftOutKind.Aside)
            : IsSource(name) ? (null, LeftOutKind.Work)
            : IsArchive(name) ? (ClassMessages.NestedArchive, LeftOutKind.Work)
            : (ClassMessages.NoSource, LeftOutKind.Other);
        if (reason is null)
        {
            walk.Sources.Add(new FoundFile(folder + name, archive.Path, entry.FullName));
            return;
        }
        if (kind != LeftOutKind.Aside)
            walk.Strangers.Add(parts[^1]);
        leftOut.Add(new LeftOut($"{shown}/{name}", reason, kind));
    }

    public static bool IsSource(string name) => Path.GetExtension(name).ToLowerInvariant() is ".cs" or ".csx";

    public static bool IsArchive(string name) => Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);
}
