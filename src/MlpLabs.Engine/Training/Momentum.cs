namespace MlpLabs.Engine;

/// <summary>Gradient descent with momentum: v ← μ·v + g, p ← p − η·v, v = 0 at the start.</summary>
public sealed class Momentum : Optimizer
{
    readonly double[] _v;
    readonly double _learningRate, _momentum;

    /// <summary>A fresh state for this many parameters.</summary>
    public Momentum(int parameters, double learningRate, double momentum) : this(new double[parameters], learningRate, momentum)
    {
    }

    /// <summary>Goes on from a velocity, which is copied.</summary>
    public Momentum(double[] velocity, double learningRate, double momentum) =>
        (_v, _learningRate, _momentum) = (Matrices.Copy(velocity), learningRate, momentum);

    /// <summary>v.</summary>
    public ReadOnlySpan<double> Velocity => _v;

    /// <inheritdoc/>
    public override void Step(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        Check(parameters.Length, gradient.Length, _v.Length);
        for (var i = 0; i < _v.Length; i++)
        {
            _v[i] = _momentum * _v[i] + gradient[i];
            parameters[i] -= _learningRate * _v[i];
        }
    }
}
