using MlpLabs.Engine;

namespace MlpLabs.Benchmarks.Engine;

/// <summary>What the exercises train: XOR in nine parameters, a spiral with Adam, and the comparison of three nets of 37 parameters.</summary>
internal static class TrainingTasks
{
    const int SweepPoints = 100;

    public static TrainingTask Xor(int seed)
    {
        var shape = Shape([2, 2, 1], "sigmoid");
        return new("XOR, 2-2-1, full batch", [Datasets.Xor()],
            [new TrainingNetwork(shape, Starts.Normal(shape, 1, SeededRandom.Of(seed)), 0, WithAdam: false, LearningRate: 0.5, Epochs: 2_000)]);
    }

    public static TrainingTask AdamOnSpirals(int seed)
    {
        var shape = Shape([2, 16, 8, 1], "relu");
        return new("spirals of 400 points, 2-16-8-1, Adam", [Datasets.TwoSpirals(200, 0.05, seed)],
            [new TrainingNetwork(shape, Starts.He(shape, SeededRandom.Of(seed)), 0, WithAdam: true, LearningRate: 0.01, Epochs: 300)]);
    }

    /// <summary>Three nets of 37 parameters × three activations × four learning rates × two data sets, each from several seeds.</summary>
    /// <param name="full">20 seeds and 2000 epochs instead of one seed and 50.</param>
    public static TrainingTask Sweep(int seed, bool full)
    {
        var (seeds, epochs) = full ? (20, 2_000) : (1, 50);
        List<TrainingNetwork> networks = [];
        foreach (int[] layers in (int[][])[[2, 9, 1], [2, 4, 4, 1], [2, 3, 3, 3, 1]])
            foreach (var hidden in (string[])["sigmoid", "tanh", "relu"])
                foreach (var rate in (double[])[0.03, 0.1, 0.3, 1])
                    for (var dataset = 0; dataset < 2; dataset++)
                        for (var s = 0; s < seeds; s++)
                        {
                            var shape = Shape(layers, hidden);
                            networks.Add(new TrainingNetwork(shape, Starts.Xavier(shape, SeededRandom.Of(seed + s)), dataset, WithAdam: false, rate, epochs));
                        }
        return new($"sweep of {networks.Count / seeds} configurations with 37 parameters × {seeds} seeds × {epochs} epochs, {SweepPoints} points",
            [Datasets.NoisyXor(SweepPoints, 0.2, seed), Datasets.TwoSpirals(SweepPoints / 2, 0.05, seed)], networks);
    }

    static DenseShape Shape(int[] layers, string hidden) => new(layers, hidden, "sigmoid", Loss.CrossEntropy);
}
