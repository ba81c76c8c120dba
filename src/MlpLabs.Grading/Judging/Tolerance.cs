using System.Globalization;

namespace MlpLabs.Grading.Judging;

/// <summary>By how much a number may miss: <c>Absolute + Relative·|expected|</c>.</summary>
/// <remarks>
/// The absolute floor is needed: the textbook <c>s*(1-s)</c> is right to 1.7e-16 absolutely, yet relatively off by
/// 3.6e-8 at z = 20 and by 100 % beyond z = 37. A purely relative test would fail correct code.
/// </remarks>
public sealed record Tolerance(string Name, double Absolute, double Relative)
{
    /// <summary>For formulas and up to 100 training steps.</summary>
    public static Tolerance T1 { get; } = new("T1", 1e-12, 1e-9);

    /// <summary>For values that come out of more than 100 training steps.</summary>
    public static Tolerance T2 { get; } = new("T2", 1e-10, 1e-7);

    /// <summary>What single precision or an added epsilon typically misses by.</summary>
    public static Tolerance FloatBand { get; } = new("float band", 1e-6, 1e-4);

    public double Allowed(double expected) => Absolute + Relative * Math.Abs(expected);

    /// <summary>NaN and the infinities must stand in the same places; -0.0 equals 0.0.</summary>
    public bool Accepts(double actual, double expected) =>
        double.IsFinite(expected) && double.IsFinite(actual)
            ? Math.Abs(actual - expected) <= Allowed(expected)
            : actual.Equals(expected);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Absolute:0.###e0} + {Relative:0.###e0}·|expected|");
}
