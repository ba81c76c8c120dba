namespace MlpLabs.Engine;

/// <summary>
/// A fully connected network without its numbers. Its parameters are one vector: for each layer W row by row ([out, in]), then b.
/// </summary>
public sealed class DenseShape
{
    readonly int[] _layers, _offsets;

    /// <summary>Throws <see cref="ArgumentException"/> for fewer than two layers, softmax in the hidden layers, or a softmax output without its own loss or the reverse.</summary>
    public DenseShape(int[] layers, string hidden, string output, Loss loss) : this(layers, Activations.Parse(hidden), Activations.Parse(output), loss)
    {
    }

    /// <summary>Throws <see cref="ArgumentException"/> for fewer than two layers, softmax in the hidden layers, or a softmax output without its own loss or the reverse.</summary>
    public DenseShape(int[] layers, Activation hidden, Activation output, Loss loss)
    {
        ArchitectureNotation.Check(layers);
        if (layers.Length < 2)
            throw new ArgumentException("A network needs inputs and at least one layer.", nameof(layers));
        if (hidden == Activation.Softmax)
            throw new ArgumentException("Softmax can only be the output activation.", nameof(hidden));
        if (output == Activation.Softmax != (loss == Loss.SoftmaxCrossEntropy))
            throw new ArgumentException("Softmax outputs and softmax cross-entropy go together.", nameof(loss));
        (_layers, Hidden, Output, Loss) = ((int[])layers.Clone(), hidden, output, loss);
        _offsets = new int[layers.Length];
        for (var l = 1; l < layers.Length; l++)
            _offsets[l] = checked(_offsets[l - 1] + layers[l] * (layers[l - 1] + 1));
    }

    /// <summary>The activation of every layer but the last.</summary>
    public Activation Hidden { get; }

    /// <summary>The activation of the last layer.</summary>
    public Activation Output { get; }

    /// <summary>The loss: mean over examples, sum over outputs.</summary>
    public Loss Loss { get; }

    /// <summary>The layer sizes, inputs first, a copy.</summary>
    public int[] Layers => (int[])_layers.Clone();

    /// <summary>How many layers have weights.</summary>
    public int Depth => _layers.Length - 1;

    /// <summary>How many parameters there are.</summary>
    public int ParameterCount => _offsets[^1];

    /// <summary>The size of layer l, the inputs being layer 0.</summary>
    internal int Size(int layer) => _layers[layer];

    /// <summary>Where layer l's weights (l from 0) begin in the parameter vector; its biases follow them.</summary>
    internal int Offset(int layer) => _offsets[layer];

    /// <summary>The parameter vector of these matrices. Throws <see cref="ArgumentException"/> where they do not have this shape.</summary>
    public double[] Flatten(double[][,] W, double[][] b)
    {
        if (W.Length != Depth || b.Length != Depth)
            throw new ArgumentException($"There are {W.Length} weight matrices and {b.Length} bias vectors for {Depth} layers.", nameof(W));
        var parameters = new double[ParameterCount];
        var at = 0;
        for (var l = 0; l < Depth; l++)
        {
            DenseLayer.Check(W[l], b[l], _layers[l]);
            if (b[l].Length != _layers[l + 1])
                throw new ArgumentException($"Layer {l + 1} has {_layers[l + 1]} units, not {b[l].Length}.", nameof(b));
            foreach (var w in W[l])
                parameters[at++] = w;
            foreach (var bias in b[l])
                parameters[at++] = bias;
        }
        return parameters;
    }

    /// <summary>The matrices of a parameter vector. Throws <see cref="ArgumentException"/> for a wrong length.</summary>
    public (double[][,] W, double[][] b) Unflatten(ReadOnlySpan<double> parameters)
    {
        if (parameters.Length != ParameterCount)
            throw new ArgumentException($"{ArchitectureNotation.Print(_layers)} has {ParameterCount} parameters, not {parameters.Length}.", nameof(parameters));
        var (W, b) = (new double[Depth][,], new double[Depth][]);
        var at = 0;
        for (var l = 0; l < Depth; l++)
        {
            W[l] = new double[_layers[l + 1], _layers[l]];
            for (var i = 0; i < _layers[l + 1]; i++)
                for (var j = 0; j < _layers[l]; j++)
                    W[l][i, j] = parameters[at++];
            b[l] = parameters.Slice(at, _layers[l + 1]).ToArray();
            at += _layers[l + 1];
        }
        return (W, b);
    }

    /// <summary>Which entries of the parameter vector are biases.</summary>
    public bool[] BiasMask()
    {
        var mask = new bool[ParameterCount];
        for (var l = 0; l < Depth; l++)
            Array.Fill(mask, true, _offsets[l + 1] - _layers[l + 1], _layers[l + 1]);
        return mask;
    }
}
