namespace MlpLabs.Engine;

/// <summary>
/// The bump experiment: bumps stand at positions 3–6 in training and at 0–2 and 7–9 in the test. Trains the fully connected,
/// locally connected and convolutional network on the same data and measures each, so that a report can compare them.
/// </summary>
public sealed class BumpExperiment
{
    const int Length = 10;
    readonly int _seed;
    readonly double _noise;
    // The same for every network that is measured, and dearer than measuring.
    readonly Dataset?[] _atPosition = new Dataset?[Length];

    /// <summary>The positions of the bumps in the training data.</summary>
    public static int[] TrainingPositions => [3, 4, 5, 6];

    /// <summary>The positions of the bumps in the test data.</summary>
    public static int[] TestPositions => [0, 1, 2, 7, 8, 9];

    /// <summary>Training and test data of this seed: half with a unit bump, every entry plus N(0, noise).</summary>
    public BumpExperiment(int seed, double noise = 0.1, int trainingVectors = 200, int testVectors = 600)
    {
        (_seed, _noise) = (seed, noise);
        Training = Datasets.Bumps(trainingVectors, TrainingPositions, noise, Seed(0));
        Test = Datasets.Bumps(testVectors, TestPositions, noise, Seed(1));
    }

    /// <summary>The experiment on training data that are given; the test data come from the seed.</summary>
    public BumpExperiment(Dataset training, int seed, double noise = 0.1, int testVectors = 600) : this(seed, noise, 2, testVectors) =>
        Training = training;

    /// <summary>The data that the networks learn from.</summary>
    public Dataset Training { get; }

    /// <summary>The data with bumps elsewhere.</summary>
    public Dataset Test { get; }

    /// <summary>Trains one kind of network from a start of the seed by plain descent and measures it.</summary>
    public BumpResult Train(Connectivity connectivity, double learningRate, int steps, Pooling pooling = Pooling.Max) =>
        Train(connectivity, _ => new Sgd(learningRate), steps, pooling);

    /// <summary>The same with another optimizer, made for the number of parameters.</summary>
    public BumpResult Train(Connectivity connectivity, Func<int, Optimizer> optimizer, int steps, Pooling pooling = Pooling.Max)
    {
        var network = new PositionNetwork(connectivity, Length, [3, 3], pooling);
        var trainer = new PositionTrainer(network, network.Start(SeededRandom.Of(Seed(2 + (int)connectivity))), Training.X, Training.Targets);
        var steady = optimizer(network.ParameterCount);
        for (var step = 0; step < steps; step++)
            trainer.Step(steady);
        return Measure(network, trainer.Parameters.ToArray());
    }

    /// <summary>Measures given parameters of a network with ten inputs on this experiment's data.</summary>
    public BumpResult Measure(PositionNetwork network, double[] parameters)
    {
        const int perPosition = 200;
        var (trainingLoss, _, _) = On(network, parameters, Training);
        var (testLoss, recall, specificity) = On(network, parameters, Test);
        var byPosition = new double[Length];
        for (var p = 0; p < Length; p++)
            byPosition[p] = On(network, parameters, _atPosition[p] ??= Datasets.Bumps(2 * perPosition, [p], _noise, Seed(10 + p))).recall;
        var positives = Test.Labels.Count(label => label == 1);
        var accuracy = (recall * positives + specificity * (Test.Count - positives)) / Test.Count;
        return new(trainingLoss, testLoss, accuracy, byPosition, specificity);
    }

    /// <summary>Measures eight parameters of the <see cref="BumpNetwork"/>.</summary>
    public BumpResult Measure(double[] parameters) => Measure(new(Connectivity.Convolutional, Length, [3, 3], Pooling.Max), parameters);

    static (double loss, double recall, double specificity) On(PositionNetwork network, double[] parameters, Dataset data)
    {
        var logits = network.Logits(data.X, parameters);
        var (loss, found, bumps, rejected) = (0.0, 0, 0, 0);
        for (var e = 0; e < data.Count; e++)
        {
            loss += Losses.BinaryCrossEntropyFromLogit(logits[e], data.Labels[e]);
            bumps += data.Labels[e];
            found += data.Labels[e] == 1 && logits[e] > 0 ? 1 : 0;
            rejected += data.Labels[e] == 0 && !(logits[e] > 0) ? 1 : 0;
        }
        return (loss / data.Count, (double)found / bumps, (double)rejected / (data.Count - bumps));
    }

    /// <summary>Different seeds for the parts of one experiment, none of which another experiment's part has.</summary>
    int Seed(int part) => unchecked(_seed * 64 + part);
}
