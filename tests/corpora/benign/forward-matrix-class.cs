// idiom: a matrix class with operators and indexers
// exercise: forward-pass
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        var z1 = new Matrix(W1) * x + b1;
        double[] h = [.. z1.Values.Select(Sigmoid)];
        var z2 = b2 + h.Zip(w2).Sum(p => p.First * p.Second);
        return (z1.Values, h, z2, Sigmoid(z2));
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

public readonly record struct Column(double[] Values)
{
    public static Column operator +(Column a, double[] b) => new([.. a.Values.Zip(b, (x, y) => x + y)]);
}

public sealed class Matrix(double[,] entries)
{
    public double this[int i, int j] => entries[i, j];

    public static Column operator *(Matrix m, double[] x)
    {
        var result = new double[m.Rows];
        for (var i = 0; i < m.Rows; i++)
            for (var j = 0; j < x.Length; j++)
                result[i] += m[i, j] * x[j];
        return new Column(result);
    }

    int Rows => entries.GetLength(0);
}
