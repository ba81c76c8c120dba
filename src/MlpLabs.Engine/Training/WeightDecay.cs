namespace MlpLabs.Engine;

/// <summary>L2 decay: the penalty (λ/2)·Σw² on the weights; biases are not penalised.</summary>
public static class WeightDecay
{
    /// <summary>One step of descent: w ← w − η(g_w + λw), b ← b − η·g_b. New arrays; throws <see cref="ArgumentException"/> where lengths differ.</summary>
    public static (double[] weights, double[] biases) Step(
        double[] weights, double[] biases, double[] weightGradients, double[] biasGradients, double learningRate, double lambda)
    {
        if (weights.Length != weightGradients.Length)
            throw new ArgumentException($"There are {weights.Length} weights and {weightGradients.Length} gradients.", nameof(weightGradients));
        var decayed = new double[weights.Length];
        for (var i = 0; i < decayed.Length; i++)
            decayed[i] = weights[i] - learningRate * (weightGradients[i] + lambda * weights[i]);
        return (decayed, Optimizers.SgdStep(biases, biasGradients, learningRate));
    }

    /// <summary>loss + (λ/2)·Σw².</summary>
    public static double PenalizedLoss(double loss, double[] weights, double lambda)
    {
        var squares = 0.0;
        foreach (var w in weights)
            squares += w * w;
        return loss + lambda / 2 * squares;
    }
}
