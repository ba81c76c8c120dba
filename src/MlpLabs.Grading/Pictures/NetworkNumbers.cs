using MlpLabs.Engine;

namespace MlpLabs.Grading.Pictures;

/// <summary>A dense network and one input, with the names its quantities have in the exercise.</summary>
/// <param name="x">The input.</param>
/// <param name="Hidden">The activation of all layers but the last.</param>
/// <param name="Output">The activation of the last layer.</param>
public sealed record NetworkNumbers(double[] x, IReadOnlyList<NetworkLayer> Layers, string Hidden, string Output)
{
    /// <summary>The network with these weights, W[l] out×in. Throws <see cref="ArgumentException"/> for shapes that do not fit.</summary>
    public static NetworkNumbers Of(double[] x, double[][,] W, double[][] b, string hidden, string output, IReadOnlyList<LayerNames> names)
    {
        var layers = new List<NetworkLayer>();
        var input = x;
        for (var l = 0; l < W.Length; l++)
        {
            var z = DenseLayer.PreActivations(W[l], b[l], input);
            var activation = l == W.Length - 1 ? output : hidden;
            layers.Add(new NetworkLayer(W[l], b[l], z, Activated(activation, z), names[l]));
            input = layers[l].a;
        }
        return new NetworkNumbers(x, layers, hidden, output);
    }

    /// <summary>The 2-2-1 network with sigmoid units, its names as in <see cref="TwoTwoOne"/>.</summary>
    public static NetworkNumbers TwoTwoOne(double[,] W1, double[] b1, double[] w2, double b2, double[] x) =>
        Of(x, [W1, new[,] { { w2[0], w2[1] } }], [b1, [b2]], "sigmoid", "sigmoid",
            [new LayerNames("W1", "b1", "z1", "h"), new LayerNames("w2", "b2", "z2", "yHat")]);

    /// <summary>The 2-2-1 network of a case whose arguments are called W1, b1, w2, b2 and x.</summary>
    public static NetworkNumbers TwoTwoOne(ShownCase @case) => TwoTwoOne(
        @case.Argument<double[,]>("W1"), @case.Argument<double[]>("b1"), @case.Argument<double[]>("w2"), @case.Argument<double>("b2"), @case.Argument<double[]>("x"));

    /// <summary>The forward and backward pass for this input and these targets.</summary>
    public DenseTrace Trace(double[] y, Loss loss) => DenseNetwork.Trace(
        Matrices.FromRows([x]), Matrices.FromRows([y]), [.. Layers.Select(l => l.W)], [.. Layers.Select(l => l.b)], Hidden, Output, loss);

    /// <summary>What goes into a layer: the activations of the one before.</summary>
    internal double[] InputOf(int layer) => layer == 0 ? x : Layers[layer - 1].a;

    /// <summary>The activations of a layer for these pre-activations.</summary>
    internal double[] Activated(int layer, double[] z) => Activated(layer == Layers.Count - 1 ? Output : Hidden, z);

    static double[] Activated(string activation, double[] z)
    {
        var parsed = Activations.Parse(activation);
        return parsed == Activation.Softmax ? Softmax.Of(z) : [.. z.Select(v => Activations.Apply(parsed, v))];
    }
}

/// <summary>One layer with its right values.</summary>
/// <param name="W">Weights, out×in.</param>
/// <param name="b">Biases.</param>
/// <param name="z">Pre-activations.</param>
/// <param name="a">Activations.</param>
public sealed record NetworkLayer(double[,] W, double[] b, double[] z, double[] a, LayerNames Names);

/// <summary>What the exercise calls a layer's quantities. Weights with a small letter are a vector, as for a layer of one unit, and their bias is a number.</summary>
/// <param name="W">The weights, like <c>W1</c> or <c>w2</c>.</param>
/// <param name="b">The biases.</param>
/// <param name="z">The pre-activations.</param>
/// <param name="a">The activations.</param>
public sealed record LayerNames(string W, string b, string z, string a)
{
    /// <summary>Whether the layer has one unit, its weights a vector and its bias a number.</summary>
    public bool IsVector => char.IsLower(W[0]);

    /// <summary>As C# writes one weight: W1[0,1], w2[1].</summary>
    public string Weight(int to, int from) => IsVector ? FormattableString.Invariant($"{W}[{from}]") : FormattableString.Invariant($"{W}[{to},{from}]");

    /// <summary>As C# writes the bias of a unit: b1[0], b2.</summary>
    public string Bias(int unit) => Unit(b, unit);

    /// <summary>As C# writes a unit's value: z1[0], yHat.</summary>
    public string Unit(string name, int unit) => IsVector ? name : FormattableString.Invariant($"{name}[{unit}]");
}
