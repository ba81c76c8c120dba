using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlpLabs.Course.Batches;

/// <summary>What a batch was told, kept beside its results so that it can be graded again.</summary>
public static class SettingsFile
{
    public const string Name = "batch.json";

    public static byte[] Write(BatchSettings settings) => JsonSerializer.SerializeToUtf8Bytes(settings, SettingsJson.Default.BatchSettings);

    /// <summary>The settings, or null when there are none that can be read.</summary>
    public static BatchSettings? Read(byte[]? content)
    {
        try
        {
            return content is null ? null : JsonSerializer.Deserialize(content, SettingsJson.Default.BatchSettings);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BatchSettings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
