/*
The hidden layer is not bent

The values fit a network whose hidden units pass their weighted sum on as it is.

## forward

**What the outputs show.** z1 is right, but the output unit has been given z1 where it should be given h.

**Why it happens.** The sum is the long part of the formula, and it feels finished when the sum is. But two linear steps in a row are a
single linear step: such a network can compute no more than one neuron can, and never XOR.

**A question.** Which values may h take, by its definition? Do the values that reach your output unit keep to that?

## forward-batch

**What the outputs show.** All layers but the last act as if `hidden` were "identity"; the last one is right.

**Why it happens.** The activation is applied once, after the loop over the layers, to "the output of the network". Without one in
between, a stack of layers collapses into a single linear map, however deep it is.

**A question.** A network with three layers evaluates an activation in how many places, and in how many does yours?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = z1;
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    public static double[,] ForwardBatch(double[,] X, double[][,] W, double[][] b, string hidden, string output) =>
        Network.Run(X, W, b, l => l < W.Length - 1 ? "identity" : output, (l, r, bias, i) => bias[i]);

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class ReturnsHButPassesZ1On
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * z1[0] + w2[1] * z1[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
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
