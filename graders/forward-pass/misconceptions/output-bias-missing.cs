/*
The output unit has no bias

**What the outputs show.** z1 and h are right. z2 is short by exactly b2, and ŷ follows from it.

**Why it happens.** b2 is a single number among arrays, and a sum over the hidden units looks complete without it.

**A question.** The output is a unit like any other. What do the hidden units add after their weighted sum, and what does yours add here?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1];
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
