namespace Exercises;

public static class Network
{
    static readonly IReadOnlyDictionary<string, Func<double, double>> ByName = new Dictionary<string, Func<double, double>>
    {
        ["sigmoid"] = Logistic,
        ["tanh"] = Math.Tanh,
        ["relu"] = z => Math.Max(0, z),
        ["identity"] = z => z,
    };

    public static (double[] z1, double[] h, double z2, double yHat) Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double Row(int i) => Enumerable.Range(0, 2).Sum(j => W1[i, j] * x[j]) + b1[i];
        double[] z1 = [Row(0), Row(1)];
        double[] h = [.. z1.Select(Logistic)];
        var z2 = h.Zip(w2, (a, w) => a * w).Sum() + b2;
        return (z1, h, z2, Logistic(z2));
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        if (W.Length == 0) return X;
        var f = ByName[W.Length == 1 ? output : hidden];
        var A = new double[X.GetLength(0), b[0].Length];
        for (var n = 0; n < A.Length; n++)
        {
            var (r, i) = Math.DivRem(n, b[0].Length);
            A[r, i] = f(b[0][i] + Enumerable.Range(0, X.GetLength(1)).Sum(j => W[0][i, j] * X[r, j]));
        }
        return ForwardBatch(A, W[1..], b[1..], hidden, output);
    }

    static double Logistic(double z) => 0.5 + 0.5 * Math.Tanh(z / 2);
}
