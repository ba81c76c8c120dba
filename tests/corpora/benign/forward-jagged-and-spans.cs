// idiom: jagged rows and spans
// exercise: forward-pass
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        var rows = new double[X.GetLength(0)][];
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new double[X.GetLength(1)];
            for (var j = 0; j < rows[r].Length; j++)
                rows[r][j] = X[r, j];
            for (var l = 0; l < W.Length; l++)
                rows[r] = Layer(rows[r], W[l], b[l], Function(l == W.Length - 1 ? output : hidden));
        }
        var result = new double[rows.Length, W[^1].GetLength(0)];
        for (var r = 0; r < rows.Length; r++)
            for (var i = 0; i < rows[r].Length; i++)
                result[r, i] = rows[r][i];
        return result;
    }

    static double[] Layer(ReadOnlySpan<double> x, double[,] W, ReadOnlySpan<double> b, Func<double, double> f)
    {
        var z = b.ToArray();
        for (var i = 0; i < z.Length; i++)
        {
            for (var j = 0; j < x.Length; j++)
                z[i] += W[i, j] * x[j];
            z[i] = f(z[i]);
        }
        return z;
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
