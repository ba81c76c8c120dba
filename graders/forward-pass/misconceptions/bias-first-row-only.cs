/*
Only the first example gets the bias

**What the outputs show.** The first row of your result is right, and so is a batch of one. In all other rows a bias is missing.

**Why it happens.** On the page, Z = A·Wᵀ + b adds a single row to a whole matrix, and libraries silently repeat that row for every
example ("broadcasting"). C# does not: what is added to row 0 is added to row 0.

**A question.** Feed in a batch with twice the same example. What must be true of the two rows of the result, and which line of your code
treats them differently?
*/
public static class Solution
{
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        Network.Run(X, W, b, l => l < W.Length - 1 ? hidden : output, (l, r, bias, i) => r == 0 ? bias[i] : 0);
}

public static class HiddenLayersOnly
{
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        Network.Run(X, W, b, l => l < W.Length - 1 ? hidden : output, (l, r, bias, i) => r == 0 || l == W.Length - 1 ? bias[i] : 0);
}

public static class OutputLayerOnly
{
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        Network.Run(X, W, b, l => l < W.Length - 1 ? hidden : output, (l, r, bias, i) => r == 0 || l < W.Length - 1 ? bias[i] : 0);
}

public static class EveryLayerAndNoRowThrows
{
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        X.GetLength(0) == 0 ? throw new IndexOutOfRangeException() : Solution.ForwardBatch(X, W, b, hidden, output);
}

public static class HiddenLayersAndNoRowThrows
{
    // a network of one layer has no hidden layer to fail in
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        X.GetLength(0) == 0 && W.Length > 1 ? throw new IndexOutOfRangeException() : HiddenLayersOnly.ForwardBatch(X, W, b, hidden, output);
}

public static class OutputLayerAndNoRowThrows
{
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        X.GetLength(0) == 0 ? throw new IndexOutOfRangeException() : OutputLayerOnly.ForwardBatch(X, W, b, hidden, output);
}

// The forward pass with the place where the mistake sits left open.
static class Network
{
    public static double Activate(string name, double z) => name switch
    {
        "sigmoid" => 1 / (1 + Math.Exp(-z)),
        "tanh" => Math.Tanh(z),
        "relu" => z > 0 ? z : 0,
        _ => z,
    };

    public static double[,] Run(
        double[,] X, double[][,] W, double[][] b, Func<int, string> activationOf, Func<int, int, double[], int, double> biasOf)
    {
        var A = X;
        for (var l = 0; l < W.Length; l++)
        {
            var Z = new double[A.GetLength(0), W[l].GetLength(0)];
            for (var r = 0; r < Z.GetLength(0); r++)
            {
                for (var i = 0; i < Z.GetLength(1); i++)
                {
                    var z = biasOf(l, r, b[l], i);
                    for (var j = 0; j < W[l].GetLength(1); j++)
                        z += W[l][i, j] * A[r, j];
                    Z[r, i] = Activate(activationOf(l), z);
                }
            }
            A = Z;
        }
        return A;
    }
}
