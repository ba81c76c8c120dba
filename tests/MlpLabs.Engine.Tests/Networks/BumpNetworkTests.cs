using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class BumpNetworkTests
{
    [Fact]
    public void The_eight_gradients_agree_with_differences()
    {
        var random = new SeededRandom(41);
        for (var round = 0; round < 30; round++)
        {
            var (x, p, y) = (Draw.Vector(random, 10), Draw.Vector(random, 8), random.NextInt(2));
            Near.Gradient(q => BumpNetwork.LossOf(x, y, q), p, BumpNetwork.Gradient(x, y, p));
        }
    }

    [Theory]
    [InlineData(Connectivity.FullyConnected, 142), InlineData(Connectivity.LocallyConnected, 56), InlineData(Connectivity.Convolutional, 8)]
    public void The_three_networks_have_their_counts_and_gradients_that_agree_with_differences(Connectivity connectivity, int parameters)
    {
        var random = new SeededRandom(42);
        foreach (var pooling in Enum.GetValues<Pooling>())
        {
            var network = new PositionNetwork(connectivity, 10, [3, 3], pooling);
            Assert.Equal(parameters, network.ParameterCount);
            var (x, p) = (Draw.Vector(random, 10), Draw.Vector(random, parameters));
            Near.Gradient(q => Losses.BinaryCrossEntropyFromLogit(network.Logit(x, q), 1), p, network.Gradient(x, 1, p));
        }
    }

    [Fact]
    public void The_shared_network_is_the_bump_network_ties_and_kinks_included()
    {
        var random = new SeededRandom(43);
        var network = new PositionNetwork(Connectivity.Convolutional, 10, [3, 3], Pooling.Max);
        for (var round = 0; round < 300; round++)
        {
            // Few different values: equal outputs and pre-activations of exactly 0 are common.
            double[] x = [.. Enumerable.Range(0, 10).Select(_ => (random.NextInt(5) - 2) / 2.0)];
            double[] p = [.. Enumerable.Range(0, 8).Select(_ => (random.NextInt(5) - 2) / 2.0)];
            Assert.Equal(BumpNetwork.Logit(x, p), network.Logit(x, p));
            Near.Equal(BumpNetwork.Gradient(x, 1, p), network.Gradient(x, 1, p));
        }
    }

    [Fact]
    public void The_fully_connected_network_is_a_dense_network_before_the_pooling()
    {
        var random = new SeededRandom(44);
        var network = new PositionNetwork(Connectivity.FullyConnected, 10, [3, 3], Pooling.Mean);
        var shape = new DenseShape([10, 8, 6], "relu", "identity", Loss.SquaredError);
        var (x, p) = (Draw.Vector(random, 10), Draw.Vector(random, 142));
        var (W, b) = shape.Unflatten(p);
        Near.Equal(DenseNetwork.Forward(x, W, b, "relu", "identity").Average(), network.Logit(x, p));
    }

    [Fact]
    public void Training_follows_the_mean_of_the_single_gradients()
    {
        var data = Datasets.Bumps(31, [3, 4, 5, 6], 0.1, 5);
        double[] p = [0.6, -0.45, 0.8, 0.35, 0.7, -0.55, 0.4, -0.3];
        var trained = BumpNetwork.Train(data.Rows, data.Targets, p, 0.5, 40);
        for (var step = 0; step < 40; step++)
        {
            var gradients = data.Rows.Zip(data.Targets).Select(e => BumpNetwork.Gradient(e.First, e.Second, p)).ToArray();
            p = Optimizers.SgdStep(p, [.. Enumerable.Range(0, 8).Select(i => gradients.Average(g => g[i]))], 0.5);
        }
        Near.Equal(p, trained);
        Assert.True(BumpNetwork.MeanLoss(data.Rows, data.Targets, trained) < BumpNetwork.MeanLoss(data.Rows, data.Targets, [0.6, -0.45, 0.8, 0.35, 0.7, -0.55, 0.4, -0.3]));
    }

    [Fact]
    public void The_worked_detector_is_accepted_and_its_negative_is_not()
    {
        Assert.True(BumpDetector.Judge(BumpDetector.Worked, 1).Accepted);
        var wrong = BumpDetector.Judge([.. BumpDetector.Worked.Select(p => -p)], 1);
        Assert.False(wrong.Accepted);
        Assert.True(wrong.UnitVectorsRight < 11);
    }

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BumpNetwork.Predict(new double[10], new double[7]));
        Assert.Throws<ArgumentException>(() => BumpNetwork.Predict(new double[4], new double[8]));
        Assert.Throws<ArgumentException>(() => BumpNetwork.Train([], [], new double[8], 0.1, 1));
        Assert.Throws<ArgumentException>(() => BumpNetwork.Train([new double[10]], [1, 0], new double[8], 0.1, 1));
        Assert.Throws<ArgumentException>(() => new PositionNetwork(Connectivity.Convolutional, 10, [], Pooling.Max));
    }

    [Fact]
    public void The_experiment_measures_a_given_detector_on_its_own_data()
    {
        var experiment = new BumpExperiment(3, noise: 0.05);
        var result = experiment.Measure(BumpDetector.Worked);
        Near.Equal(BumpNetwork.MeanLoss(experiment.Training.Rows, experiment.Training.Targets, BumpDetector.Worked), result.TrainingLoss);
        Near.Equal(BumpNetwork.MeanLoss(experiment.Test.Rows, experiment.Test.Targets, BumpDetector.Worked), result.TestLoss);
        var right = experiment.Test.Rows.Zip(experiment.Test.Labels).Count(e => BumpNetwork.Logit(e.First, BumpDetector.Worked) > 0 == (e.Second == 1));
        Near.Equal(right / (double)experiment.Test.Count, result.TestAccuracy);
        Assert.All(result.RecallByPosition, recall => Assert.InRange(recall, 0.97, 1));
    }
}
