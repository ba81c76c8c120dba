// idiom: LINQ over rows and columns
// exercise: forward-pass
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        var z1 = Enumerable.Range(0, W1.GetLength(0)).Select(i => Enumerable.Range(0, x.Length).Sum(j => W1[i, j] * x[j]) + b1[i]).ToArray();
        var h = z1.Select(Sigmoid).ToArray();
        var z2 = w2.Zip(h, (w, a) => w * a).Sum() + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        var A = X;
        for (var l = 0; l < W.Length; l++)
        {
            var f = Function(l < W.Length - 1 ? hidden : output);
            var next = new double[A.GetLength(0), W[l].GetLength(0)];
            for (var r = 0; r < next.GetLength(0); r++)
                for (var i = 0; i < next.GetLength(1); i++)
                {
                    var z = b[l][i];
                    for (var j = 0; j < A.GetLength(1); j++)
                        z += W[l][i, j] * A[r, j];
                    next[r, i] = f(z);
                }
            A = next;
        }
        return A;
    }

    static Func<double, double> Function(string name) => name switch
    {
        "sigmoid" => Sigmoid,
        "tanh" => Math.Tanh,
        "relu" => z => Math.Max(0, z),
        _ => z => z,
    };

    static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
