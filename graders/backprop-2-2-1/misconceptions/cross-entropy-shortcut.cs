/*
The shortcut of the cross-entropy is used for the squared error

**What the outputs show.** Your gradients are what you get when ∂L/∂z2 is taken to be ŷ − y.

**Why it happens.** "The output error is prediction minus target" is one of the best-known lines about backpropagation. It holds for the
cross-entropy behind a sigmoid, because there the derivative of the loss and the derivative of the sigmoid cancel neatly. The loss of this
check is another one, and nothing cancels.

**A question.** For L = (ŷ − y)²: what is ∂L/∂ŷ, and what is ∂ŷ/∂z2? Multiply the two and compare.
*/
public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
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
