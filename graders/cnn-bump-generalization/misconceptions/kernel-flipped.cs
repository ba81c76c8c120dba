/*
The kernel is turned round

Your numbers are those of a kernel that is read from its last entry to its first.

## conv1d

**What the outputs show.** Lengths and biases are right, and kernels that read the same both ways give the right result. All others
are mirrored.

**Why it happens.** What mathematics calls a convolution does turn the kernel round. What neural networks call a convolution does
not: the kernel is laid on the input as it is. As kernels are learned, nobody misses the turn; it only matters when two programs
exchange their weights.

**A question.** The formula has kernel[0] beside x[i]. Which entry of your kernel meets x[i]?

## predict

**What the outputs show.** Everything fits a network in which a kernel (in the first layer, the second or both) is mirrored.

**Why it happens.** In a network that is trained from scratch a mirrored kernel does no harm, since training finds the mirrored
weights. With given weights it makes another network.

**A question.** Parameter k1₀ belongs to the left end of the window. With which input is it multiplied in your code?
*/
public static class Solution
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        if (kernel.Length > x.Length)
            throw new ArgumentException("The kernel is longer than the input.");
        var y = new double[x.Length - kernel.Length + 1];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = bias;
            for (var k = 0; k < kernel.Length; k++)
                y[i] += kernel[k] * x[i + kernel.Length - 1 - k];
        }
        return y;
    }

    public static double Predict(double[] x, double[] parameters) =>
        Bump.Sigmoid(Bump.Outputs(Bump.Relu(Bump.Hidden(x, Flip(parameters, 0))), Flip(parameters, 4)).Max());

    // exchanges the first and the last weight of the kernel that begins at this place
    private static double[] Flip(double[] p, int at)
    {
        var flipped = (double[])p.Clone();
        (flipped[at], flipped[at + 2]) = (p[at + 2], p[at]);
        return flipped;
    }
}

public static class FirstLayerOnly
{
    public static double Predict(double[] x, double[] parameters) =>
        Bump.Sigmoid(Bump.Outputs(Bump.Relu(Bump.Correlate(x, parameters[2], parameters[1], parameters[0], parameters[3])), parameters).Max());
}

public static class SecondLayerOnly
{
    public static double Predict(double[] x, double[] parameters) =>
        Bump.Sigmoid(Bump.Correlate(Bump.Relu(Bump.Hidden(x, parameters)), parameters[6], parameters[5], parameters[4], parameters[7]).Max());
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
