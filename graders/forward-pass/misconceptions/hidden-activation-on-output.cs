/*
The last layer uses the activation of the hidden ones

**What the outputs show.** Wherever `hidden` and `output` are the same your values are right. Where they differ, the last layer was
bent with `hidden`.

**Why it happens.** All layers go through one loop, and the loop knows one activation. The last layer is the exception: it has to speak
the language of the task (a probability, a class, any number), while the hidden ones only have to bend.

**A question.** Where in your code does the parameter `output` occur, and for which `l` should it be the one that counts?
*/
public static class Solution
{
    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        Network.Run(X, W, b, l => hidden, (l, r, bias, i) => bias[i]);
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
