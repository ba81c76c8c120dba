/*
The logit is returned in place of the probability

**What the outputs show.** You return the largest of the six outputs itself. It can be negative or larger than 1.

**Why it happens.** For deciding "bump or no bump" the sign of the logit is all one needs, so the network seems finished there. The
loss, however, is about probabilities, and so is this method.

**A question.** How sure is a network that returns −1.8?
*/
public static class Solution
{
    public static double Predict(double[] x, double[] parameters) =>
        Bump.Outputs(Bump.Relu(Bump.Hidden(x, parameters)), parameters).Max();
}

// The network, with a forward pass that keeps its intermediate values.
static class Bump
{
    public static double[] Correlate(double[] x, double k0, double k1, double k2, double bias) =>
        [.. Enumerable.Range(0, x.Length - 2).Select(i => k0 * x[i] + k1 * x[i + 1] + k2 * x[i + 2] + bias)];

    public static double[] Hidden(double[] x, double[] p) => Correlate(x, p[0], p[1], p[2], p[3]);

    public static double[] Outputs(double[] h, double[] p) => Correlate(h, p[4], p[5], p[6], p[7]);

    public static double[] Relu(double[] z) => [.. z.Select(v => Math.Max(0, v))];

    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
