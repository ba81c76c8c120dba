using System.Buffers;
using System.Text.Json;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>The answers of a misconception's variants as they are kept on disk.</summary>
internal static class VariantFile
{
    public static byte[] Write(IReadOnlyList<WrongVariant> variants, IReadOnlyList<Check> checks)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var variant in variants)
            {
                var check = checks.First(c => c.Id == variant.CheckId);
                json.WriteStartObject();
                json.WriteString("variant", variant.VariantName);
                json.WriteString("check", variant.CheckId);
                json.WriteStartArray("outcomes");
                foreach (var outcome in variant.Outcomes)
                {
                    json.WriteStartArray();
                    if (outcome.Returned)
                        ValueJson.Write(json, check.Signature.Result, outcome.Value);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The variants, or null when the file is damaged: it is then computed again.</summary>
    public static IReadOnlyList<WrongVariant>? Read(byte[] content, Misconception misconception, IReadOnlyList<Check> checks)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return [.. json.RootElement.EnumerateArray().Select(v => ReadVariant(v, misconception, checks))];
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    static WrongVariant ReadVariant(JsonElement json, Misconception misconception, IReadOnlyList<Check> checks)
    {
        var check = checks.First(c => c.Id == json.GetProperty("check").GetString());
        var outcomes = json.GetProperty("outcomes").EnumerateArray()
            .Select(o => o.GetArrayLength() == 0 ? default : new VariantOutcome(true, ValueJson.Read(o[0], check.Signature.Result))).ToList();
        return outcomes.Count == check.Cases.Count
            ? new WrongVariant(misconception, json.GetProperty("variant").GetString()!, check.Id, outcomes)
            : throw new FormatException("the number of cases differs.");
    }
}
