using System.Numerics;

namespace MlpLabs.Engine;

/// <summary>
/// Adam: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², p ← p − η·(m/(1 − β₁ᵗ))/(√(v/(1 − β₂ᵗ)) + ε); t counts from 1,
/// m = v = 0 at the start, ε stands outside the root.
/// </summary>
public sealed class Adam : Optimizer
{
    readonly double[] _m, _v;
    readonly double _learningRate, _beta1, _beta2, _epsilon;
    int _stepsTaken;

    /// <summary>A fresh state for this many parameters.</summary>
    public Adam(int parameters, double learningRate, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : this(new double[parameters], new double[parameters], 0, learningRate, beta1, beta2, epsilon)
    {
    }

    /// <summary>Goes on from a state, which is copied; <paramref name="stepsTaken"/> is 0 before the first step.</summary>
    public Adam(double[] m, double[] v, int stepsTaken, double learningRate, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
    {
        if (m.Length != v.Length)
            throw new ArgumentException($"m has {m.Length} entries and v has {v.Length}.", nameof(v));
        ArgumentOutOfRangeException.ThrowIfNegative(stepsTaken);
        (_m, _v, _stepsTaken) = (Matrices.Copy(m), Matrices.Copy(v), stepsTaken);
        (_learningRate, _beta1, _beta2, _epsilon) = (learningRate, beta1, beta2, epsilon);
    }

    /// <summary>The decaying mean of the gradients.</summary>
    public ReadOnlySpan<double> M => _m;

    /// <summary>The decaying mean of the squared gradients.</summary>
    public ReadOnlySpan<double> V => _v;

    /// <inheritdoc/>
    public override void Step(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        Check(parameters.Length, gradient.Length, _m.Length);
        _stepsTaken++;
        var firstCorrection = 1 - Math.Pow(_beta1, _stepsTaken);
        var secondCorrection = 1 - Math.Pow(_beta2, _stepsTaken);
        var i = 0;
        for (; i <= _m.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var g = new Vector<double>(gradient[i..]);
            var m = _beta1 * new Vector<double>(_m, i) + (1 - _beta1) * g;
            var v = _beta2 * new Vector<double>(_v, i) + (1 - _beta2) * (g * g);
            m.CopyTo(_m, i);
            v.CopyTo(_v, i);
            var root = Vector.SquareRoot(v / new Vector<double>(secondCorrection)) + new Vector<double>(_epsilon);
            var next = new Vector<double>(parameters[i..]) - _learningRate * (m / new Vector<double>(firstCorrection)) / root;
            next.CopyTo(parameters[i..]);
        }
        for (; i < _m.Length; i++)
        {
            var g = gradient[i];
            _m[i] = _beta1 * _m[i] + (1 - _beta1) * g;
            _v[i] = _beta2 * _v[i] + (1 - _beta2) * (g * g);
            parameters[i] -= _learningRate * (_m[i] / firstCorrection) / (Math.Sqrt(_v[i] / secondCorrection) + _epsilon);
        }
    }
}
