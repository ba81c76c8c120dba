/*
The output's sigmoid is skipped on the way back

**What the outputs show.** All gradients have the right sign and the right proportions among each other, but they are too large, by a
factor that changes from case to case: it is 1/σ′(z2).

**Why it happens.** The loss depends on ŷ, and ŷ depends on z2 through a sigmoid. Going back from the loss to w2, the chain has a link for
each of these steps. One is missing. With the cross-entropy that link cancels against another and seems never to have been there; with the
squared error it stays.

**A question.** Write ∂L/∂w2 as a product of derivatives, one per arrow from w2 to L. How many arrows are there, and how many factors has
your line?
*/
public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y);
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0] * h[0] * (1 - h[0]), delta * w2[1] * h[1] * (1 - h[1])];
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
