/*
The bias is added after the sigmoid

**What the outputs show.** In the layer concerned the sigmoid is taken of the weighted inputs alone, and the bias is added to what comes
out. Activations then leave the interval from 0 to 1.

**Why it happens.** "Activation of the weighted sum, plus bias" and "activation of: weighted sum plus bias" sound alike. The bias is the
threshold of the unit: it shifts the point where the unit switches on. Added afterwards, it lifts the whole curve up or down instead.

**A question.** Set a bias to 100. Should that unit be permanently on, or should it give 100-and-something?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1], W1[1, 0] * x[0] + W1[1, 1] * x[1]];
        double[] h = [Sigmoid(z1[0]) + b1[0], Sigmoid(z1[1]) + b1[1]];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class OutputOnly
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1];
        return (z1, h, z2, Sigmoid(z2) + b2);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class BothLayers
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1], W1[1, 0] * x[0] + W1[1, 1] * x[1]];
        double[] h = [Sigmoid(z1[0]) + b1[0], Sigmoid(z1[1]) + b1[1]];
        var z2 = w2[0] * h[0] + w2[1] * h[1];
        return (z1, h, z2, Sigmoid(z2) + b2);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class HiddenOnlyWithZ1AsPrinted
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0] - b1[0]) + b1[0], Sigmoid(z1[1] - b1[1]) + b1[1]];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class OutputOnlyWithZ2AsPrinted
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2 - b2) + b2);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class BothLayersWithZAsPrinted
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0] - b1[0]) + b1[0], Sigmoid(z1[1] - b1[1]) + b1[1]];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2 - b2) + b2);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
