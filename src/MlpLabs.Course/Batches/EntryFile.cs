using System.Buffers;
using System.Text.Json;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Course.Batches;

/// <summary>The file behind a <see cref="GradedEntry"/>, and the answers beside it.</summary>
/// <remarks>
/// Written last, when the page and the result file are there: a result without it is made again. Answers are kept for checks that end with a
/// wrong answer or an exception and that no misconception explains: from them come the groups of students who answered alike.
/// They are an instructor's, hidden cases included.
/// </remarks>
internal static class EntryFile
{
    /// <summary>The entry of a report, and the content of its file.</summary>
    public static (GradedEntry Entry, byte[] Content) Write(string key, string html, string json, GradeReport report, decimal penalty)
    {
        var entry = new GradedEntry(key, html, json, report.Verdict.ToString(), report.Score, report.MaxScore, report.IsIncomplete, Reason(report),
            [.. report.Checks.Select(c => new GradedCheck(c.Id, c.Title, c.Verdict.ToString(), c.Points, c.MaxPoints,
                [.. c.Diagnoses.Select(d => new GradedDiagnosis(d.Id, d.Kind == DiagnosisKind.Misconception ? "misconception" : "pattern", d.Title, d.Component))])
            {
                HasAnswers = IsUnexplained(c),
                FollowsFrom = c.FollowsFrom.Count > 0 ? c.FollowsFrom : null,
            })]) { Penalty = penalty };
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("entry");
            JsonSerializer.Serialize(writer, entry, EntryJson.Default.GradedEntry);
            writer.WriteStartObject("answers");
            foreach (var check in report.Checks.Where(IsUnexplained))
            {
                writer.WriteStartArray(check.Id);
                foreach (var answer in check.Cases)
                    WriteAnswer(writer, answer);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return (entry, buffer.WrittenSpan.ToArray());
    }

    /// <summary>The entry, or null when the file is damaged.</summary>
    public static GradedEntry? Read(byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            // Every field is written; a file in which one is missing is damaged.
            return json.RootElement.GetProperty("entry").Deserialize(EntryJson.Default.GradedEntry) is { Checks: not null } entry && entry.Checks.All(c => c?.Diagnoses is not null) ? entry : null;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The answers to a check's cases, or null when they are not there or belong to other cases.</summary>
    public static IReadOnlyList<CaseAnswer>? ReadAnswers(byte[] content, Check check)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            if (!json.RootElement.GetProperty("answers").TryGetProperty(check.Id, out var answers) || answers.GetArrayLength() != check.Cases.Count)
                return null;
            return [.. answers.EnumerateArray().Select(a => ReadAnswer(a, check))];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    static bool IsUnexplained(CheckReport check) =>
        check.Verdict is Verdict.WrongAnswer or Verdict.RuntimeError
        && check.Diagnoses.All(d => d.Kind != DiagnosisKind.Misconception)
        && !check.Cases.Any(c => c.Exception is { NotFinished: true });

    static string Reason(GradeReport report) => !report.IsIncomplete ? ""
        : report.Notice.Length > 0 ? report.Notice
        : report.Checks.Where(c => c.Verdict == Verdict.SystemError).SelectMany(c => c.Cases.Select(k => k.Message).Prepend(c.Message)).FirstOrDefault(m => m.Length > 0, "");

    static void WriteAnswer(Utf8JsonWriter writer, CaseReport answer)
    {
        if (answer.Actual.Count == 0)
        {
            writer.WriteStringValue(answer.Exception?.TypeName ?? answer.Verdict.ToString());
            return;
        }
        writer.WriteStartArray();
        foreach (var component in answer.Actual)
            ValueJson.Write(writer, component.Shape, component.Value);
        writer.WriteEndArray();
    }

    static CaseAnswer ReadAnswer(JsonElement answer, Check check) =>
        answer.ValueKind == JsonValueKind.String ? new CaseAnswer(answer.GetString()!, [])
        : answer.ValueKind != JsonValueKind.Array || answer.GetArrayLength() != check.Components.Count ? throw new FormatException("The answer has another number of components.")
        : new CaseAnswer("", [.. answer.EnumerateArray().Select((value, k) => ValueJson.Read(value, check.Components[k].Shape))]);
}

/// <summary>What came back in one case.</summary>
/// <param name="Ending">The exception, or how the call ended otherwise; empty when it returned.</param>
/// <param name="Components">The components of what it returned.</param>
internal sealed record CaseAnswer(string Ending, IReadOnlyList<object?> Components);
