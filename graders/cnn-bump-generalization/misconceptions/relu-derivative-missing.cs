/*
The error passes through silent units

**What the outputs show.** Wherever all units in the winning window are active your gradient is right. Where one of them is silent,
k1 and c1 get a contribution from it all the same.

**Why it happens.** In the forward pass the ReLU is a visible step, in the backward pass its derivative is just a 1 or a 0, and the
1 can be left out. The 0 cannot: a unit that is cut off at 0 stays at 0 when its weights move a little. It has no share in the loss.

**A question.** A hidden unit has the pre-activation −2. If k1₀ changes a tiny bit, what happens to its activation?
*/
public static class Solution
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Bump.Gradient(x, y, parameters, gated: false);
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

    public static double[] Gradient(double[] x, double y, double[] p, bool gated = true)
    {
        var z = Hidden(x, p);
        var h = Relu(z);
        var outputs = Outputs(h, p);
        var winner = Array.IndexOf(outputs, outputs.Max());
        var error = Sigmoid(outputs[winner]) - y;

        var g = new double[8];
        for (var k = 0; k < 3; k++)
        {
            g[4 + k] = error * h[winner + k];
            if (gated && z[winner + k] <= 0)
                continue;
            g[3] += error * p[4 + k];
            for (var j = 0; j < 3; j++)
                g[j] += error * p[4 + k] * x[winner + k + j];
        }
        g[7] = error;
        return g;
    }
}
