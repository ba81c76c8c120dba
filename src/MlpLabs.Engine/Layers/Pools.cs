namespace MlpLabs.Engine;

/// <summary>Pooling over outputs and its gradient.</summary>
public static class Pools
{
    /// <summary>The pooled value. Throws <see cref="ArgumentException"/> for no outputs.</summary>
    public static double Value(Pooling pooling, double[] outputs) => pooling switch
    {
        Pooling.Max => outputs[FirstLargest(outputs)],
        Pooling.Mean => Sum(NotEmpty(outputs)) / outputs.Length,
        Pooling.LogMeanExp => Softmax.LogSumExp(outputs) - Math.Log(outputs.Length),
        _ => throw new ArgumentOutOfRangeException(nameof(pooling)),
    };

    /// <summary>∂value/∂outputⱼ: 1 at the first largest (max), 1/n everywhere (mean), softmax (log-mean-exp).</summary>
    public static double[] Gradient(Pooling pooling, double[] outputs)
    {
        var gradient = new double[NotEmpty(outputs).Length];
        switch (pooling)
        {
            case Pooling.Max:
                gradient[FirstLargest(outputs)] = 1;
                return gradient;
            case Pooling.Mean:
                Array.Fill(gradient, 1.0 / gradient.Length);
                return gradient;
            case Pooling.LogMeanExp:
                return Softmax.Of(outputs);
            default:
                throw new ArgumentOutOfRangeException(nameof(pooling));
        }
    }

    /// <summary>The position of the largest output, the first of equal ones; a NaN counts as the largest, so that it is not hidden.</summary>
    public static int FirstLargest(double[] outputs)
    {
        NotEmpty(outputs);
        var best = 0;
        for (var j = 1; j < outputs.Length && !double.IsNaN(outputs[best]); j++)
            if (outputs[j] > outputs[best] || double.IsNaN(outputs[j]))
                best = j;
        return best;
    }

    static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    static double[] NotEmpty(double[] outputs) =>
        outputs.Length > 0 ? outputs : throw new ArgumentException("There is nothing to pool.", nameof(outputs));
}
