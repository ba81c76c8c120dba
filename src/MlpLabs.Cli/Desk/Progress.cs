using System.Text.Json.Serialization;
using MlpLabs.Grading;

namespace MlpLabs.Cli.Desk;

/// <summary>How far a student has come with an exercise.</summary>
internal sealed record Progress
{
    public int FormatVersion { get; init; } = WorkFolder.FormatVersion;

    [JsonRequired]
    public string Exercise { get; init; } = "";

    /// <summary>How many different versions of the files were graded; a fault of ours is no attempt.</summary>
    public int Attempts { get; init; }

    /// <summary>How many hints have been shown.</summary>
    public int HintsShown { get; init; }

    public Mark? Best { get; init; }

    public Mark? Last { get; init; }

    /// <summary>Hash of the files that were graded last.</summary>
    public string? LastSources { get; init; }

    public DateTimeOffset? LastCheckedAt { get; init; }

    /// <summary>Whether every number is one that this program writes.</summary>
    [JsonIgnore]
    public bool IsSound => FormatVersion == WorkFolder.FormatVersion && Attempts >= 0 && HintsShown >= 0 && Best is null or { IsSound: true } && Last is null or { IsSound: true };

    /// <summary>The progress after one more result.</summary>
    public Progress With(GradeReport report, string sources, DateTimeOffset now)
    {
        if (report.IsIncomplete)
            return this;
        var mark = new Mark(report.Score, report.MaxScore, report.Verdict == Verdict.Passed && report.Score == report.MaxScore, report.IsVisibleOnly);
        return this with
        {
            Attempts = sources == LastSources ? Attempts : Attempts + 1,
            Best = Best is null || mark.IsBetterThan(Best) ? mark : Best,
            Last = mark,
            LastSources = sources,
            LastCheckedAt = now,
        };
    }
}

/// <summary>One result in short.</summary>
/// <param name="VisibleOnly">Whether only the visible cases were graded.</param>
internal sealed record Mark(decimal Score, decimal MaxScore, bool Passed, bool VisibleOnly)
{
    [JsonIgnore]
    public bool IsSound => Score >= 0 && MaxScore >= 0 && Score <= MaxScore;

    /// <summary>A result of all cases says more than one of the visible cases.</summary>
    public bool IsBetterThan(Mark other) =>
        VisibleOnly != other.VisibleOnly ? other.VisibleOnly : Share > other.Share;

    decimal Share => MaxScore == 0 ? 0 : Score / MaxScore;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Progress))]
internal sealed partial class ProgressJson : JsonSerializerContext;
