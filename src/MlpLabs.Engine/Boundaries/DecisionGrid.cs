namespace MlpLabs.Engine;

/// <summary>
/// A function of the plane sampled on a grid, for pictures of decision boundaries. <c>Values[row, column]</c>; row 0 is the lowest x₂,
/// column 0 the lowest x₁; samples stand at cell centres.
/// </summary>
public sealed record DecisionGrid(double[] X1, double[] X2, double[,] Values)
{
    /// <summary>f(x₁, x₂) on columns×rows cells of the rectangle. Throws <see cref="ArgumentException"/> for an empty grid or rectangle.</summary>
    public static DecisionGrid Of(Func<double, double, double> f, double x1From, double x1To, double x2From, double x2To, int columns = 100, int rows = 100)
    {
        var (x1, x2) = (Centres(x1From, x1To, columns), Centres(x2From, x2To, rows));
        var values = new double[rows, columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                values[r, c] = f(x1[c], x2[r]);
        return new(x1, x2, values);
    }

    /// <summary>The same for a network with two inputs: the value of output <paramref name="unit"/>, or the class with the largest output where there are several and unit is −1.</summary>
    public static DecisionGrid Of(
        double[][,] W, double[][] b, string hidden, string output, double x1From, double x1To, double x2From, double x2To,
        int columns = 100, int rows = 100, int unit = -1)
    {
        var (x1, x2) = (Centres(x1From, x1To, columns), Centres(x2From, x2To, rows));
        var points = new double[rows * columns, 2];
        for (var i = 0; i < rows * columns; i++)
            (points[i, 0], points[i, 1]) = (x1[i % columns], x2[i / columns]);
        var outputs = DenseNetwork.ForwardBatch(points, W, b, hidden, output);
        var values = new double[rows, columns];
        for (var i = 0; i < rows * columns; i++)
            values[i / columns, i % columns] =
                unit >= 0 ? outputs[i, unit] : outputs.GetLength(1) == 1 ? outputs[i, 0] : Pools.FirstLargest(Matrices.Row(outputs, i));
        return new(x1, x2, values);
    }

    static double[] Centres(double from, double to, int cells)
    {
        if (cells < 1 || !(to > from))
            throw new ArgumentException($"A grid of {cells} cells from {from} to {to} is empty.", nameof(cells));
        var centres = new double[cells];
        for (var i = 0; i < cells; i++)
            centres[i] = from + (i + 0.5) * (to - from) / cells;
        return centres;
    }
}
