/*
The hidden units are not rectified

**What the outputs show.** Your probabilities fit a network whose second layer is given the hidden sums as they are, negative ones
included.

**Why it happens.** Two convolutions in a row look like a network already. But without a bend between them they are a single
convolution with a wider kernel, and what one place holds against a bump is subtracted from what its neighbour says in favour of it.

**A question.** Which values can a ReLU unit have, and does your second layer ever get others?
*/
public static class Solution
{
    public static double Predict(double[] x, double[] parameters) =>
        Bump.Sigmoid(Bump.Outputs(Bump.Hidden(x, parameters), parameters).Max());
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
