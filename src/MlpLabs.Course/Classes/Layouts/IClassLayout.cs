namespace MlpLabs.Course.Classes.Layouts;

/// <summary>How a platform names what students handed in when a whole class is downloaded.</summary>
internal interface IClassLayout
{
    /// <summary>As <c>--layout</c> names it.</summary>
    string Name { get; }

    /// <summary>As a sentence names it.</summary>
    string Words { get; }

    /// <summary>How many of the entries are named as this platform names them.</summary>
    int Recognised(ClassEntries entries);

    /// <summary>Who handed in what. Entries that are not named so are left out, with the reason.</summary>
    IEnumerable<StudentRoot> Read(ClassEntries entries);
}

/// <summary>The entries of the class's folder, in order, without those that are never looked at.</summary>
/// <param name="ExerciseIds">The exercises there are.</param>
/// <param name="LeftOut">Told of each entry that is left out.</param>
internal sealed record ClassEntries(string Folder, IReadOnlyList<ClassEntry> All, IReadOnlyList<string> ExerciseIds, Action<ClassEntry, string, LeftOutKind> LeftOut)
{
    /// <summary>Links and special files that may be what somebody handed in: their names alone are read, and each is left out already.</summary>
    public IReadOnlyList<ClassEntry> Closed { get; init; } = [];

    /// <summary>Leaves out an entry that nobody can be found for.</summary>
    public void LeaveOut(ClassEntry entry, string reason) => LeftOut(entry, reason, entry.MayBeWork ? LeftOutKind.Work : LeftOutKind.Other);
}

internal sealed record ClassEntry(string Path, FileKind Kind)
{
    /// <summary>Its name with composed letters.</summary>
    public string Name { get; } = Composed.Of(System.IO.Path.GetFileName(Path));

    public bool IsFolder => Kind == FileKind.Folder;

    /// <summary>Whether it may be what somebody handed in.</summary>
    public bool MayBeWork => IsFolder || StudentFiles.IsSource(Name) || StudentFiles.IsArchive(Name) || (IsClosed && !Name.Contains('.'));

    /// <summary>Whether it is never opened; without an ending it may stand for a folder.</summary>
    public bool IsClosed => Kind is FileKind.Link or FileKind.Special;

    /// <summary>The name of a folder, or of a file without its ending.</summary>
    public string Stem => IsFolder ? Name : System.IO.Path.GetFileNameWithoutExtension(Name);
}

/// <summary>A student's own files or folders in the class's folder.</summary>
/// <param name="Entries">One folder, or one or more files.</param>
internal sealed record StudentRoot(Student Student, IReadOnlyList<ClassEntry> Entries)
{
    /// <summary>The exercise, where the name says it.</summary>
    public string? ExerciseId { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public bool IsMarkedLate { get; init; }

    public string MoodleParticipant { get; init; } = "";
}
