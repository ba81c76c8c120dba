using System.Text.Json;

namespace MlpLabs.Grading.Exercises.Proof;

/// <summary>Reads <c>labels.json</c>: submissions with the grade each must get.</summary>
public static class LabelFile
{
    public static PackResult<IReadOnlyList<Label>> Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return PackResult<IReadOnlyList<Label>>.Of([.. json.RootElement.GetProperty("submissions").EnumerateArray().Select(Read)]);
        }
        catch (JsonException error)
        {
            return Wrong(file, (int)(error.LineNumber ?? 0) + 1, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Wrong(file, 0, error.Message);
        }
    }

    static Label Read(JsonElement json)
    {
        var expect = json.GetProperty("expect");
        return new Label(
            json.GetProperty("exercise").GetString()!,
            json.GetProperty("path").GetString()!,
            expect.GetProperty("score").GetDecimal(),
            expect.GetProperty("maxScore").GetDecimal(),
            [.. expect.GetProperty("checks").EnumerateObject().Select(c => new CheckLabel(
                c.Name,
                c.Value.GetProperty("verdict").GetString()!,
                c.Value.TryGetProperty("diagnoses", out var ids) ? [.. ids.EnumerateArray().Select(i => i.GetString()!)] : [],
                c.Value.TryGetProperty("mustNotDiagnose", out var must) && must.GetBoolean()))]);
    }

    static PackResult<IReadOnlyList<Label>> Wrong(string file, int line, string reason) =>
        PackResult<IReadOnlyList<Label>>.Wrong(new PackError(file, line, 1, ProofMessages.NoLabels(reason)));
}
