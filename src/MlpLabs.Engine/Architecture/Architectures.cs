namespace MlpLabs.Engine;

/// <summary>Search for layer sizes with an exact number of parameters.</summary>
public static class Architectures
{
    /// <summary>
    /// Every list [inputs, h₁, …, hₖ, outputs] of positive sizes with exactly <paramref name="budget"/> parameters, in lexicographic
    /// order. Throws <see cref="ArgumentException"/> for sizes below 1 or fewer than 0 hidden layers.
    /// </summary>
    public static int[][] WithBudget(int inputs, int outputs, int hiddenLayers, int budget)
    {
        if (inputs < 1 || outputs < 1)
            throw new ArgumentException($"Inputs and outputs must be at least 1, they are {inputs} and {outputs}.", nameof(inputs));
        ArgumentOutOfRangeException.ThrowIfNegative(hiddenLayers);
        var found = new List<int[]>();
        var sizes = new int[hiddenLayers + 2];
        sizes[0] = inputs;
        sizes[^1] = outputs;
        Extend(sizes, 1, budget, found);
        return [.. found];
    }

    static void Extend(int[] sizes, int layer, long left, List<int[]> found)
    {
        long previous = sizes[layer - 1];
        if (layer == sizes.Length - 1)
        {
            if (previous * sizes[layer] + sizes[layer] == left)
                found.Add((int[])sizes.Clone());
            return;
        }
        if (layer == sizes.Length - 2)
        {
            // The last hidden size follows from the rest: h·(previous + 1) + h·out + out = left.
            long outputs = sizes[^1], perUnit = previous + 1 + outputs, rest = left - outputs;
            if (rest < perUnit || rest % perUnit != 0)
                return;
            sizes[layer] = (int)(rest / perUnit);
            found.Add((int[])sizes.Clone());
            return;
        }
        // h units here cost h·(previous + 1), and everything after costs at least 2 per remaining hidden layer, h included.
        for (var h = 1; h * (previous + 1) + Cheapest(sizes, layer, h) <= left; h++)
        {
            sizes[layer] = h;
            Extend(sizes, layer + 1, left - h * (previous + 1), found);
        }
    }

    /// <summary>The cost of one unit in each layer after <paramref name="layer"/>, when that one has h units.</summary>
    static long Cheapest(int[] sizes, int layer, long h)
    {
        var oneUnitLayers = sizes.Length - 3 - layer;
        return h + 1 + 2L * oneUnitLayers + 2L * sizes[^1];
    }
}
