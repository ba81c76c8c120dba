namespace MlpLabs.Engine.Tests.Experiments;

public class TrainingExperimentTests
{
    [Fact]
    public void On_three_rings_relu_is_ahead_of_tanh_and_tanh_of_sigmoid()
    {
        var medians = new List<double>();
        foreach (var hidden in (string[])["relu", "tanh", "sigmoid"])
        {
            var shape = new DenseShape([2, 8, 3], hidden, "softmax", Loss.SoftmaxCrossEntropy);
            var losses = Enumerable.Range(100, 9).Select(seed =>
            {
                var random = SeededRandom.Of(seed);
                return Train(shape, hidden == "relu" ? Starts.He(shape, random) : Starts.Xavier(shape, random), Datasets.ThreeRings(60, 0.06, seed), new Sgd(0.5), 200).Loss();
            }).ToArray();
            Measured.MedianWithin(Measured.Of("three-rings-activation", hidden, "rate 0.5", "lossAt200"), losses);
            medians.Add(Measured.Median(losses));
        }
        Assert.Equal(medians.Order(), medians);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Width_decides_how_well_a_round_class_is_enclosed(int units)
    {
        var shape = new DenseShape([2, units, 1], "tanh", "sigmoid", Loss.CrossEntropy);
        var accuracies = Enumerable.Range(200, 7).Select(seed =>
            Train(shape, Starts.Normal(shape, 1, SeededRandom.Of(seed)), Datasets.RoundCloud(200, seed), new Sgd(0.5), 3000).Accuracy());
        Measured.MedianWithin(Measured.Of("circle-width", "accuracy", "tanh", $"H={units}"), accuracies);
    }

    [Fact]
    public void Two_units_never_separate_two_circles_and_four_do()
    {
        foreach (var (units, perfect) in ((int, int)[])[(2, 0), (4, 5)])
        {
            var shape = new DenseShape([2, units, 1], "tanh", "sigmoid", Loss.CrossEntropy);
            var accuracies = Enumerable.Range(300, 5).Select(seed =>
                Train(shape, Starts.Xavier(shape, SeededRandom.Of(seed)), Datasets.TwoCircles(100, 0.03, seed), new Sgd(0.5), 5000).Accuracy()).ToArray();
            Assert.Equal(perfect, accuracies.Count(a => a == 1));
            Measured.MedianWithin(Measured.Of("two-circles-width", $"H={units}", "acc"), accuracies);
        }
    }

    [Fact]
    public void Five_hundred_epochs_are_not_enough_for_the_spiral()
    {
        var shape = new DenseShape([2, 16, 8, 1], "relu", "sigmoid", Loss.CrossEntropy);
        var trainers = Enumerable.Range(400, 15).Select(seed => Train(
            shape, Starts.UniformFanIn(shape, SeededRandom.Of(seed)), Datasets.TwoSpirals(100, 0.05, seed), new Adam(shape.ParameterCount, 0.01), 500)).ToArray();
        Measured.MedianWithin(Measured.Of("spiral-noise-0.05-500-epochs", "100 points an arm", "accuracy"), trainers.Select(t => t.Accuracy()));
        Measured.MedianWithin(Measured.Of("spiral-noise-0.05-500-epochs", "100 points an arm", "loss"), trainers.Select(t => t.Loss()));
    }

    static DenseTrainer Train(DenseShape shape, double[] start, Dataset data, Optimizer optimizer, int epochs)
    {
        var trainer = new DenseTrainer(shape, start, data.X, data.Y);
        TrainingLoop.Run(trainer, optimizer, epochs);
        return trainer;
    }
}
