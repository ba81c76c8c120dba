namespace MlpLabs.Engine;

/// <summary>
/// Networks of 1-D layers (stride 1, no padding, one channel) with ReLU between them and a pooling of the last, linear layer to one
/// logit. The three kinds have the same widths and differ only in which connections exist and which share a parameter:
/// with 10 inputs and windows 3, 3 there are 142, 56 and 8 parameters. Layout, per layer: weights unit by unit, then biases;
/// a convolutional layer has its kernel, then its bias.
/// </summary>
public sealed class PositionNetwork
{
    readonly int[] _sizes;
    readonly PositionLayer[] _layers;

    /// <summary>Throws <see cref="ArgumentException"/> for no windows or windows that do not fit.</summary>
    public PositionNetwork(Connectivity connectivity, int inputs, int[] windows, Pooling pooling)
    {
        if (windows.Length == 0)
            throw new ArgumentException("There must be at least one layer.", nameof(windows));
        (Connectivity, Pooling, _sizes) = (connectivity, pooling, ParameterCounts.Sizes(inputs, windows));
        _layers = new PositionLayer[windows.Length];
        for (var l = 0; l < windows.Length; l++)
        {
            _layers[l] = new(connectivity, _sizes[l], windows[l], ParameterCount);
            ParameterCount += _layers[l].ParameterCount;
        }
    }

    /// <summary>Which connections there are.</summary>
    public Connectivity Connectivity { get; }

    /// <summary>How the last layer becomes the logit.</summary>
    public Pooling Pooling { get; }

    /// <summary>How many parameters there are.</summary>
    public int ParameterCount { get; }

    /// <summary>How many inputs there are.</summary>
    public int Inputs => _sizes[0];

    internal ReadOnlySpan<PositionLayer> Layers => _layers;

    internal int Size(int layer) => _sizes[layer];

    /// <summary>A start: weights N(0, 2/in) (variance; in is the number of inputs a unit sees), biases 0.</summary>
    public double[] Start(SeededRandom random)
    {
        var parameters = new double[ParameterCount];
        foreach (var layer in _layers)
            for (var i = 0; i < layer.ParameterCount; i++)
                if (!layer.IsBias(i))
                    parameters[layer.Offset + i] = random.Normal(0, Math.Sqrt(2.0 / layer.FanIn));
        return parameters;
    }

    /// <summary>The logit of one example. Throws <see cref="ArgumentException"/> for a wrong number of inputs or parameters.</summary>
    public double Logit(double[] x, double[] parameters) => Logits(Matrices.FromRows([x]), parameters)[0];

    /// <summary>The probability σ(logit) of one example.</summary>
    public double Predict(double[] x, double[] parameters) => Activations.Sigmoid(Logit(x, parameters));

    /// <summary>The logits of a batch, one per row.</summary>
    public double[] Logits(double[,] X, double[] parameters) =>
        X.GetLength(0) == 0 ? [] : new PositionTrainer(this, parameters, X, new double[X.GetLength(0)]).Logits();

    /// <summary>The gradient of the cross-entropy of one example.</summary>
    public double[] Gradient(double[] x, double y, double[] parameters)
    {
        var trainer = new PositionTrainer(this, parameters, Matrices.FromRows([x]), [y]);
        trainer.LossAndGradient();
        return trainer.Gradient.ToArray();
    }
}
