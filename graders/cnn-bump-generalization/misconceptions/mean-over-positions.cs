/*
The contributions of the places are averaged

**What the outputs show.** The gradient of a shared weight has the right direction, but it has been divided by a number of places.

**Why it happens.** For a batch the mean over the examples is taken, and the places of a convolution look like a small batch. But
the mean over examples is part of the *loss*. Over the places nothing is averaged anywhere in this network: a shared weight acts at
every place in full.

**A question.** Where in the forward pass is there a division by the number of places whose derivative this would be?
*/
public static class Solution
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 3, 1, biases: true);
}

public static class ThreeKernelOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 3, 1, biases: false);
}

public static class EightUnits
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 8, 1, biases: true);
}

public static class EightUnitsKernelOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 8, 1, biases: false);
}

public static class EightUnitsSixOutputs
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 8, 6, biases: true);
}

public static class EightUnitsSixOutputsKernelsOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 8, 6, biases: false);
}

public static class ActiveUnits
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => active, 1, biases: true);
}

public static class ActiveUnitsKernelOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => active, 1, biases: false);
}

public static class SixOutputs
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 1, 6, biases: true);
}

public static class SixOutputsKernelOnly
{
    public static double[] Gradient(double[] x, double y, double[] parameters) =>
        Averaging.Gradient(x, y, parameters, active => 1, 6, biases: false);
}

// The right gradient, with shared entries divided by a number of places.
static class Averaging
{
    public static double[] Gradient(double[] x, double y, double[] p, Func<int, int> firstPlaces, int secondPlaces, bool biases)
    {
        var z = Bump.Hidden(x, p);
        var h = Bump.Relu(z);
        var outputs = Bump.Outputs(h, p);
        var winner = Array.IndexOf(outputs, outputs.Max());
        var error = Bump.Sigmoid(outputs[winner]) - y;

        var g = new double[8];
        var active = 0;
        for (var k = 0; k < 3; k++)
        {
            g[4 + k] = error * h[winner + k] / secondPlaces;
            if (z[winner + k] <= 0)
                continue;
            active++;
            g[3] += error * p[4 + k];
            for (var j = 0; j < 3; j++)
                g[j] += error * p[4 + k] * x[winner + k + j];
        }
        g[7] = biases ? error / secondPlaces : error;
        for (var j = 0; j < (biases ? 4 : 3); j++)
            g[j] /= firstPlaces(Math.Max(active, 1));
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
}
