public static class Solution
{
    /// <summary>The forward pass of a 2-2-1 network of sigmoids, with everything computed on the way.</summary>
    /// <param name="W1">2×2: <c>W1[i, j]</c> multiplies input j on its way to hidden unit i.</param>
    /// <param name="b1">The biases of the two hidden units.</param>
    /// <param name="w2">The weights from the two hidden units to the output.</param>
    /// <param name="b2">The bias of the output.</param>
    /// <param name="x">The two inputs.</param>
    /// <returns>Hidden pre-activations z1, hidden activations h, output pre-activation z2, prediction yHat.</returns>
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        throw new NotImplementedException();
    }

    /// <summary>The forward pass of any dense network for a whole batch.</summary>
    /// <param name="X">One row per example; there may be no row.</param>
    /// <param name="W">For each layer a matrix with one row per unit and one column per input of the layer.</param>
    /// <param name="b">For each layer one bias per unit.</param>
    /// <param name="hidden">The activation of all layers but the last: "sigmoid", "tanh", "relu" or "identity".</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <returns>One row per example, one column per unit of the last layer.</returns>
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        throw new NotImplementedException();
    }
}
