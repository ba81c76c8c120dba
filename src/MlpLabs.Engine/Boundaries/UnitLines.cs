namespace MlpLabs.Engine;

/// <summary>The lines on which hidden units of a network with two inputs are zero.</summary>
public static class UnitLines
{
    /// <summary>
    /// Unit i is zero on a·x₁ + b·x₂ + c = 0 with (a, b, c) = (W[i,0], W[i,1], b[i]) divided by √(W[i,0]² + W[i,1]²) and positive where the
    /// left side is. A unit without weights has no line: NaN or ±∞. Throws <see cref="ArgumentException"/> unless W1 has two columns.
    /// </summary>
    public static (double a, double b, double c)[] Of(double[,] W1, double[] b)
    {
        DenseLayer.Check(W1, b, 2);
        var lines = new (double, double, double)[b.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var length = double.Hypot(W1[i, 0], W1[i, 1]);
            lines[i] = (W1[i, 0] / length, W1[i, 1] / length, b[i] / length);
        }
        return lines;
    }
}
