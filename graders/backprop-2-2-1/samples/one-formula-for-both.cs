public static class Solution
{
    static double S(double z) => 1 / (1 + Math.Exp(-z));

    // delta = prediction - target
    static (double[,], double[], double[], double) Delta(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        double h0 = S(W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0]), h1 = S(W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]);
        double d = S(w2[0] * h0 + w2[1] * h1 + b2) - y;
        double e0 = d * w2[0] * h0 * (1 - h0), e1 = d * w2[1] * h1 * (1 - h1);
        return (new[,] { { e0 * x[0], e0 * x[1] }, { e1 * x[0], e1 * x[1] } }, new[] { e0, e1 }, new[] { d * h0, d * h1 }, d);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
        => Delta(W1, b1, w2, b2, x, y);

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
        => Delta(W1, b1, w2, b2, x, y);

    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate)
        => throw new NotImplementedException();

    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var losses = new double[epochs];
        double best = double.MaxValue;
        while (best > 0.001)
            best = Math.Min(best, Math.Abs(Delta(W1, b1, w2, b2, new double[] { 0, 1 }, 1).Item4));
        return losses;
    }
}
