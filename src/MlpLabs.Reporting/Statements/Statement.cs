using MlpLabs.Grading.Exercises;

namespace MlpLabs.Reporting.Statements;

/// <summary>What a student reads before writing: the statement of an exercise and the pictures that belong to it.</summary>
/// <param name="Markdown">The text of <c>README.md</c>.</param>
/// <param name="Pictures">The text of <c>pictures.html</c>, as it was generated from the grader; empty where there is none.</param>
public sealed record Statement(ExerciseManifest Manifest, string Markdown, string Pictures)
{
    /// <summary>Reads the statement from an exercise's folder.</summary>
    public static PackResult<Statement> Read(ExerciseManifest manifest, string folder)
    {
        var file = Path.Combine(folder, "README.md");
        var pictures = Path.Combine(folder, PicturesFile.Name);
        try
        {
            return PackResult<Statement>.Of(new(manifest, File.ReadAllText(file), File.Exists(pictures) ? File.ReadAllText(pictures) : ""));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PackResult<Statement>.Wrong(new PackError(file, 0, 0, StatementTexts.Unreadable(error.Message)));
        }
    }
}
