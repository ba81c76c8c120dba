using System.Numerics.Tensors;

namespace MlpLabs.Engine;

/// <summary>
/// Full-batch training of a <see cref="PositionNetwork"/> on the mean cross-entropy. Activations are stored unit by unit, so that each
/// connection is one vectorised multiply-add over all examples; a shared weight's gradient is the sum of its connections'.
/// A step allocates nothing.
/// </summary>
public sealed class PositionTrainer
{
    readonly PositionNetwork _network;
    readonly double[] _parameters, _gradient, _y, _logits;
    readonly double[][] _z, _a, _delta;
    readonly int[] _winners;
    readonly int _examples;

    /// <summary>X is B×inputs, y has B entries. Throws <see cref="ArgumentException"/> where lengths do not fit or B = 0. Everything is copied.</summary>
    public PositionTrainer(PositionNetwork network, double[] start, double[,] X, double[] y)
    {
        _examples = X.GetLength(0);
        if (_examples == 0)
            throw new ArgumentException("There must be at least one example.", nameof(X));
        if (X.GetLength(1) != network.Inputs)
            throw new ArgumentException($"The examples have {X.GetLength(1)} inputs and the network {network.Inputs}.", nameof(X));
        if (y.Length != _examples)
            throw new ArgumentException($"There are {_examples} examples and {y.Length} targets.", nameof(y));
        if (start.Length != network.ParameterCount)
            throw new ArgumentException($"The network has {network.ParameterCount} parameters, not {start.Length}.", nameof(start));
        (_network, _parameters, _gradient, _y) = (network, Matrices.Copy(start), new double[start.Length], Matrices.Copy(y));
        (_logits, _winners) = (new double[_examples], new int[_examples]);
        var depth = network.Layers.Length;
        (_z, _a, _delta) = (new double[depth + 1][], new double[depth + 1][], new double[depth + 1][]);
        for (var l = 0; l <= depth; l++)
            (_z[l], _a[l], _delta[l]) = (Buffer(l), Buffer(l), Buffer(l));
        for (var e = 0; e < _examples; e++)
            for (var p = 0; p < network.Inputs; p++)
                _a[0][p * _examples + e] = X[e, p];
    }

    /// <summary>The present parameters.</summary>
    public ReadOnlySpan<double> Parameters => _parameters;

    /// <summary>The gradient of the last <see cref="Step"/> or <see cref="LossAndGradient"/>.</summary>
    public ReadOnlySpan<double> Gradient => _gradient;

    /// <summary>One step of the optimizer; returns the mean loss before it.</summary>
    public double Step(Optimizer optimizer)
    {
        var loss = LossAndGradient();
        optimizer.Step(_parameters, _gradient);
        return loss;
    }

    /// <summary>The mean cross-entropy.</summary>
    public double Loss()
    {
        Forward();
        var sum = 0.0;
        for (var e = 0; e < _examples; e++)
            sum += Losses.BinaryCrossEntropyFromLogit(_logits[e], _y[e]);
        return sum / _examples;
    }

    /// <summary>The logit of each example.</summary>
    public double[] Logits()
    {
        Forward();
        return Matrices.Copy(_logits);
    }

    /// <summary>The mean cross-entropy; its gradient stands in <see cref="Gradient"/>.</summary>
    public double LossAndGradient()
    {
        var loss = Loss();
        Array.Clear(_gradient);
        OutputDelta();
        var layers = _network.Layers;
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            Array.Clear(_delta[l]);
            Backward(layers[l], _a[l], _delta[l + 1], _delta[l], l > 0);
            for (var i = 0; l > 0 && i < _delta[l].Length; i++)
                if (_z[l][i] <= 0)
                    _delta[l][i] = 0;
        }
        return loss;
    }

    void Forward()
    {
        var layers = _network.Layers;
        for (var l = 0; l < layers.Length; l++)
        {
            var layer = layers[l];
            for (var i = 0; i < layer.Units; i++)
            {
                var z = Row(_z[l + 1], i);
                z.Fill(_parameters[layer.Biases[i]]);
                for (var c = i * layer.FanIn; c < (i + 1) * layer.FanIn; c++)
                    TensorPrimitives.MultiplyAdd(Row(_a[l], layer.Sources[c]), _parameters[layer.Weights[c]], z, z);
            }
            if (l + 1 < layers.Length)
                TensorPrimitives.Max(_z[l + 1], 0, _a[l + 1]);
        }
        Pool(_z[^1], layers[^1].Units);
    }

    void Pool(double[] outputs, int units)
    {
        switch (_network.Pooling)
        {
            case Pooling.Max:
                Array.Clear(_winners);
                outputs.AsSpan(0, _examples).CopyTo(_logits);
                for (var j = 1; j < units; j++)
                    for (var e = 0; e < _examples; e++)
                        if (outputs[j * _examples + e] > _logits[e])
                            (_logits[e], _winners[e]) = (outputs[j * _examples + e], j);
                break;
            case Pooling.Mean:
                Array.Clear(_logits);
                for (var j = 0; j < units; j++)
                    TensorPrimitives.Add(_logits, Row(outputs, j), _logits);
                TensorPrimitives.Divide(_logits, units, _logits);
                break;
            default:
                for (var e = 0; e < _examples; e++)
                {
                    var (largest, sum) = (double.NegativeInfinity, 0.0);
                    for (var j = 0; j < units; j++)
                        largest = Math.Max(largest, outputs[j * _examples + e]);
                    for (var j = 0; j < units; j++)
                        sum += Math.Exp(outputs[j * _examples + e] - largest);
                    _logits[e] = largest + Math.Log(sum / units);
                }
                break;
        }
    }

    void OutputDelta()
    {
        var (outputs, delta, units) = (_z[^1], _delta[^1], _network.Layers[^1].Units);
        Array.Clear(delta);
        for (var e = 0; e < _examples; e++)
        {
            var residual = Losses.SigmoidResidual(_logits[e], _y[e]) / _examples;
            if (_network.Pooling == Pooling.Max)
                delta[_winners[e] * _examples + e] = residual;
            else
                for (var j = 0; j < units; j++)
                    delta[j * _examples + e] =
                        residual / units * (_network.Pooling == Pooling.Mean ? 1 : Math.Exp(outputs[j * _examples + e] - _logits[e]));
        }
    }

    void Backward(PositionLayer layer, double[] source, double[] delta, double[] sourceDelta, bool passOn)
    {
        for (var i = 0; i < layer.Units; i++)
        {
            var d = Row(delta, i);
            _gradient[layer.Biases[i]] += TensorPrimitives.Sum<double>(d);
            for (var c = i * layer.FanIn; c < (i + 1) * layer.FanIn; c++)
            {
                _gradient[layer.Weights[c]] += TensorPrimitives.Dot<double>(d, Row(source, layer.Sources[c]));
                if (!passOn)
                    continue;
                var target = Row(sourceDelta, layer.Sources[c]);
                TensorPrimitives.MultiplyAdd(d, _parameters[layer.Weights[c]], target, target);
            }
        }
    }

    Span<double> Row(double[] buffer, int unit) => buffer.AsSpan(unit * _examples, _examples);

    double[] Buffer(int layer) => new double[_network.Size(layer) * _examples];
}
