/*
The second layer does not learn

**What the outputs show.** The last four parameters come back as they went in. The first four fit a training in which only the first
layer moves.

**Why it happens.** A loop that ends too early, or an update written for one kernel and never for the other. The network may well
learn all the same, only slower and less far, and this is what makes the mistake hard to notice.

**A question.** How many parameters does this network have, and over how many does your update loop run?
*/
public static class Solution
{
    public static double[] Train(double[][] X, double[] y, double[] initial, double learningRate, int steps) =>
        Bump.Train(X, y, initial, steps, learningRate / X.Length, k => k < 4);
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

    // full-batch training; factor times the summed gradient is subtracted from the parameters that move
    public static double[] Train(double[][] X, double[] y, double[] initial, int steps, double factor, Func<int, bool> moves)
    {
        var p = (double[])initial.Clone();
        for (var s = 0; s < steps; s++)
        {
            var sum = new double[8];
            for (var n = 0; n < X.Length; n++)
            {
                var g = Gradient(X[n], y[n], p);
                for (var k = 0; k < 8; k++)
                    sum[k] += g[k];
            }
            for (var k = 0; k < 8; k++)
            {
                if (moves(k))
                    p[k] -= factor * sum[k];
            }
        }
        return p;
    }
}
