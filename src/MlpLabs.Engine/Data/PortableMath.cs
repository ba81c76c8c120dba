namespace MlpLabs.Engine;

/// <summary>
/// Logarithm, sine and cosine from additions, multiplications and divisions alone. System.Math calls the C library of the platform,
/// whose last digit differs between machines; these do not, so generated data are the same everywhere. Accurate to about 1e-15.
/// </summary>
static class PortableMath
{
    const double Ln2 = 0.69314718055994530942;

    /// <summary>ln x for a positive normal number: x = m·2ᵉ, ln m = 2·(s + s³/3 + s⁵/5 + …) with s = (m − 1)/(m + 1).</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }
        var s = (m - 1) / (m + 1);
        var square = s * s;
        var sum = 0.0;
        for (var k = 25; k >= 3; k -= 2)
            sum = (sum + 1.0 / k) * square;
        return 2 * (s + s * sum) + exponent * Ln2;
    }

    /// <summary>Cosine and sine of 2π·turns, by their Taylor series on the nearest quarter turn.</summary>
    public static (double cosine, double sine) Turn(double turns)
    {
        turns -= Math.Floor(turns);
        var quarter = (int)Math.Floor(4 * turns + 0.5);
        var angle = 2 * Math.PI * (turns - quarter / 4.0);
        var square = angle * angle;
        double cosine = 0, sine = 0;
        for (var k = 20; k >= 2; k -= 2)
        {
            cosine = (1 + cosine) * -square / (k * (k - 1));
            sine = (1 + sine) * -square / (k * (k + 1));
        }
        cosine += 1;
        sine = (1 + sine) * angle;
        return (quarter & 3) switch
        {
            0 => (cosine, sine),
            1 => (-sine, cosine),
            2 => (-cosine, -sine),
            _ => (sine, -cosine),
        };
    }
}
