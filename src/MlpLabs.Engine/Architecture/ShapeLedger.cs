namespace MlpLabs.Engine;

/// <summary>The shapes of everything that a batch passes through.</summary>
public static class ShapeLedger
{
    /// <summary>
    /// X (B×in), then for each layer l: Wl (out×in), bl (1×out), Zl (B×out), Al (B×out).
    /// Throws <see cref="ArgumentException"/> for a negative batch or a layer without units.
    /// </summary>
    public static (string name, int rows, int columns)[] Of(int batch, int[] layers)
    {
        ArchitectureNotation.Check(layers);
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        var ledger = new List<(string, int, int)> { ("X", batch, layers[0]) };
        for (var l = 1; l < layers.Length; l++)
        {
            ledger.Add(($"W{l}", layers[l], layers[l - 1]));
            ledger.Add(($"b{l}", 1, layers[l]));
            ledger.Add(($"Z{l}", batch, layers[l]));
            ledger.Add(($"A{l}", batch, layers[l]));
        }
        return [.. ledger];
    }
}
