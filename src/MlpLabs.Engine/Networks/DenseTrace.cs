namespace MlpLabs.Engine;

/// <summary>The forward and backward pass of a batch with every intermediate kept, one entry per layer, first layer first.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Layers">What each layer computed.</param>
public sealed record DenseTrace(double Loss, LayerTrace[] Layers)
{
    /// <summary>The network's outputs, B×out.</summary>
    public double[,] Outputs => Layers[^1].A;

    /// <summary>
    /// The chain-rule factors of the weight from input <paramref name="from"/> to unit <paramref name="to"/> of layer
    /// <paramref name="layer"/> (all counted from 0) for example <paramref name="example"/> of the batch; <paramref name="from"/> = −1 is the bias.
    /// The batch gradient is the sum of the products over the examples.
    /// </summary>
    public ChainRuleFactors Factors(int layer, int to, int from, int example = 0)
    {
        var trace = Layers[layer];
        if (trace.Activation == Activation.Softmax)
            throw new ArgumentException("The derivative of softmax is a matrix, a weight before it has no single local factor.", nameof(layer));
        var input = from < 0 ? 1 : trace.Input[example, from];
        return new(trace.dA[example, to], Activations.Derivative(trace.Activation, trace.Z[example, to]), input, trace.dZ[example, to] * input);
    }
}
