public static class Solution
{
    /// <summary>The gradient of L = (ŷ − y)² for one example, in the shapes of the parameters.</summary>
    /// <param name="W1">2×2: <c>W1[i, j]</c> multiplies input j on its way to hidden unit i.</param>
    /// <param name="b1">The biases of the two hidden units.</param>
    /// <param name="w2">The weights from the two hidden units to the output.</param>
    /// <param name="b2">The bias of the output.</param>
    /// <param name="x">The two inputs.</param>
    /// <param name="y">The target.</param>
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        throw new NotImplementedException();
    }

    /// <summary>The gradient of L = −y ln ŷ − (1 − y) ln(1 − ŷ) for one example.</summary>
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        throw new NotImplementedException();
    }

    /// <summary>The new parameters after one step on the cross-entropy of one example; the given arrays stay as they are.</summary>
    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate)
    {
        throw new NotImplementedException();
    }

    /// <summary>Full-batch descent on the mean cross-entropy of the four XOR rows (0,0), (0,1), (1,0), (1,1).</summary>
    /// <returns>The loss before each update: <paramref name="epochs"/> numbers.</returns>
    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        throw new NotImplementedException();
    }
}
