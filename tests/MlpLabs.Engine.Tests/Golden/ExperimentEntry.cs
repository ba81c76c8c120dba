using System.Text.Json;

namespace MlpLabs.Engine.Tests.Golden;

/// <summary>The shape of an entry of experiments.json.</summary>
static class ExperimentEntry
{
    public static IEnumerable<string> Problems(JsonElement entry)
    {
        if (!IsText(entry, "id"))
        {
            yield return "an experiment has no id.";
            yield break;
        }
        var id = entry.GetProperty("id").GetString();
        foreach (var name in (string[])["setup", "claim"])
            if (!IsText(entry, name))
                yield return $"the experiment {id} has no {name}.";
        if (!entry.TryGetProperty("measured", out var measured) || measured.ValueKind != JsonValueKind.Object || !measured.EnumerateObject().Any())
            yield return $"the experiment {id} has nothing measured.";
        if (!entry.TryGetProperty("holds", out var holds) || holds.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            yield return $"the experiment {id} does not say whether its claim holds.";
    }

    static bool IsText(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() != "";
}
