/*
The slope is taken at the activation and not at the pre-activation

**What the outputs show.** Where σ′(z) belongs, your numbers fit σ′(a) with a = σ(z): the sigmoid has been applied once more inside the
derivative. The result is always a mild number between 0.1966 and 0.25, even in a saturated unit.

**Why it happens.** There are two ways of writing the slope: as a function of the pre-activation, or as a·(1 − a) of the activation. A method
of the first kind was fed with a value meant for the second. Among the numbers a backward pass has
at hand, `h` is simply nearer than `z1`.

**A question.** Does your derivative function expect a number that may be anything, or one between 0 and 1? And which do you hand to it?
*/
public static class Solution
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y) * yHat * (1 - yHat);
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0] * SigmoidPrime(h[0]), delta * w2[1] * SigmoidPrime(h[1])];
        double[,] dW1 = { { db1[0] * x[0], db1[0] * x[1] }, { db1[1] * x[0], db1[1] * x[1] } };
        return (dW1, db1, dw2, delta);
    }

    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardCrossEntropy(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = yHat - y;
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0] * SigmoidPrime(h[0]), delta * w2[1] * SigmoidPrime(h[1])];
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

    private static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class AtTheOutputOnly
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y) * SigmoidPrime(yHat);
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

    private static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class InBothLayers
{
    public static (double[,] dW1, double[] db1, double[] dw2, double db2) BackwardSquaredError(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x, double y)
    {
        var (_, h, _, yHat) = Forward(W1, b1, w2, b2, x);
        var delta = 2 * (yHat - y) * SigmoidPrime(yHat);
        double[] dw2 = [delta * h[0], delta * h[1]];
        double[] db1 = [delta * w2[0] * SigmoidPrime(h[0]), delta * w2[1] * SigmoidPrime(h[1])];
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

    private static double SigmoidPrime(double z) => Sigmoid(z) * (1 - Sigmoid(z));

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
