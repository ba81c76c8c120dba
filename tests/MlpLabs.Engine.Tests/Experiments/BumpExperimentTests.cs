using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests.Experiments;

public class BumpExperimentTests
{
    [Theory]
    [InlineData(Connectivity.FullyConnected, "fullyConnected", 6), InlineData(Connectivity.LocallyConnected, "locallyConnected", 6)]
    [InlineData(Connectivity.Convolutional, "convolutional", 20)]
    public void Each_network_generalises_as_far_as_was_measured(Connectivity connectivity, string name, int runs)
    {
        var results = Enumerable.Range(0, runs).Select(seed => new BumpExperiment(seed).Train(connectivity, n => new Adam(n, 0.02), 1500)).ToArray();
        var measured = Measured.Of("bump-max-adam", "noise 0.1", name);
        Measured.MedianWithin(measured.GetProperty("trainLoss"), results.Select(r => r.TrainingLoss));
        Measured.MedianWithin(measured.GetProperty("testLoss"), results.Select(r => r.TestLoss));
        var error = measured.GetProperty("standardError").GetDouble() * Math.Sqrt(1 + measured.GetProperty("of").GetDouble() / runs);
        Near.Equal(measured.GetProperty("testAccuracyMean").GetDouble(), results.Average(r => r.TestAccuracy), 4 * error, 0);
        // Recall is that of single runs averaged; one run's lies anywhere in 0 … 1, so its deviation is at most one half.
        for (var p = 0; p < 10; p++)
            Near.Equal(measured.GetProperty("recallByPosition")[p].GetDouble(), results.Average(r => r.RecallByPosition[p]), 3 * 0.5 / Math.Sqrt(runs), 0);
    }

    [Fact]
    public void Plain_descent_gives_the_same_picture()
    {
        const int runs = 8;
        var accuracy = Enumerable.Range(50, runs).Average(seed => new BumpExperiment(seed).Train(Connectivity.Convolutional, 0.1, 2000).TestAccuracy);
        var measured = Measured.Of("bump-max-descent", "sgd_0.1", "convolutional");
        var error = measured.GetProperty("standardError").GetDouble() * Math.Sqrt(1 + measured.GetProperty("of").GetDouble() / runs);
        Near.Equal(measured.GetProperty("testAccuracyMean").GetDouble(), accuracy, 4 * error, 0);
    }

    [Fact]
    public void The_hand_set_detector_is_as_accurate_as_measured()
    {
        foreach (var row in Measured.Of("bump-hand-set-detector", "accuracy").EnumerateObject())
        {
            var noise = double.Parse(row.Name, System.Globalization.CultureInfo.InvariantCulture);
            var judgement = BumpDetector.Judge(BumpDetector.Worked, 17, 10_000, noise);
            Measured.SameShare(row.Value.GetDouble(), 200_000, (int)Math.Round(judgement.NoisyAccuracy * 10_000), 10_000);
        }
    }

    [Fact]
    public void With_mean_pooling_the_same_detector_misses_the_edges()
    {
        var network = new PositionNetwork(Connectivity.Convolutional, 10, [3, 3], Pooling.Mean);
        double[] logits = [.. Enumerable.Range(0, 11).Select(p => network.Logit([.. Enumerable.Range(0, 10).Select(i => i == p ? 1.0 : 0)], BumpDetector.Worked))];
        Near.Equal(Measured.Of("bump-hand-set-detector", "meanPoolLogits").EnumerateArray().Select(v => v.GetDouble()).ToArray(), logits, 5e-5, 0);
    }
}
