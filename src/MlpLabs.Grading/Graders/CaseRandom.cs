using System.Security.Cryptography;
using System.Text;

namespace MlpLabs.Grading.Graders;

/// <summary>Random arguments for hidden cases, the same for the same seed on every machine.</summary>
/// <remarks>Numbers have three decimals, so that an instructor can read and retype them.</remarks>
public sealed class CaseRandom
{
    readonly Random _random;

    CaseRandom(int seed) => _random = new Random(seed);

    // A seed of its own for each case: adding a case leaves the others as they were.
    internal static CaseRandom For(long seed, string check, string name, int number, int attempt = 0)
    {
        var text = FormattableString.Invariant($"{seed}/{check}/{name}/{number}");
        if (attempt > 0)
            text += FormattableString.Invariant($"/{attempt}");
        return new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Integer(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A number between the two, with three decimals.</summary>
    public double Number(double least, double most) => Math.Round(least + (most - least) * _random.NextDouble(), 3);

    /// <summary>A weight of either sign with 0.3 ≤ |w| ≤ 2.5: neither so small that errors hide nor so large that units saturate.</summary>
    public double Weight() => Number(0.3, 2.5) * (_random.Next(2) == 0 ? -1 : 1);

    /// <summary>An input that is neither 0 nor ±1.</summary>
    public double Input()
    {
        double x;
        do
            x = Number(-1.9, 1.9);
        while (Math.Abs(x) < 0.1 || Math.Abs(Math.Abs(x) - 1) < 0.05);
        return x;
    }

    public double[] Weights(int n) => [.. Enumerable.Range(0, n).Select(_ => Weight())];

    public double[,] Weights(int rows, int columns) => Fill(rows, columns, Weight);

    public double[] Inputs(int n) => [.. Enumerable.Range(0, n).Select(_ => Input())];

    public double[,] Inputs(int rows, int columns) => Fill(rows, columns, Input);

    /// <summary>A number from the normal distribution (Box–Muller), not rounded.</summary>
    public double Normal(double mean, double deviation) =>
        mean + deviation * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    static double[,] Fill(int rows, int columns, Func<double> draw)
    {
        var m = new double[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                m[i, j] = draw();
        return m;
    }
}
