/*
A layer is squashed twice

**What the outputs show.** Somewhere σ is applied to what has already been through σ. Such a layer only ever gives values between 0.5
and 0.7311: anything between 0 and 1 has its sigmoid there.

**Why it happens.** One piece of code returns activations, and the next takes them for pre-activations and activates them again. Each is
right by itself; nobody has agreed on what is handed over.

**A question.** For each variable and method in your code: does it hold or return a `z` or an `a`? Where does an `a` arrive at a place
that expects a `z`?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(Sigmoid(z1[0])), Sigmoid(Sigmoid(z1[1]))];
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
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(Sigmoid(z2)));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class BothLayers
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(Sigmoid(z1[0])), Sigmoid(Sigmoid(z1[1]))];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(Sigmoid(z2)));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

public static class OnTheWayToTheOutput
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * Sigmoid(h[0]) + w2[1] * Sigmoid(h[1]) + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
