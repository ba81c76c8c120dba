// idiom: classes for layers behind an interface
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
        IEnumerable<ILayer> layers = W.SelectMany((w, l) => new ILayer[] { new Dense(w, b[l]), new Pointwise(Function(l < W.Length - 1 ? hidden : output)) });
        return layers.Aggregate(X, (a, layer) => layer.Apply(a));
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

public interface ILayer
{
    double[,] Apply(double[,] a);
}

public sealed class Dense(double[,] w, double[] b) : ILayer
{
    public double[,] Apply(double[,] a)
    {
        var z = new double[a.GetLength(0), w.GetLength(0)];
        for (var r = 0; r < z.GetLength(0); r++)
            for (var i = 0; i < z.GetLength(1); i++)
            {
                z[r, i] = b[i];
                for (var j = 0; j < a.GetLength(1); j++)
                    z[r, i] += w[i, j] * a[r, j];
            }
        return z;
    }
}

public sealed class Pointwise(Func<double, double> f) : ILayer
{
    public double[,] Apply(double[,] a)
    {
        var result = (double[,])a.Clone();
        for (var r = 0; r < a.GetLength(0); r++)
            for (var i = 0; i < a.GetLength(1); i++)
                result[r, i] = f(a[r, i]);
        return result;
    }
}
