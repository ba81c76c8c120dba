/*
The learning rate does not matter

**What the outputs show.** Your step is the full gradient whatever the learning rate is: the new parameters fit a rate of 1.

**Why it happens.** The parameter is in the signature and nowhere in the formula, and the compiler does not mind. With a rate near 1 the
results even look right.

**A question.** What should happen to the parameters when the learning rate is 0?
*/
public static class Solution
{
    public static (double[,] W1, double[] b1, double[] w2, double b2) SgdStep(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y, double learningRate)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dz1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        var step = 1.0;
        return (
            new[,] { { W1[0, 0] - step * dz1[0] * x[0], W1[0, 1] - step * dz1[0] * x[1] }, { W1[1, 0] - step * dz1[1] * x[0], W1[1, 1] - step * dz1[1] * x[1] } },
            [b1[0] - step * dz1[0], b1[1] - step * dz1[1]],
            [w2[0] - step * delta * h[0], w2[1] - step * delta * h[1]],
            b2 - step * delta);
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
