using System.Text.Json.Serialization;

namespace MlpLabs.Course.Batches;

/// <summary>What a class needs to know of one result: the points, how each check ended, and the hashes of the files that were written.</summary>
/// <param name="Key">What the result depends on.</param>
/// <param name="Html">Hash of the page.</param>
/// <param name="Json">Hash of the result file.</param>
/// <param name="IsIncomplete">Whether a part could not be graded through a fault of ours.</param>
public sealed record GradedEntry(string Key, string Html, string Json, string Verdict, decimal Score, decimal MaxScore, bool IsIncomplete, string Reason, IReadOnlyList<GradedCheck> Checks)
{
    /// <summary>Points lost to lateness; null in an entry from before they were kept.</summary>
    public decimal? Penalty { get; init; }

    /// <summary>The points that count; null where it is not known what lateness took off.</summary>
    [JsonIgnore]
    public decimal? Counted => Score - Penalty;
}

/// <summary>How one check ended.</summary>
public sealed record GradedCheck(string Id, string Title, string Verdict, decimal Points, decimal MaxPoints, IReadOnlyList<GradedDiagnosis> Diagnoses)
{
    /// <summary>Whether answers stand in the entry's file: they are read from there when they are wanted.</summary>
    public bool HasAnswers { get; init; }

    /// <summary>Ids of failed checks whose method this check's method calls: it may be wrong as a consequence. Null where there are none.</summary>
    public IReadOnlyList<string>? FollowsFrom { get; init; }
}

/// <param name="Kind"><c>misconception</c> or <c>pattern</c>.</param>
public sealed record GradedDiagnosis(string Id, string Kind, string Title, string? Component);

/// <summary>Reads and writes without looking at types while the program runs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GradedEntry))]
internal sealed partial class EntryJson : JsonSerializerContext;
