namespace Bumps;

public static class Detector
{
    readonly record struct Window(double[] Kernel, double Bias)
    {
        public double At(double[] x, int i) => Bias + Kernel.Select((k, j) => k * x[i + j]).Sum();
        public double[] Over(double[] x) => Enumerable.Range(0, x.Length - Kernel.Length + 1).Select(At, x).ToArray();
    }

    static IEnumerable<double> Select(this IEnumerable<int> places, Func<double[], int, double> at, double[] x) => places.Select(i => at(x, i));

    static (Window First, Window Second) Layers(double[] p) => (new(p[..3], p[3]), new(p[4..7], p[7]));

    public static double[] Conv1D(double[] x, double[] kernel, double bias)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kernel.Length, x.Length);
        return new Window(kernel, bias).Over(x);
    }

    public static double Predict(double[] x, double[] parameters)
    {
        var (first, second) = Layers(parameters);
        double logit = second.Over(first.Over(x).Select(z => Math.Max(z, 0)).ToArray()).Max();
        return 0.5 * (1 + Math.Tanh(logit / 2));
    }

    public static double[] Gradient(double[] x, double y, double[] parameters)
    {
        var (first, second) = Layers(parameters);
        var h = first.Over(x).Select(z => z > 0 ? z : 0).ToArray();
        var o = second.Over(h);
        int best = Enumerable.Range(0, o.Length).Aggregate((a, b) => o[b] > o[a] ? b : a);
        double error = Predict(x, parameters) - y;
        var back = Enumerable.Range(best, 3).Select(i => (i, d: h[i] > 0 ? error * second.Kernel[i - best] : 0)).ToArray();
        return
        [
            .. Enumerable.Range(0, 3).Select(j => back.Sum(b => b.d * x[b.i + j])),
            back.Sum(b => b.d),
            .. Enumerable.Range(0, 3).Select(j => error * h[best + j]),
            error,
        ];
    }

    public static double[] DesignBumpDetector() => [2, 2, 2, -1, 1, 1, 1, -0.5];

    public static double[] Train(double[][] X, double[] y, double[] initial, double learningRate, int steps) =>
        Enumerable.Range(0, steps).Aggregate(initial.ToArray(), (p, _) =>
        {
            var gradients = X.Zip(y, (x, t) => Gradient(x, t, p)).ToArray();
            return p.Select((v, k) => v - learningRate * gradients.Average(g => g[k])).ToArray();
        });
}
