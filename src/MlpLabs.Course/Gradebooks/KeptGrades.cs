using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlpLabs.Course.Gradebooks;

/// <summary>What the gradebooks say, kept beside the results: it tells what another course file changes.</summary>
/// <remarks>The gradebooks themselves do not: an instructor may have changed one, and two students of the same name have the same line.</remarks>
public sealed record KeptGrades(IReadOnlyList<KeptStudent> Students)
{
    public const string Name = "gradebooks.json";

    public static KeptGrades Of(ClassGrades grades) => new([.. grades.Students.Select(s => new KeptStudent(
        s.Student.Key, s.Student.Shown, s.Percent, s.HasPassed,
        [.. s.Grades.Select(g => new KeptGrade(g.Exercise.Id, GradebookMessages.Status(g.Status), g.Score, g.Counted?.HandIn.Attempt) { Open = g.Open })]))]);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, KeptGradesJson.Default.KeptGrades);

    /// <summary>Null when there are none that can be read.</summary>
    public static KeptGrades? Read(byte[]? content)
    {
        try
        {
            return content is not null && JsonSerializer.Deserialize(content, KeptGradesJson.Default.KeptGrades) is { Students: not null } kept && kept.Students.All(IsWhole) ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static bool IsWhole(KeptStudent? student) => student is { Key: not null, Name: not null, Grades: not null } && student.Grades.All(g => g is { Exercise: not null, Status: not null });
}

/// <param name="Key">What tells the student from all others of the class.</param>
/// <param name="Percent">Percent of the course; null where no exercise has a grade.</param>
public sealed record KeptStudent(string Key, string Name, decimal? Percent, bool? HasPassed, IReadOnlyList<KeptGrade> Grades);

/// <param name="Score">The points that count; null where there is no grade.</param>
/// <param name="Attempt">The attempt that counts; null where there is none.</param>
public sealed record KeptGrade(string Exercise, string Status, decimal? Score, int? Attempt)
{
    /// <summary>Why the points are not final, or empty; null where it was not kept yet.</summary>
    public string? Open { get; init; }
}

/// <summary>Reads and writes without looking at types while the program runs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptGrades))]
internal sealed partial class KeptGradesJson : JsonSerializerContext;
