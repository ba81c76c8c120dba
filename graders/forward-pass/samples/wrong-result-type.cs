public static class Solution
{
    public static double Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double S(double z) => 1 / (1 + Math.Exp(-z));
        return S(w2[0] * S(W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0]) + w2[1] * S(W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]) + b2);
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        var A = ForwardBatch(X, W, b, output, hidden);
        return A.Length == 0 ? X : A;
    }
}
