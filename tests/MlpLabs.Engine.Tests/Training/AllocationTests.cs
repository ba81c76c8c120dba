using MlpLabs.Testing;

namespace MlpLabs.Engine.Tests;

public class AllocationTests
{
    [Fact]
    public void A_step_on_xor_allocates_nothing()
    {
        var training = new XorTraining(TwoTwoOne.FromParameters([0.3, -0.8, 1.2, 0.4, 0, 0, 0.9, -0.5, 0]));
        AllocatesNothing(() => training.Step(0.5));
    }

    [Theory]
    [InlineData("relu", "sigmoid", Loss.CrossEntropy, 1), InlineData("tanh", "softmax", Loss.SoftmaxCrossEntropy, 3)]
    [InlineData("sigmoid", "identity", Loss.SquaredError, 1), InlineData("gelu", "tanh", Loss.AbsoluteError, 1)]
    public void A_step_of_the_dense_trainer_allocates_nothing_with_any_optimizer(string hidden, string output, Loss loss, int outputs)
    {
        var shape = new DenseShape([2, 16, 8, outputs], hidden, output, loss);
        var data = outputs == 3 ? Datasets.ThreeRings(20, 0.06, 1) : Datasets.TwoSpirals(30, 0.05, 1);
        foreach (var optimizer in (Optimizer[])[new Sgd(0.1), new Momentum(shape.ParameterCount, 0.1, 0.9), new Adam(shape.ParameterCount, 0.01)])
        {
            var trainer = new DenseTrainer(shape, Starts.UniformFanIn(shape, new SeededRandom(1)), data.X, data.Y) { WeightDecay = 0.01 };
            AllocatesNothing(() => trainer.Step(optimizer));
        }
    }

    [Theory]
    [InlineData(Pooling.Max), InlineData(Pooling.Mean), InlineData(Pooling.LogMeanExp)]
    public void A_step_of_the_bump_networks_allocates_nothing(Pooling pooling)
    {
        var data = Datasets.Bumps(50, [3, 4], 0.1, 1);
        foreach (var connectivity in Enum.GetValues<Connectivity>())
        {
            var network = new PositionNetwork(connectivity, 10, [3, 3], pooling);
            var trainer = new PositionTrainer(network, network.Start(new SeededRandom(2)), data.X, data.Targets);
            var sgd = new Sgd(0.1);
            AllocatesNothing(() => trainer.Step(sgd));
        }
    }

    static void AllocatesNothing(Func<double> step)
    {
        Assert.Equal(0, Allocation.LeastOf(4, () =>
        {
            for (var i = 0; i < 100; i++)
                step();
        }));
    }
}
