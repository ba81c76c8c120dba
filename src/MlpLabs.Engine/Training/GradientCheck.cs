namespace MlpLabs.Engine;

/// <summary>Numerical gradients, to check analytic ones. Never check at a kink: at ReLU's the numerical value is ½.</summary>
public static class GradientCheck
{
    /// <summary>gᵢ = (f(p + h·eᵢ) − f(p − h·eᵢ))/(2h). f sees a copy; every coordinate is restored before the next.</summary>
    public static double[] NumericalGradient(Func<double[], double> f, double[] p, double h = 1e-5)
    {
        var moved = Matrices.Copy(p);
        var gradient = new double[p.Length];
        for (var i = 0; i < p.Length; i++)
        {
            moved[i] = p[i] + h;
            var above = f(moved);
            moved[i] = p[i] - h;
            var below = f(moved);
            moved[i] = p[i];
            gradient[i] = (above - below) / (2 * h);
        }
        return gradient;
    }

    /// <summary>maxᵢ |aᵢ − nᵢ| / max(1e-8, |aᵢ| + |nᵢ|); 0 for no entries. Throws <see cref="ArgumentException"/> where the lengths differ.</summary>
    public static double MaxRelativeError(double[] analytic, double[] numeric) => Worst(analytic, numeric).error;

    /// <summary>Compares an analytic gradient with the numerical one; passed is maxRelativeError &lt; 1e-6. worstIndex is −1 for no entries.</summary>
    public static (double maxRelativeError, int worstIndex, bool passed) Check(
        Func<double[], double> f, double[] p, double[] analytic, double h = 1e-5)
    {
        var (error, index) = Worst(analytic, NumericalGradient(f, p, h));
        return (error, index, error < 1e-6);
    }

    static (double error, int index) Worst(double[] analytic, double[] numeric)
    {
        if (analytic.Length != numeric.Length)
            throw new ArgumentException($"The gradients have {analytic.Length} and {numeric.Length} entries.", nameof(numeric));
        var (worst, index) = (0.0, -1);
        for (var i = 0; i < analytic.Length; i++)
        {
            var error = Math.Abs(analytic[i] - numeric[i]) / Math.Max(1e-8, Math.Abs(analytic[i]) + Math.Abs(numeric[i]));
            if (double.IsNaN(error))
                return (error, i);
            if (error > worst || index < 0)
                (worst, index) = (error, i);
        }
        return (worst, index);
    }
}
