namespace MlpLabs.Course.Classes;

/// <summary>What one student handed in for one exercise at one time.</summary>
/// <param name="Shown">Where it lies, relative to the class's folder, for messages.</param>
public sealed record HandIn(Student Student, string ExerciseId, string Shown, IReadOnlyList<FoundFile> Files)
{
    /// <summary>What the report calls the submission: the name of its file, or of the student's folder.</summary>
    public string Name => Files is [var only] ? only.Name[(only.Name.LastIndexOf('/') + 1)..] : ExerciseId;

    /// <summary>When it was handed in, or null where nothing says it.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Whether the platform says that it came late.</summary>
    public bool IsMarkedLate { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The participant's number in Moodle's worksheet of this assignment; empty elsewhere.</summary>
    public string MoodleParticipant { get; init; } = "";

    /// <summary>Why there is nothing to grade, or empty.</summary>
    public string Problem { get; init; } = "";
}

/// <summary>A source file that was found; it has not been opened yet.</summary>
/// <param name="Name">Its name in the submission, with forward slashes.</param>
/// <param name="Path">The file, or the archive it lies in.</param>
/// <param name="ArchiveEntry">Its name in the archive, or null when it is a file of its own.</param>
public sealed record FoundFile(string Name, string Path, string? ArchiveEntry = null);

/// <summary>Something in the class's folder that is not graded, and why.</summary>
/// <param name="Path">Relative to the class's folder.</param>
public sealed record LeftOut(string Path, string Reason, LeftOutKind Kind = LeftOutKind.Work);

/// <summary>How much it matters that something was left out.</summary>
public enum LeftOutKind
{
    /// <summary>It may be a student's work: a source, an archive, a link.</summary>
    Work,
    /// <summary>Some other file, which says something only where no source was handed in.</summary>
    Other,
    /// <summary>Made by a system, a build or an earlier batch, or for an exercise that is not graded now.</summary>
    Aside,
}
