namespace MlpLabs.Cli.Pipelines;

/// <summary>A format by name and the file it goes to; <c>-</c> is standard output.</summary>
internal sealed record FormatRequest(string Name, string Path)
{
    /// <summary>Stands in a file's name for the exercise's id.</summary>
    public const string ExercisePlace = "{exercise}";

    public bool IsStandardOutput => Path == "-";

    public string PathFor(string exercise) => Path.Replace(ExercisePlace, exercise, StringComparison.Ordinal);
}
