namespace MlpLabs.Engine;

/// <summary>
/// Full-batch training of a fully connected network, fast: <see cref="Step"/> allocates nothing. The same arithmetic as
/// <see cref="DenseNetwork"/>, up to the order of additions. The start and the data are copied.
/// </summary>
public sealed class DenseTrainer
{
    readonly DensePass _pass;
    readonly double[] _parameters, _gradient;
    readonly bool[] _isBias;

    /// <summary>X is B×inputs, Y is B×outputs. Throws <see cref="ArgumentException"/> where shapes or the number of parameters do not fit, or B = 0.</summary>
    public DenseTrainer(DenseShape shape, double[] start, double[,] X, double[,] Y)
    {
        if (start.Length != shape.ParameterCount)
            throw new ArgumentException($"{ArchitectureNotation.Print(shape.Layers)} has {shape.ParameterCount} parameters, not {start.Length}.", nameof(start));
        (Shape, _parameters, _gradient, _isBias) = (shape, Matrices.Copy(start), new double[start.Length], shape.BiasMask());
        _pass = new(shape, X, Y);
    }

    /// <summary>The network's shape.</summary>
    public DenseShape Shape { get; }

    /// <summary>The present parameters; for W and b use <see cref="DenseShape.Unflatten"/>.</summary>
    public ReadOnlySpan<double> Parameters => _parameters;

    /// <summary>The gradient of the last <see cref="Step"/> or <see cref="LossAndGradient"/>.</summary>
    public ReadOnlySpan<double> Gradient => _gradient;

    /// <summary>λ of the L2 penalty (λ/2)·Σw² on the weights, 0 for none; losses are reported without it.</summary>
    public double WeightDecay { get; init; }

    /// <summary>The mean loss of the present parameters.</summary>
    public double Loss() => _pass.Loss(_parameters);

    /// <summary>The mean loss of the present parameters; its gradient stands in <see cref="Gradient"/>.</summary>
    public double LossAndGradient()
    {
        var loss = _pass.LossAndGradient(_parameters, _gradient);
        if (WeightDecay != 0)
            for (var i = 0; i < _gradient.Length; i++)
                if (!_isBias[i])
                    _gradient[i] += WeightDecay * _parameters[i];
        return loss;
    }

    /// <summary>One step of the optimizer; returns the mean loss before it.</summary>
    public double Step(Optimizer optimizer)
    {
        var loss = LossAndGradient();
        optimizer.Step(_parameters, _gradient);
        return loss;
    }

    /// <summary>Puts other parameters in place of the present ones.</summary>
    public void Restore(ReadOnlySpan<double> parameters) => parameters.CopyTo(_parameters);

    /// <summary>The outputs for the training data, B×outputs.</summary>
    public double[,] Outputs()
    {
        Loss();
        var outputs = new double[_pass.Examples, Shape.Size(Shape.Depth)];
        for (var e = 0; e < outputs.GetLength(0); e++)
            for (var k = 0; k < outputs.GetLength(1); k++)
                outputs[e, k] = _pass.Output(e, k);
        return outputs;
    }

    /// <summary>
    /// The share of examples classified right: with one output (output &gt; ½) equals (target &gt; ½), with several the largest output stands where the largest target does.
    /// </summary>
    public double Accuracy()
    {
        Loss();
        var right = 0;
        for (var e = 0; e < _pass.Examples; e++)
            right += IsRight(e) ? 1 : 0;
        return (double)right / _pass.Examples;
    }

    bool IsRight(int e)
    {
        var outputs = Shape.Size(Shape.Depth);
        if (outputs == 1)
            return _pass.Output(e, 0) > 0.5 == _pass.Target(e, 0) > 0.5;
        var (best, label) = (0, 0);
        for (var k = 1; k < outputs; k++)
        {
            best = _pass.Output(e, k) > _pass.Output(e, best) ? k : best;
            label = _pass.Target(e, k) > _pass.Target(e, label) ? k : label;
        }
        return best == label;
    }
}
