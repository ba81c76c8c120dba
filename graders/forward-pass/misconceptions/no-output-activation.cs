/*
The output is not squashed

**What the outputs show.** z1, h and z2 are right, and ŷ is z2 itself. It leaves the interval from 0 to 1, which a probability cannot.

**Why it happens.** The hidden layer got its sigmoid, and the output looks finished once its sum is there. Some networks do end like
this (for regression, or where the loss takes the logit); this one does not.

**A question.** How would you read ŷ = −1.8 as "the probability that the answer is yes"?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (z1, h, z2, z2);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
