/*
The output weights have moved before the error passes through them

**What the outputs show.** dw2 and db2 are right. The hidden gradients fit a w2 from which dw2 has already been subtracted.

**Why it happens.** It is tempting to update a layer as soon as its gradient is known. But the gradient is a statement about *one* point: all
nine derivatives are taken at the weights that made the prediction. The error has to travel back along the same weights the signal came
forward on.

**A question.** Which w2 was used to compute ŷ, and is it still the same when you compute ∂L/∂h?
*/
public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y) * yHat * (1 - yHat);
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * (w2[0] - dw2[0]) * h[0] * (1 - h[0]), delta * (w2[1] - dw2[1]) * h[1] * (1 - h[1])];
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
