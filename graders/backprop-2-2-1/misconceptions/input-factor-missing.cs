/*
The gradient of a weight lacks the weight's input

**What the outputs show.** All weights of a unit have been given the same gradient, that of the unit's bias. The input that each weight
multiplies does not occur.

**Why it happens.** The error of the unit is the laborious part, and once it is there the work seems done. But a weight acts on the sum only
in proportion to what it multiplies: behind an input of 0 a weight has no influence at all.

**A question.** z1[0] = W1[0,0]·x[0] + W1[0,1]·x[1] + b1[0]. What is its derivative with respect to W1[0,1], and what with respect to b1[0]?
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
        double[,] dW1 = { { db1[0], db1[0] }, { db1[1], db1[1] } };
        return (dW1, db1, dw2, delta);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        double[,] dW1 = { { db1[0], db1[0] }, { db1[1], db1[1] } };
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

public static class InBothLayers
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y) * yHat * (1 - yHat);
        double[] dw2 = [delta, delta];
        double[] db1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        double[,] dW1 = { { db1[0], db1[0] }, { db1[1], db1[1] } };
        return (dW1, db1, dw2, delta);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dw2 = [delta, delta];
        double[] db1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
        double[,] dW1 = { { db1[0], db1[0] }, { db1[1], db1[1] } };
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
