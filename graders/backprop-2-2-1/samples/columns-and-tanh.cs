public static class Solution
{
    static double S(double z) => 1 / (1 + Math.Exp(-z));

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var h = new double[2];
        for (int unit = 0; unit < 2; unit++)
        {
            double z = b1[unit];
            for (int i = 0; i < 2; i++)
                z += x[i] * W1[i, unit];
            h[unit] = S(z);
        }
        double p = S(h[0] * w2[0] + h[1] * w2[1] + b2);
        double d = 2 * (p - y) * p * (1 - p);
        var e = new[] { d * w2[0] * h[0] * (1 - h[0]), d * w2[1] * h[1] * (1 - h[1]) };
        return (new[,] { { e[0] * x[0], e[0] * x[1] }, { e[1] * x[0], e[1] * x[1] } }, e, new[] { d * h[0], d * h[1] }, d);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var h = new[] { Math.Tanh(W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0]), Math.Tanh(W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]) };
        double d = S(h[0] * w2[0] + h[1] * w2[1] + b2) - y;
        var e = new[] { d * w2[0] * (1 - h[0] * h[0]), d * w2[1] * (1 - h[1] * h[1]) };
        return (new[,] { { e[0] * x[0], e[0] * x[1] }, { e[1] * x[0], e[1] * x[1] } }, e, new[] { d * h[0], d * h[1] }, d);
    }

    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate)
    {
        var (dW1, db1, dw2, db2) = BackwardCrossEntropy(W1, b1, w2, b2, x, y);
        var W = new double[2, 2];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                W[i, j] = W1[i, j] - learningRate * dW1[i, j];
        return (W, new[] { b1[0] - learningRate * db1[0], b1[1] - learningRate * db1[1] }, new[] { w2[0] - learningRate * dw2[0], w2[1] - learningRate * dw2[1] }, b2 - learningRate * db2);
    }

    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs) =>
        throw new NotImplementedException();
}
