namespace MlpLabs.Engine.Tests.Support;

/// <summary>Random arrays for tests, with sizes of entries between 0.3 and 2.5 like those of hidden cases.</summary>
static class Draw
{
    public static double Number(SeededRandom random) => random.Uniform(0.3, 2.5) * (random.NextInt(2) == 0 ? 1 : -1);

    public static double[] Vector(SeededRandom random, int length) => [.. Enumerable.Range(0, length).Select(_ => Number(random))];

    public static double[,] Matrix(SeededRandom random, int rows, int columns)
    {
        var matrix = new double[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = Number(random);
        return matrix;
    }

    /// <summary>The parameters of a network, small enough that deep sigmoids are not saturated.</summary>
    public static (double[][,] W, double[][] b) Layers(SeededRandom random, params int[] sizes)
    {
        var shape = new DenseShape(sizes, Activation.Identity, Activation.Identity, Loss.SquaredError);
        return shape.Unflatten([.. Vector(random, shape.ParameterCount).Select(w => 0.4 * w)]);
    }

    public static double[] Flatten(Array values) => [.. values.Cast<double>()];
}
