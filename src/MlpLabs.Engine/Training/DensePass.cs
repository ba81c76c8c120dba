namespace MlpLabs.Engine;

/// <summary>
/// Forward and backward pass of one fixed batch, with buffers made once: no call allocates. Activations are stored unit by unit
/// (see <see cref="BatchKernels"/>). Padding never reaches a result while all parameters are finite.
/// </summary>
sealed class DensePass
{
    readonly DenseShape _shape;
    readonly int _stride;
    readonly double[][] _z, _a, _delta;
    readonly double[] _y;

    public DensePass(DenseShape shape, double[,] X, double[,] Y)
    {
        Examples = X.GetLength(0);
        if (Examples == 0)
            throw new ArgumentException("There must be at least one example.", nameof(X));
        if (X.GetLength(1) != shape.Size(0))
            throw new ArgumentException($"The examples have {X.GetLength(1)} inputs and the network {shape.Size(0)}.", nameof(X));
        if (Y.GetLength(0) != Examples || Y.GetLength(1) != shape.Size(shape.Depth))
            throw new ArgumentException($"The targets are {Y.GetLength(0)}×{Y.GetLength(1)}, they must be {Examples}×{shape.Size(shape.Depth)}.", nameof(Y));
        (_shape, _stride) = (shape, BatchKernels.Stride(Examples));
        _z = new double[shape.Depth + 1][];
        _a = new double[shape.Depth + 1][];
        _delta = new double[shape.Depth + 1][];
        for (var l = 0; l <= shape.Depth; l++)
            (_z[l], _a[l], _delta[l]) = (new double[shape.Size(l) * _stride], new double[shape.Size(l) * _stride], new double[shape.Size(l) * _stride]);
        Fill(_a[0], X);
        Fill(_y = new double[shape.Size(shape.Depth) * _stride], Y);
    }

    /// <summary>How many examples the batch has.</summary>
    public int Examples { get; }

    /// <summary>Output k for example e, as of the last pass.</summary>
    public double Output(int e, int k) => _a[_shape.Depth][k * _stride + e];

    /// <summary>Target k of example e.</summary>
    public double Target(int e, int k) => _y[k * _stride + e];

    /// <summary>The mean loss.</summary>
    public double Loss(ReadOnlySpan<double> parameters)
    {
        for (var l = 0; l < _shape.Depth; l++)
        {
            var (inner, rows) = (_shape.Size(l), _shape.Size(l + 1));
            BatchKernels.Combine(Weights(parameters, l), inner, 1, Biases(parameters, l), rows, inner, _a[l], _z[l + 1], _stride);
            if (l + 1 < _shape.Depth)
                BatchActivations.Apply(_shape.Hidden, _z[l + 1], _a[l + 1]);
        }
        var last = _shape.Depth;
        return OutputPass.Run(_shape, _z[last], _a[last], _y, _delta[last], _shape.Size(last), Examples, _stride) / Examples;
    }

    /// <summary>The mean loss, and its gradient in the layout of the parameters.</summary>
    public double LossAndGradient(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        var loss = Loss(parameters);
        for (var l = _shape.Depth - 1; l >= 0; l--)
        {
            var (inner, rows) = (_shape.Size(l), _shape.Size(l + 1));
            var part = gradient.Slice(_shape.Offset(l), rows * (inner + 1));
            BatchKernels.Gradient(_delta[l + 1], _a[l], rows, inner, _stride, part[..(rows * inner)], part[(rows * inner)..]);
            if (l == 0)
                break;
            // δ of the layer below: Wᵀδ, the weights read column by column.
            BatchKernels.Combine(Weights(parameters, l), 1, inner, [], inner, rows, _delta[l + 1], _delta[l], _stride);
            BatchActivations.TimesDerivative(_shape.Hidden, _z[l], _a[l], _delta[l]);
        }
        return loss;
    }

    ReadOnlySpan<double> Weights(ReadOnlySpan<double> parameters, int layer) =>
        parameters.Slice(_shape.Offset(layer), _shape.Size(layer) * _shape.Size(layer + 1));

    ReadOnlySpan<double> Biases(ReadOnlySpan<double> parameters, int layer) =>
        parameters.Slice(_shape.Offset(layer + 1) - _shape.Size(layer + 1), _shape.Size(layer + 1));

    void Fill(double[] buffer, double[,] matrix)
    {
        for (var e = 0; e < matrix.GetLength(0); e++)
            for (var k = 0; k < matrix.GetLength(1); k++)
                buffer[k * _stride + e] = matrix[e, k];
    }
}
