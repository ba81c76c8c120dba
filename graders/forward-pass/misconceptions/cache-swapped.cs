/*
z1 and h have changed places

**What the outputs show.** z2 and ŷ are right, so the network was computed as it should be. But what comes back as z1 are the
activations, and what comes back as h are the pre-activations.

**Why it happens.** A tuple is filled by position: the names in the signature do not sort the values. Two arrays of the same length
and type change places without a word from the compiler. The backward pass would then take the derivative at the wrong numbers.

**A question.** In which order does the signature name the four results, and in which order does your `return` list them?
*/
public static class Solution
{
    public static (double[] z1, double[] h, double z2, double yHat) Forward(
        double[,] W1, double[] b1, double[] w2, double b2, double[] x)
    {
        double[] z1 = [W1[0, 0] * x[0] + W1[0, 1] * x[1] + b1[0], W1[1, 0] * x[0] + W1[1, 1] * x[1] + b1[1]];
        double[] h = [Sigmoid(z1[0]), Sigmoid(z1[1])];
        var z2 = w2[0] * h[0] + w2[1] * h[1] + b2;
        return (h, z1, z2, Sigmoid(z2));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
