namespace MlpLabs.Engine;

/// <summary>Initial parameters, from an explicit random source.</summary>
public static class Starts
{
    /// <summary>Weights N(0, σ), biases 0.</summary>
    public static double[] Normal(DenseShape shape, double standardDeviation, SeededRandom random) =>
        Fill(shape, (_, _) => random.Normal(0, standardDeviation), _ => 0);

    /// <summary>Weights N(0, 2/(in + out)) (variance), biases 0: Glorot and Bengio.</summary>
    public static double[] Xavier(DenseShape shape, SeededRandom random) =>
        Fill(shape, (fanIn, fanOut) => random.Normal(0, Math.Sqrt(2.0 / (fanIn + fanOut))), _ => 0);

    /// <summary>Weights N(0, 2/in) (variance), biases 0: He et al., for ReLU.</summary>
    public static double[] He(DenseShape shape, SeededRandom random) =>
        Fill(shape, (fanIn, _) => random.Normal(0, Math.Sqrt(2.0 / fanIn)), _ => 0);

    /// <summary>Weights and biases uniform in ±1/√in.</summary>
    public static double[] UniformFanIn(DenseShape shape, SeededRandom random) =>
        Fill(shape, (fanIn, _) => Symmetric(random, fanIn), fanIn => Symmetric(random, fanIn));

    /// <summary>Every weight the same, biases 0.</summary>
    public static double[] Constant(DenseShape shape, double weight) => Fill(shape, (_, _) => weight, _ => 0);

    static double Symmetric(SeededRandom random, int fanIn) => random.Uniform(-1, 1) / Math.Sqrt(fanIn);

    static double[] Fill(DenseShape shape, Func<int, int, double> weight, Func<int, double> bias)
    {
        var parameters = new double[shape.ParameterCount];
        var at = 0;
        for (var l = 0; l < shape.Depth; l++)
        {
            var (fanIn, fanOut) = (shape.Size(l), shape.Size(l + 1));
            for (var i = 0; i < fanIn * fanOut; i++)
                parameters[at++] = weight(fanIn, fanOut);
            for (var i = 0; i < fanOut; i++)
                parameters[at++] = bias(fanIn);
        }
        return parameters;
    }
}
