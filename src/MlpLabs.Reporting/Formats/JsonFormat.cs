using System.Buffers;
using System.Text;
using System.Text.Json;

namespace MlpLabs.Reporting.Formats;

/// <summary>What all formats in JSON have in common: the same options and the same numbers as <see cref="JsonReport"/>.</summary>
internal static class JsonFormat
{
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, JsonReport.Options))
            write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    /// <summary>A string, unless there is nothing to say.</summary>
    public static void OptionalString(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    /// <summary>Points as a decimal number: 0.1 and 0.2 are 0.3, and 2.50 is 2.5.</summary>
    public static void WritePoints(this Utf8JsonWriter json, string name, decimal points) => JsonReport.Points(json, name, points);

    /// <summary>This command's own version.</summary>
    public static string Version { get; } = typeof(JsonFormat).Assembly.GetName().Version!.ToString(3);
}
