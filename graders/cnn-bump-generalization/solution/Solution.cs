public static class Solution
{
    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        if (kernel.Length > x.Length)
            throw new ArgumentException($"A kernel of {kernel.Length} does not fit into an input of {x.Length}.", nameof(kernel));
        var result = new double[x.Length - kernel.Length + 1];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = bias;
            for (var k = 0; k < kernel.Length; k++)
                result[i] += kernel[k] * x[i + k];
        }
        return result;
    }

    public static double Predict(double[] x, double[] parameters) => Forward(x, parameters).yHat;

    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var (z, h, winner, yHat) = Forward(x, parameters);
        var gradient = new double[8];

        // Only the winning output has had any influence: its window is all the error passes through.
        var error = yHat - y;
        gradient[7] = error;
        for (var k = 0; k < 3; k++)
        {
            var unit = winner + k;
            gradient[4 + k] = error * h[unit];
            if (z[unit] <= 0)
                continue;
            var dz = error * parameters[4 + k];
            gradient[3] += dz;
            for (var j = 0; j < 3; j++)
                gradient[j] += dz * x[unit + j];
        }
        return gradient;
    }

    // A bump raises up to three sums to 1. The first threshold lets ½ of each through and swallows the noise; at the ends,
    // where only one window sees the bump, that ½ still stands ¼ above the second threshold.
    public static double[] DesignBumpDetector() => [1, 1, 1, -0.5, 1, 1, 1, -0.25];

    public static double[] Train(double[][] X, double[] y, double[] initial, double learningRate, int steps)
    {
        var parameters = (double[])initial.Clone();
        for (var step = 0; step < steps; step++)
        {
            var mean = new double[8];
            for (var n = 0; n < X.Length; n++)
            {
                var gradient = Gradient(X[n], y[n], parameters);
                for (var k = 0; k < 8; k++)
                    mean[k] += gradient[k] / X.Length;
            }
            for (var k = 0; k < 8; k++)
                parameters[k] -= learningRate * mean[k];
        }
        return parameters;
    }

    private static (double[] z, double[] h, int winner, double yHat) Forward(double[] x, double[] p)
    {
        var z = Conv1D(x, p[0..3], p[3]);
        var h = Array.ConvertAll(z, v => v > 0 ? v : 0);
        var outputs = Conv1D(h, p[4..7], p[7]);
        var winner = Array.IndexOf(outputs, outputs.Max());
        return (z, h, winner, 1 / (1 + Math.Exp(-outputs[winner])));
    }
}
