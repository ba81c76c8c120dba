public static class Solution
{
    static double S(double z) => 1 / (1 + Math.Exp(-z));

    public static (double[] z1, double[] h, double z2, double yHat) Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        var z1 = new double[2];
        var h = new double[2];
        for (int i = 0; i < 2; i++)
        {
            z1[i] = W1[i, 0] * x[0] + W1[i, 1] * x[1];
            h[i] = S(z1[i]) + b1[i];
        }
        double z2 = w2[0] * h[0] + w2[1] * h[1];
        return (z1, h, z2, S(z2) + b2);
    }

    // X times W
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        for (int l = 0; l < W.Length; l++)
        {
            string name = l == W.Length - 1 ? output : hidden;
            var A = new double[X.GetLength(0), W[l].GetLength(1)];
            for (int r = 0; r < A.GetLength(0); r++)
                for (int c = 0; c < A.GetLength(1); c++)
                {
                    for (int k = 0; k < W[l].GetLength(0); k++) A[r, c] += X[r, k] * W[l][k, c];
                    A[r, c] += b[l][c];
                    if (name == "sigmoid") A[r, c] = S(A[r, c]);
                    if (name == "tanh") A[r, c] = Math.Tanh(A[r, c]);
                    if (name == "relu") A[r, c] = Math.Max(0, A[r, c]);
                }
            X = A;
        }
        return X;
    }
}
