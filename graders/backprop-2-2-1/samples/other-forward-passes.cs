public static class Solution
{
    static double S(double z) => 1 / (1 + Math.Exp(-z));

    // no b1 on the way forward
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var h = new[] { S(W1[0, 0] * x[0] + W1[0, 1] * x[1]), S(W1[1, 0] * x[0] + W1[1, 1] * x[1]) };
        double p = S(h[0] * w2[0] + h[1] * w2[1] + b2);
        double d = 2 * (p - y) * p * (1 - p);
        var e = new[] { d * w2[0] * h[0] * (1 - h[0]), d * w2[1] * h[1] * (1 - h[1]) };
        return (new[,] { { e[0] * x[0], e[0] * x[1] }, { e[1] * x[0], e[1] * x[1] } }, e, new[] { d * h[0], d * h[1] }, d);
    }

    // rectified hidden units
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var h = new[] { Math.Max(0, W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0]), Math.Max(0, W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]) };
        double d = S(h[0] * w2[0] + h[1] * w2[1] + b2) - y;
        var e = new[] { h[0] > 0 ? d * w2[0] : 0, h[1] > 0 ? d * w2[1] : 0 };
        return (new[,] { { e[0] * x[0], e[0] * x[1] }, { e[1] * x[0], e[1] * x[1] } }, e, new[] { d * h[0], d * h[1] }, d);
    }

    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate) =>
        throw new NotImplementedException();

    public static double[] TrainXor(double[,] W1, double[] b1, double[] w2, double b2, double learningRate, int epochs) =>
        throw new NotImplementedException();
}
