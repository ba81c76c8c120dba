using System.Collections;
using System.Globalization;

namespace MlpLabs.Engine.Tests.Support;

/// <summary>Comparisons of numbers and arrays within absolute + relative·|expected|.</summary>
static class Near
{
    public static void Equal(double expected, double actual, double absolute = 1e-12, double relative = 1e-9) =>
        Assert.True(
            Math.Abs(actual - expected) <= absolute + relative * Math.Abs(expected) || actual.Equals(expected),
            string.Create(CultureInfo.InvariantCulture, $"{actual:R} is not near {expected:R}"));

    public static void Equal(Array expected, Array actual, double absolute = 1e-12, double relative = 1e-9)
    {
        Assert.Equal(expected.Rank, actual.Rank);
        for (var d = 0; d < expected.Rank; d++)
            Assert.Equal(expected.GetLength(d), actual.GetLength(d));
        foreach (var (e, a) in ((IEnumerable)expected).Cast<double>().Zip(((IEnumerable)actual).Cast<double>()))
            Equal(e, a, absolute, relative);
    }

    /// <summary>
    /// An analytic gradient against central differences, away from kinks. A difference of f carries f's rounding error divided by h,
    /// so the absolute part grows with |f|.
    /// </summary>
    public static void Gradient(Func<double[], double> f, double[] p, double[] analytic) =>
        Equal(GradientCheck.NumericalGradient(f, p), analytic, 1e-8 * Math.Max(1, Math.Abs(f(p))), 1e-6);
}
