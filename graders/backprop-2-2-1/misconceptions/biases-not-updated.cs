/*
The biases stay where they were

**What the outputs show.** The weights have moved as they should; a bias came back as it went in.

**Why it happens.** An update written for the matrix and the vector of weights looks complete. A network whose biases never move keeps all its
dividing lines tied to where they started, and on XOR this often is the difference between learning and getting stuck. (If your gradients
of the biases are zero, the report says so at the checks before this one, and this step is only the consequence.)

**A question.** A 2-2-1 network has nine parameters. How many of them change in your step?
*/
public static class Solution
{
    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dz1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        var step = learningRate;
        return (
            new[,] { { W1[0, 0] - step * dz1[0] * x[0], W1[0, 1] - step * dz1[0] * x[1] }, { W1[1, 0] - step * dz1[1] * x[0], W1[1, 1] - step * dz1[1] * x[1] } },
            [b1[0], b1[1]],
            [w2[0] - step * delta * h[0], w2[1] - step * delta * h[1]],
            b2);
    }

    private static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
