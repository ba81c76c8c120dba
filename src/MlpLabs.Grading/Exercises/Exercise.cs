using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Exercises;

/// <summary>A task to solve, ready to be graded.</summary>
public sealed record Exercise
{
    public required ExerciseManifest Manifest { get; init; }

    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>The folder that may be given to students.</summary>
    public required string Folder { get; init; }

    /// <summary>The instructor's folder; null where only the visible examples are.</summary>
    public required string? GraderFolder { get; init; }

    /// <summary>The seed of the random cases.</summary>
    public required long Seed { get; init; }

    /// <summary>The sources that students begin with; none where they cannot be read.</summary>
    public IReadOnlyList<string> ReadStarter()
    {
        try
        {
            return Path.Combine(Folder, "starter") is var starter && Directory.Exists(starter) ? [.. Directory.EnumerateFiles(starter, "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public string Id => Manifest.Id;
}
