using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Exercises;

/// <summary>What <c>exercise.yaml</c> says.</summary>
public sealed record ExerciseManifest
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Track { get; init; }
    public required string Difficulty { get; init; }
    public IReadOnlyList<string> Concepts { get; init; } = [];
    public required Limits Limits { get; init; }

    /// <summary>Each leads further than the one before; none is the solution.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];
}
