/*
The hidden units have no bias

**What the outputs show.** z1 equals W1·x; b1 is nowhere in it. Everything after z1 is off as a consequence.

**Why it happens.** The bias is the one term of the sum without an input beside it, and it is easily lost when the products are
collected, all the more as a network without biases still produces plausible numbers.

**A question.** Feed your method x = (0, 0). On what should z1 still depend then, and does yours?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1], W1[1, 0] * x[0] + W1[1, 1] * x[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
