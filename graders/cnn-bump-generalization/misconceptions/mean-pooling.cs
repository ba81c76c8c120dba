/*
The outputs are averaged where the largest should be taken

## predict

**What the outputs show.** Your probability is that of the mean of the six outputs.

**Why it happens.** Averaging and taking the maximum are the two usual ways to turn many places into one answer. But the question is
whether there is a bump *somewhere*: one place that says yes has to be enough, and in a mean five others can outvote it.

**A question.** Five places say −1 and one says +4. Is there a bump, and what does your network say?

## gradient

**What the outputs show.** In your gradient all six outputs have a share of one sixth of the error.

**Why it happens.** A mean passes its error on to all its entries, in equal parts. A maximum does not: of the six outputs only the
largest has had any influence on the loss.

**A question.** If the output at a place that is *not* the largest changes a little, does the prediction change?
*/
public static class Solution
{
    public static double Predict(double[] x, double[] parameters) =>
        Bump.Sigmoid(Bump.Outputs(Bump.Relu(Bump.Hidden(x, parameters)), parameters).Average());

    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var outputs = Bump.Outputs(Bump.Relu(Bump.Hidden(x, parameters)), parameters);
        return Shares(x, parameters, Bump.Sigmoid(outputs.Average()) - y);
    }

    // every output passes a sixth of the error back
    internal static double[] Shares(double[] x, double[] parameters, double error)
    {
        var z = Bump.Hidden(x, parameters);
        var h = Bump.Relu(z);
        var g = new double[8];
        for (var o = 0; o < 6; o++)
        {
            g[7] += error / 6;
            for (var k = 0; k < 3; k++)
            {
                g[4 + k] += error / 6 * h[o + k];
                if (z[o + k] <= 0)
                    continue;
                var dz = error / 6 * parameters[4 + k];
                g[3] += dz;
                for (var j = 0; j < 3; j++)
                    g[j] += dz * x[o + k + j];
            }
        }
        return g;
    }
}

public static class MeanOfProbabilities
{
    public static double Predict(double[] x, double[] parameters) =>
        Bump.Outputs(Bump.Relu(Bump.Hidden(x, parameters)), parameters).Average(Bump.Sigmoid);
}

public static class SpreadsTheErrorOfTheMaximum
{
    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var outputs = Bump.Outputs(Bump.Relu(Bump.Hidden(x, parameters)), parameters);
        return Solution.Shares(x, parameters, Bump.Sigmoid(outputs.Max()) - y);
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
