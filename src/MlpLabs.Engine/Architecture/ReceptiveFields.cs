namespace MlpLabs.Engine;

/// <summary>What units of 1-D layers (stride 1, no padding) see of the inputs. Units and inputs are counted from 0, layers from 1.</summary>
public static class ReceptiveFields
{
    /// <summary>
    /// Which inputs unit <paramref name="neuron"/> of layer <paramref name="layer"/> depends on: j … j + Σ(window − 1).
    /// Throws <see cref="ArgumentException"/> where the layer or the unit does not exist. Layer 0 are the inputs themselves.
    /// </summary>
    public static bool[] Of(int neuron, int layer, int inputs, int[] windows)
    {
        var sizes = ParameterCounts.Sizes(inputs, windows);
        if (layer < 0 || layer > windows.Length)
            throw new ArgumentException($"There is no layer {layer}; the last is {windows.Length}.", nameof(layer));
        if (neuron < 0 || neuron >= sizes[layer])
            throw new ArgumentException($"Layer {layer} has units 0 to {sizes[layer] - 1}, not {neuron}.", nameof(neuron));
        var width = 1;
        for (var l = 0; l < layer; l++)
            width += windows[l] - 1;
        var field = new bool[inputs];
        Array.Fill(field, true, neuron, width);
        return field;
    }

    /// <summary>For every input the number of paths from it to the units of the last layer; checked against overflow.</summary>
    public static long[] PathCounts(int inputs, int[] windows)
    {
        var sizes = ParameterCounts.Sizes(inputs, windows);
        var paths = new long[sizes[^1]];
        Array.Fill(paths, 1);
        for (var l = windows.Length - 1; l >= 0; l--)
        {
            var before = new long[sizes[l]];
            for (var i = 0; i < paths.Length; i++)
                for (var k = 0; k < windows[l]; k++)
                    before[i + k] = checked(before[i + k] + paths[i]);
            paths = before;
        }
        return paths;
    }
}
