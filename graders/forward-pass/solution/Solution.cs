public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        var z1 = new double[2];
        var h = new double[2];
        var z2 = b2;
        for (var i = 0; i < 2; i++)
        {
            z1[i] = W1[i, 0] * x[0] + W1[i, 1] * x[1] + b1[i];
            h[i] = Sigmoid(z1[i]);
            z2 += w2[i] * h[i];
        }
        return (z1, h, z2, Sigmoid(z2));
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output)
    {
        var A = X;
        for (var l = 0; l < W.Length; l++)
            A = Layer(A, W[l], b[l], Activation(l < W.Length - 1 ? hidden : output));
        return A;
    }

    // f(A Wᵀ + b), row by row
    private static double[,] Layer(double[,] A, double[,] W, double[] b, Func<double, double> f)
    {
        var (rows, outputs, inputs) = (A.GetLength(0), W.GetLength(0), W.GetLength(1));
        var result = new double[rows, outputs];
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < outputs; i++)
            {
                var z = b[i];
                for (var j = 0; j < inputs; j++)
                    z += W[i, j] * A[r, j];
                result[r, i] = f(z);
            }
        }
        return result;
    }

    private static Func<double, double> Activation(string name) => name switch
    {
        "sigmoid" => Sigmoid,
        "tanh" => Math.Tanh,
        "relu" => z => z > 0 ? z : 0,
        "identity" => z => z,
        _ => throw new ArgumentException($"There is no activation \"{name}\".", nameof(name)),
    };

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
