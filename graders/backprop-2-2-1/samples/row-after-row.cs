public static class Solution
{
    static double S(double z) => 1 / (1 + Math.Exp(-z));

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var h = new[] { S(W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0]), S(W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]) };
        var p = S(w2[0] * h[0] + w2[1] * h[1] + b2);
        // update the output layer first, then send the error through it
        var d = 2 * (p - y) * p * (1 - p);
        var dw2 = new[] { d * h[0], d * h[1] };
        var v = new[] { w2[0] - dw2[0], w2[1] - dw2[1] };
        var e = new[] { d * v[0] * h[0] * (1 - h[0]), d * v[1] * h[1] * (1 - h[1]) };
        return (new[,] { { e[0] * x[0], e[0] * x[1] }, { e[1] * x[0], e[1] * x[1] } }, e, dw2, d);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var h = new[] { S(W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0]), S(W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]) };
        var d = S(w2[0] * h[0] + w2[1] * h[1] + b2) - y;
        var e = new[] { d * w2[0] * h[0] * (1 - h[0]), d * w2[1] * h[1] * (1 - h[1]) };
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

    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs)
    {
        var X = new[] { new double[] { 0, 0 }, new double[] { 0, 1 }, new double[] { 1, 0 }, new double[] { 1, 1 } };
        var Y = new double[] { 0, 1, 1, 0 };
        var losses = new double[epochs];
        for (int e = 0; e < epochs; e++)
            for (int n = 0; n < 4; n++)
            {
                double p = BackwardCrossEntropy(W1, b1, w2, b2, X[n], Y[n]).db2 + Y[n];
                losses[e] += -(Y[n] * Math.Log(p) + (1 - Y[n]) * Math.Log(1 - p)) / 4;
                (W1, b1, w2, b2) = SgdStep(W1, b1, w2, b2, X[n], Y[n], learningRate);
            }
        return losses;
    }
}
