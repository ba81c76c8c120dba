namespace MlpLabs.Engine;

/// <summary>
/// Full-batch training of the 2-2-1 sigmoid network on the four XOR rows, mean cross-entropy. The nine parameters live in fields,
/// so a step allocates nothing and costs little more than its twelve exponentials.
/// </summary>
public sealed class XorTraining
{
    /// <summary>The rows (0,0), (0,1), (1,0), (1,1).</summary>
    public static double[][] Rows => [[0, 0], [0, 1], [1, 0], [1, 1]];

    /// <summary>The targets 0, 1, 1, 0 of <see cref="Rows"/>.</summary>
    public static double[] Targets => [0, 1, 1, 0];

    double _w00, _w01, _w10, _w11, _b0, _b1, _v0, _v1, _c;
    double _gw00, _gw01, _gw10, _gw11, _gb0, _gb1, _gv0, _gv1, _gc;

    /// <summary>Training that starts at this network and leaves it as it is.</summary>
    public XorTraining(TwoTwoOne start)
    {
        var p = start.Parameters();
        (_w00, _w01, _w10, _w11, _b0, _b1, _v0, _v1, _c) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]);
    }

    /// <summary>The network with the present parameters.</summary>
    public TwoTwoOne Network => TwoTwoOne.FromParameters([_w00, _w01, _w10, _w11, _b0, _b1, _v0, _v1, _c]);

    /// <summary>The mean cross-entropy of the present parameters.</summary>
    public double Loss()
    {
        var sum = 0.0;
        var network = Network;
        for (var r = 0; r < 4; r++)
            sum += network.LossOf(Rows[r], Targets[r], MlpLabs.Engine.Loss.CrossEntropy);
        return sum / 4;
    }

    /// <summary>One step of gradient descent; returns the mean cross-entropy before it.</summary>
    public double Step(double learningRate)
    {
        _gw00 = _gw01 = _gw10 = _gw11 = _gb0 = _gb1 = _gv0 = _gv1 = _gc = 0;
        var loss = Row(0, 0, 0) + Row(0, 1, 1) + Row(1, 0, 1) + Row(1, 1, 0);
        var rate = learningRate;
        _w00 -= rate * (_gw00 / 4);
        _w01 -= rate * (_gw01 / 4);
        _w10 -= rate * (_gw10 / 4);
        _w11 -= rate * (_gw11 / 4);
        _b0 -= rate * (_gb0 / 4);
        _b1 -= rate * (_gb1 / 4);
        _v0 -= rate * (_gv0 / 4);
        _v1 -= rate * (_gv1 / 4);
        _c -= rate * (_gc / 4);
        return loss / 4;
    }

    /// <summary>Trains a copy of <paramref name="start"/>: the network after the last update, and the loss before each update.</summary>
    public static (TwoTwoOne network, double[] losses) Run(TwoTwoOne start, double learningRate, int epochs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        var training = new XorTraining(start);
        var losses = new double[epochs];
        for (var epoch = 0; epoch < epochs; epoch++)
            losses[epoch] = training.Step(learningRate);
        return (training.Network, losses);
    }

    /// <summary>Adds one row's gradient and returns its loss. y is 0 or 1.</summary>
    double Row(double x0, double x1, double y)
    {
        var h0 = Sigmoid(_w00 * x0 + _w01 * x1 + _b0, out var s0);
        var h1 = Sigmoid(_w10 * x0 + _w11 * x1 + _b1, out var s1);
        var z = _v0 * h0 + _v1 * h1 + _c;
        var e = Math.Exp(-Math.Abs(z));
        // ŷ − y without cancellation: σ(z) for y = 0 and −σ(−z) for y = 1; the sign of m tells which half of σ is needed.
        var m = y == 0 ? z : -z;
        var residual = (m >= 0 ? 1 : e) / (1 + e);
        var delta = y == 0 ? residual : -residual;
        _gc += delta;
        _gv0 += delta * h0;
        _gv1 += delta * h1;
        var d0 = delta * _v0 * s0;
        var d1 = delta * _v1 * s1;
        _gw00 += d0 * x0;
        _gw01 += d0 * x1;
        _gb0 += d0;
        _gw10 += d1 * x0;
        _gw11 += d1 * x1;
        _gb1 += d1;
        return Math.Max(m, 0) + Logarithms.Log1P(e);
    }

    /// <summary>σ(z), and its slope e/(1 + e)² from the same exponential.</summary>
    static double Sigmoid(double z, out double slope)
    {
        var e = Math.Exp(-Math.Abs(z));
        var inverse = 1 / (1 + e);
        slope = e * inverse * inverse;
        return z >= 0 ? inverse : e * inverse;
    }
}
