/*
dW1 is the transpose of what it should be

**What the outputs show.** The four numbers in dW1 are the right ones, but those off the diagonal have changed places. db1, dw2 and db2 are
right.

**Why it happens.** dW1 is an outer product of two vectors, the errors of the hidden units and the inputs, and an outer product depends on
the order. A 2×2 matrix has the same shape as its transpose, so nothing complains.

**A question.** W1[0, 1] belongs to hidden unit 0 and to input 1. Which unit's error and which input stand in your dW1[0, 1]?
*/
public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y) * yHat * (1 - yHat);
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        double[,] dW1 = { { db1[0] * x[0], db1[1] * x[0] }, { db1[0] * x[1], db1[1] * x[1] } };
        return (dW1, db1, dw2, delta);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        double[,] dW1 = { { db1[0] * x[0], db1[1] * x[0] }, { db1[0] * x[1], db1[1] * x[1] } };
        return (dW1, db1, dw2, delta);
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
