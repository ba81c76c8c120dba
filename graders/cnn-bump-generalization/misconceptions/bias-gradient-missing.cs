/*
A bias has no gradient

**What the outputs show.** The gradients of the kernels are right. Where the gradient of a bias stands, in the fourth or the eighth
place, you return 0.

**Why it happens.** A convolution is remembered as its kernel, and the bias has no place in a window. But each unit adds it, so it
has a share in every output. The shared bias c1 even has one at several places.

**A question.** If c2 grows by a tiny amount, by how much does the logit grow?
*/
public static class Solution
{
    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var g = Bump.Gradient(x, y, parameters);
        g[3] = g[7] = 0;
        return g;
    }
}

public static class FirstLayerOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var g = Bump.Gradient(x, y, parameters);
        g[3] = 0;
        return g;
    }
}

public static class SecondLayerOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var g = Bump.Gradient(x, y, parameters);
        g[7] = 0;
        return g;
    }
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

    public static double[] Gradient(double[] x, double y, double[] p)
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
            if (z[winner + k] <= 0)
                continue;
            g[3] += error * p[4 + k];
            for (var j = 0; j < 3; j++)
                g[j] += error * p[4 + k] * x[winner + k + j];
        }
        g[7] = error;
        return g;
    }
}
