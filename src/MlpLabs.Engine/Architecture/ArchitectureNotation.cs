using System.Globalization;

namespace MlpLabs.Engine;

/// <summary>Layer strings such as <c>2-8-3</c>: the sizes of the layers, inputs first, joined by hyphens.</summary>
public static class ArchitectureNotation
{
    /// <summary>The layer sizes in a layer string. Throws <see cref="FormatException"/> where a part is not a positive whole number.</summary>
    public static int[] Parse(string text) =>
        TryParse(text, out var layers) ? layers : throw new FormatException($"'{text}' is not a layer string such as 2-8-3.");

    /// <summary>Whether the text is a layer string, and its layer sizes.</summary>
    public static bool TryParse(string? text, out int[] layers)
    {
        layers = [];
        var parts = (text ?? "").Split('-');
        var sizes = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out sizes[i]) || sizes[i] < 1)
                return false;
        layers = sizes;
        return true;
    }

    /// <summary>The layer string of these sizes.</summary>
    public static string Print(int[] layers) => string.Join('-', layers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Throws <see cref="ArgumentException"/> unless there is a layer and every size is positive.</summary>
    internal static void Check(int[] layers)
    {
        if (layers.Length == 0)
            throw new ArgumentException("A network needs at least one layer size.", nameof(layers));
        foreach (var size in layers)
            if (size < 1)
                throw new ArgumentException($"A layer cannot have {size} units.", nameof(layers));
    }
}
