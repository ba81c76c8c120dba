using System.Numerics;
using System.Numerics.Tensors;

namespace MlpLabs.Engine;

/// <summary>
/// The last step forward and the first step back: from the output layer's pre-activations to activations, summed loss and
/// δ = ∂(mean loss)/∂z, all stored unit by unit. δ comes out as 0 in the padding.
/// </summary>
static class OutputPass
{
    /// <summary>The loss summed over examples and outputs.</summary>
    public static double Run(DenseShape shape, double[] z, double[] a, double[] y, double[] delta, int units, int examples, int stride)
    {
        if (shape.Loss == Loss.CrossEntropy && shape.Output == Activation.Sigmoid)
            return SigmoidCrossEntropy(z, a, y, delta, units, examples, stride);
        if (shape.Loss == Loss.SoftmaxCrossEntropy)
            return SoftmaxCrossEntropy(z, a, y, delta, units, examples, stride);
        return General(shape, z, a, y, delta, units, examples, stride);
    }

    static double SigmoidCrossEntropy(double[] z, double[] a, double[] y, double[] delta, int units, int examples, int stride)
    {
        var share = new Vector<double>(1.0 / examples);
        var one = Vector<double>.One;
        Vector<double> sum = default;
        // e^(−|z|) in a; TensorPrimitives are several times faster here than Vector.Exp and Vector.Log.
        TensorPrimitives.Abs(z, a);
        TensorPrimitives.Negate<double>(a, a);
        TensorPrimitives.Exp<double>(a, a);
        TensorPrimitives.Add<double>(a, 1, delta);
        TensorPrimitives.Log<double>(delta, delta);
        for (var k = 0; k < units; k++)
            for (var t = 0; t < stride; t += Vector<double>.Count)
            {
                var at = k * stride + t;
                var (logit, target, e) = (new Vector<double>(z, at), new Vector<double>(y, at), new Vector<double>(a, at));
                var inverse = one / (one + e);
                var output = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(logit, Vector<double>.Zero), inverse, e * inverse);
                var loss = Vector.Max(logit, Vector<double>.Zero) - logit * target + new Vector<double>(delta, at);
                var real = Real(t, examples);
                sum += Vector.ConditionalSelect(real, loss, default);
                output.CopyTo(a, at);
                Vector.ConditionalSelect(real, (output - target) * share, default).CopyTo(delta, at);
            }
        return Vector.Sum(sum);
    }

    static double SoftmaxCrossEntropy(double[] z, double[] a, double[] y, double[] delta, int units, int examples, int stride)
    {
        var share = new Vector<double>(1.0 / examples);
        Vector<double> sum = default;
        for (var t = 0; t < stride; t += Vector<double>.Count)
        {
            var largest = new Vector<double>(z, t);
            for (var k = 1; k < units; k++)
                largest = Vector.Max(largest, new Vector<double>(z, k * stride + t));
            Vector<double> exponentials = default, targets = default;
            for (var k = 0; k < units; k++)
            {
                var e = Vector.Exp(new Vector<double>(z, k * stride + t) - largest);
                e.CopyTo(a, k * stride + t);
                exponentials += e;
                targets += new Vector<double>(y, k * stride + t);
            }
            var logSumExp = largest + Vector.Log(exponentials);
            var real = Real(t, examples);
            for (var k = 0; k < units; k++)
            {
                var at = k * stride + t;
                var (p, target) = (new Vector<double>(a, at) / exponentials, new Vector<double>(y, at));
                p.CopyTo(a, at);
                sum += Vector.ConditionalSelect(real, target * (logSumExp - new Vector<double>(z, at)), default);
                Vector.ConditionalSelect(real, (p * targets - target) * share, default).CopyTo(delta, at);
            }
        }
        return Vector.Sum(sum);
    }

    static double General(DenseShape shape, double[] z, double[] a, double[] y, double[] delta, int units, int examples, int stride)
    {
        BatchActivations.Apply(shape.Output, z, a);
        var sum = 0.0;
        for (var k = 0; k < units; k++)
            for (var e = 0; e < examples; e++)
            {
                var at = k * stride + e;
                sum += Losses.Value(shape.Loss, a[at], y[at]);
                delta[at] = Losses.Derivative(shape.Loss, a[at], y[at]) * Activations.Derivative(shape.Output, z[at]) / examples;
            }
        return sum;
    }

    /// <summary>All bits set for the examples t, t + 1, … that are not padding.</summary>
    static Vector<long> Real(int t, int examples) => Vector.LessThan(Vector<long>.Indices, new Vector<long>(examples - t));
}
