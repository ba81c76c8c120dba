namespace MlpLabs.Engine;

/// <summary>Logarithms that keep their digits near 1 and do not overflow.</summary>
static class Logarithms
{
    /// <summary>ln(1 + x), accurate for small x too: x·ln(u)/(u − 1) with u = 1 + x, where the rounding of u cancels.</summary>
    public static double Log1P(double x)
    {
        var u = 1 + x;
        if (u == 1)
            return x;
        return double.IsInfinity(u) || u <= 0 ? Math.Log(u) : x * (Math.Log(u) / (u - 1));
    }

    /// <summary>ln(1 + eᶻ) = max(z, 0) + ln(1 + e^(−|z|)).</summary>
    public static double SoftPlus(double z) => Math.Max(z, 0) + Log1P(Math.Exp(-Math.Abs(z)));
}
