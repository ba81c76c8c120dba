namespace MlpLabs.Engine;

/// <summary>
/// The error function and the standard normal distribution, accurate to a few units of the last digit, in the tails too.
/// For |x| &lt; 1: erf x = 2/√π·e^(−x²)·Σ 2ⁿx²ⁿ⁺¹/(2n+1)!!, whose terms are all positive, so nothing cancels.
/// Beyond, Laplace's continued fraction: erfc x = e^(−x²)/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))).
/// </summary>
public static class ErrorFunction
{
    const double SeriesLimit = 1.0;

    /// <summary>erf x = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    public static double Erf(double x)
    {
        var size = Math.Abs(x);
        if (double.IsNaN(x))
            return x;
        return size < SeriesLimit ? Series(x) : Math.CopySign(1 - Tail(size), x);
    }

    /// <summary>erfc x = 1 − erf x, without cancellation for large x.</summary>
    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (Math.Abs(x) < SeriesLimit)
            return 1 - Series(x);
        return x > 0 ? Tail(x) : 2 - Tail(-x);
    }

    /// <summary>Φ(z) = erfc(−z/√2)/2, the probability that a standard normal variable is at most z.</summary>
    public static double NormalDistribution(double z) => 0.5 * Erfc(-z / Math.Sqrt(2));

    /// <summary>φ(z) = e^(−z²/2)/√(2π).</summary>
    public static double NormalDensity(double z) => ExpOfMinusSquare(z / Math.Sqrt(2)) / Math.Sqrt(2 * Math.PI);

    static double Series(double x)
    {
        var term = x;
        var sum = x;
        for (var n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * ExpOfMinusSquare(x) * sum;
    }

    static double Tail(double x)
    {
        if (x > 27.3)
            return 0;
        // From the inside out. The number of levels needed falls with x²: 220 at x = 1, 30 at x = 4.
        var levels = (int)(20 + 200 / (x * x));
        var fraction = x;
        for (var k = levels; k >= 1; k--)
            fraction = x + k / 2.0 / fraction;
        return ExpOfMinusSquare(x) / (Math.Sqrt(Math.PI) * fraction);
    }

    /// <summary>e^(−x²) with the rounding error of x² put back, which matters because exp multiplies it by x².</summary>
    static double ExpOfMinusSquare(double x)
    {
        var square = x * x;
        if (square > 750)
            return 0;
        var error = Math.FusedMultiplyAdd(x, x, -square);
        return Math.Exp(-square) * (1 - error);
    }
}
