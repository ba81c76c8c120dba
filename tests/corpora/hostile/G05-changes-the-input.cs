// attack: writes into its arguments so that later answers would fit
// expect: WrongAnswer|Forbidden
// layers-off: WrongAnswer|Forbidden
// never: Passed
// exercise: forward-pass

public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        Array.Clear(W1);
        Array.Clear(b1);
        Array.Clear(w2);
        Array.Clear(x);
        return ([0, 0], [0.5, 0.5], b2, 1 / (1 + Math.Exp(-b2)));
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        Array.Clear(X);
        foreach (var matrix in W)
            Array.Clear(matrix);
        Array.Clear(W);
        return X;
    }
}
