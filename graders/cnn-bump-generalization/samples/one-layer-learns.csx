static double[] Conv1D(double[] x, double[] kernel, double bias)
{
    if (kernel.Length > x.Length) throw new ArgumentException("kernel longer than x");
    var y = new double[x.Length - kernel.Length + 1];
    for (var i = 0; i < y.Length; i++)
        for (var j = 0; j < kernel.Length; j++)
            y[i] += kernel[j] * x[i + j];
    return y;
}

static double[] Plus(double[] v, double c) => v.Select(e => e + c).ToArray();

static double Predict(double[] x, double[] parameters)
{
    var h = Plus(Conv1D(x, parameters[..3], 0), parameters[3]).Select(z => Math.Max(0, z)).ToArray();
    return 1 / (1 + Math.Exp(-Plus(Conv1D(h, parameters[4..7], 0), parameters[7]).Max()));
}

static double[] Gradient(double[] x, double y, double[] parameters)
{
    var z = Plus(Conv1D(x, parameters[..3], 0), parameters[3]);
    var h = z.Select(v => Math.Max(0, v)).ToArray();
    var o = Plus(Conv1D(h, parameters[4..7], 0), parameters[7]).ToList();
    var m = o.IndexOf(o.Max());
    var e = 1 / (1 + Math.Exp(-o[m])) - y;
    var g = new double[8];
    for (var k = 0; k < 3; k++)
    {
        g[4 + k] = e * h[m + k];
        var d = z[m + k] > 0 ? e * parameters[4 + k] : 0;
        g[3] += d;
        for (var j = 0; j < 3; j++) g[j] += d * x[m + k + j];
    }
    g[7] = e;
    return g;
}

static double[] DesignBumpDetector() => new double[] { 1, 1, 1, -0.5, 1, 1, 1 };

static double[] Train(double[][] X, double[] y, double[] initial, double learningRate, int steps)
{
    var p = initial.ToArray();
    for (var s = 0; s < steps; s++)
    {
        var gs = X.Select((x, n) => Gradient(x, y[n], p)).ToList();
        for (var k = 0; k < 4; k++) p[k] -= learningRate * gs.Average(g => g[k]);
    }
    return p;
}
