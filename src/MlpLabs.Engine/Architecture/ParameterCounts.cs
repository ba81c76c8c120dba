namespace MlpLabs.Engine;

/// <summary>How many numbers a network learns. Throws <see cref="OverflowException"/> where the count does not fit in a long.</summary>
public static class ParameterCounts
{
    /// <summary>Σ (nₗ·nₗ₊₁ + nₗ₊₁) over the layers: one weight per connection and one bias per unit; a single layer has none.</summary>
    public static long Dense(int[] layers)
    {
        ArchitectureNotation.Check(layers);
        var count = 0L;
        for (var l = 1; l < layers.Length; l++)
            count = checked(count + Connection(layers[l - 1], layers[l]));
        return count;
    }

    /// <summary>
    /// Parameters of 1-D layers of stride 1, no padding, one channel, where a layer of window k has n − k + 1 units:
    /// fully connected n·m + m, locally connected m·(k + 1), convolutional k + 1.
    /// Throws <see cref="ArgumentException"/> for a window that is not between 1 and the width it slides over.
    /// </summary>
    public static (long fullyConnected, long locallyConnected, long convolutional) Conv1D(int inputs, int[] windows)
    {
        var sizes = Sizes(inputs, windows);
        long full = 0, local = 0, shared = 0;
        for (var l = 0; l < windows.Length; l++)
        {
            full = checked(full + Connection(sizes[l], sizes[l + 1]));
            local = checked(local + sizes[l + 1] * (windows[l] + 1L));
            shared = checked(shared + windows[l] + 1L);
        }
        return (full, local, shared);
    }

    /// <summary>The widths of the layers: the inputs, then n − k + 1 for every window k.</summary>
    public static int[] Sizes(int inputs, int[] windows)
    {
        if (inputs < 1)
            throw new ArgumentException($"There must be at least one input, there are {inputs}.", nameof(inputs));
        var sizes = new int[windows.Length + 1];
        sizes[0] = inputs;
        for (var l = 0; l < windows.Length; l++)
        {
            if (windows[l] < 1 || windows[l] > sizes[l])
                throw new ArgumentException($"A window of {windows[l]} does not fit into a layer of {sizes[l]}.", nameof(windows));
            sizes[l + 1] = sizes[l] - windows[l] + 1;
        }
        return sizes;
    }

    static long Connection(int inputs, int outputs) => checked((long)inputs * outputs + outputs);
}
