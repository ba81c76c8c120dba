using MlpLabs.Grading;

namespace MlpLabs.Course.Batches;

/// <summary>What a batch is told: the same settings give the same results.</summary>
/// <param name="Folder">The class's folder.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Course">A course file, or null.</param>
/// <param name="Seed">Seed of the random cases; null for the course's, and where it has none for the default.</param>
/// <param name="Templates">A folder of templates of the instructor's own, or null.</param>
public sealed record BatchSettings(string Folder, string Output, string? Exercise, string? Layout, string? Map, string? Course, Audience Audience, long? Seed, string? Templates);
