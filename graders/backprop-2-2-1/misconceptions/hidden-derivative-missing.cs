/*
The hidden sigmoid is skipped on the way back

**What the outputs show.** dw2 and db2 follow the output layer as they should, but dW1 and db1 are too large: the factor σ′(z1) is nowhere
in them.

**Why it happens.** ∂L/∂h comes out of one short line, has the shape of a hidden gradient, and is easily taken for the end of the road.
But W1 and b1 act on z1, not on h, and between z1 and h stands a sigmoid. In a saturated unit, where h hardly moves any more, the right
gradient almost vanishes; yours does not.

**A question.** Suppose a hidden unit is so saturated that h = 1 whatever happens. How much does the loss change when you nudge its bias,
and what does your formula say?
*/
public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y) * yHat * (1 - yHat);
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0], delta * w2[1]];
        double[,] dW1 = { { db1[0] * x[0], db1[0] * x[1] }, { db1[1] * x[0], db1[1] * x[1] } };
        return (dW1, db1, dw2, delta);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0], delta * w2[1]];
        double[,] dW1 = { { db1[0] * x[0], db1[0] * x[1] }, { db1[1] * x[0], db1[1] * x[1] } };
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

public static class AtTheOutputToo
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y);
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0], delta * w2[1]];
        double[,] dW1 = { { db1[0] * x[0], db1[0] * x[1] }, { db1[1] * x[0], db1[1] * x[1] } };
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
