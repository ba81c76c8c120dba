using System.Globalization;
using System.Text;

namespace MlpLabs.Practice;

/// <summary>What submissions of a first course on neural networks commonly do, so that .NET has compiled and loaded it once.</summary>
public static class Practice
{
    static readonly Dictionary<string, Func<double, double>> _activations = new()
    {
        ["sigmoid"] = z => 1 / (1 + Math.Exp(-z)),
        ["tanh"] = Math.Tanh,
        ["relu"] = z => z > 0 ? z : 0,
    };

    public static double Sigmoid(double z) => _activations["sigmoid"](z);

    public static bool[] Thresholds(int count, double[] values) => Enumerable.Range(0, count).Select(i => values[i % values.Length] >= 0.5).ToArray();

    /// <summary>A forward pass with arrays of rank 2.</summary>
    public static (double[] z, double[] a) Forward(double[,] W, double[] b, double[] x)
    {
        if (x.Length != W.GetLength(1))
            throw new ArgumentException($"{x.Length} inputs for {W.GetLength(1)} columns.", nameof(x));
        var z = (double[])b.Clone();
        for (var i = 0; i < W.GetLength(0); i++)
            for (var j = 0; j < W.GetLength(1); j++)
                z[i] += W[i, j] * x[j];
        return (z, z.Select(Sigmoid).ToArray());
    }

    /// <summary>A gradient in rows and in columns.</summary>
    public static (double[,] dW, double[] db, double loss) Gradient(double[,] W, double[] b, double[] x, double[] y)
    {
        var (_, a) = Forward(W, b, x);
        var delta = a.Zip(y, (p, t) => (p - t) * p * (1 - p)).ToArray();
        var dW = new double[W.GetLength(0), W.GetLength(1)];
        for (var i = 0; i < delta.Length; i++)
            for (var j = 0; j < x.Length; j++)
                dW[i, j] = delta[i] * x[j];
        return (dW, delta, a.Select((p, i) => Math.Pow(p - y[i], 2)).Sum() / 2);
    }

    /// <summary>Layers as jagged arrays and lists.</summary>
    public static double[][] Layers(double[][][] weights, double[] x)
    {
        var layers = new List<double[]> { x };
        foreach (var W in weights)
            layers.Add([.. W.Select(row => Math.Max(0, row.Zip(layers[^1], (w, a) => w * a).Sum()))]);
        return [.. layers.Skip(1)];
    }

    public static int Parameters(int[] sizes) => sizes.Zip(sizes.Skip(1), (from, to) => (from + 1) * to).Sum() + sizes.Aggregate(0, (sum, _) => sum);

    /// <summary>Statistics of a list, in many ways.</summary>
    public static double Statistics(double[] values, int[] labels)
    {
        var list = values.ToList();
        list.Sort();
        var largest = Array.IndexOf(values, values.Max());
        var softmax = values.Select(v => Math.Exp(v - values.Max())).ToArray();
        var total = softmax.Sum();
        var names = labels.Distinct().OrderBy(l => l).ToDictionary(l => l, l => l.ToString(CultureInfo.InvariantCulture));
        var pairs = new List<(int label, double value)>();
        for (var i = 0; i < values.Length; i++)
            pairs.Add((labels[i % labels.Length], softmax[i] / total));
        var best = pairs.OrderByDescending(p => p.value).First();
        var ones = Enumerable.Repeat(1.0, values.Length).Concat(list.Take(1)).Where(v => v > 0).Reverse().ToArray();
        Array.Copy(ones, 0, new double[ones.Length], 0, ones.Length);
        return list.Average() + values.Min() + largest + best.label + names.Count + ones.Length + (values.Any(double.IsNaN) || !values.All(double.IsFinite) ? 1 : 0)
            + pairs.Where(p => p.label == best.label).Sum(p => p.value) + pairs.Max(p => p.value) + labels.Max() + labels.Sum() + labels.Select(l => l * l).ToArray().Length
            + values.Select((v, i) => v * i).ToList().Count + Math.Log(1 + Math.Abs(Math.Sqrt(total)));
    }

    /// <summary>A convolution, and what it looks like.</summary>
    public static string Drawn(double[] signal, double[] kernel)
    {
        var text = new StringBuilder();
        for (var i = 0; i + kernel.Length <= signal.Length; i++)
        {
            double sum = 0;
            for (var k = 0; k < kernel.Length; k++)
                sum += signal[i + k] * kernel[k];
            text.Append(CultureInfo.InvariantCulture, $"{sum:F2} ");
        }
        return string.Join(",", text.ToString().Trim().Split(' '));
    }

    public static double Trained(int seed, int epochs)
    {
        var random = new Random(seed);
        var w = new double[3];
        for (var i = 0; i < w.Length; i++)
            w[i] = random.NextDouble() - 0.5;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var order = Enumerable.Range(0, 4).OrderBy(_ => random.Next()).ToArray();
            foreach (var n in order)
            {
                var (x1, x2) = (n & 1, n >> 1);
                var error = Sigmoid(w[0] * x1 + w[1] * x2 + w[2]) - (x1 | x2);
                (w[0], w[1], w[2]) = (w[0] - error * x1, w[1] - error * x2, w[2] - error);
            }
        }
        return w.Sum(Math.Abs);
    }

    public static double Unfinished(double x) => throw new NotImplementedException();

    public static double OutOfRange(double[] x) => x[x.Length];

    /// <summary>Ends the thread that makes the calls, because it has a name from now on.</summary>
    public static bool Last()
    {
        Thread.CurrentThread.Name = "practice";
        return true;
    }
}
