using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class TrainingLoopTests
{
    static readonly DenseShape Shape = new([2, 8, 1], "tanh", "sigmoid", Loss.CrossEntropy);

    [Fact]
    public void A_run_keeps_the_loss_before_each_update_and_ends_with_the_last_parameters()
    {
        var data = Datasets.Xor();
        var start = Starts.Xavier(Shape, new SeededRandom(61));
        var trainer = new DenseTrainer(Shape, start, data.X, data.Y);
        var history = TrainingLoop.Run(trainer, new Sgd(0.5), 400);
        Near.Equal(new DenseTrainer(Shape, start, data.X, data.Y).Loss(), history.TrainingLosses[0]);
        Assert.Equal(400, history.TrainingLosses.Length);
        Assert.Empty(history.ValidationLosses);
        Assert.Equal(trainer.Parameters.ToArray(), history.Parameters);
        Assert.True(trainer.Loss() < history.TrainingLosses[^1]);
        Assert.Equal(1, trainer.Accuracy());
    }

    [Fact]
    public void Early_stopping_restores_the_parameters_of_the_best_epoch()
    {
        // Few noisy points and a large network: the validation loss rises again.
        var (training, validation) = Datasets.TwoSpirals(30, 0.3, 62).Split(0.5, 63);
        var shape = new DenseShape([2, 16, 8, 1], "relu", "sigmoid", Loss.CrossEntropy);
        var trainer = new DenseTrainer(shape, Starts.He(shape, new SeededRandom(64)), training.X, training.Y);
        var history = TrainingLoop.Run(trainer, new Adam(shape.ParameterCount, 0.02), 2000, validation.X, validation.Y, new(30));
        Assert.True(history.StopEpoch < 1999);
        Assert.Equal(history.StopEpoch + 1, history.TrainingLosses.Length);
        Assert.Equal((history.BestEpoch, history.StopEpoch, history.ValidationLosses[history.BestEpoch]), EarlyStopping.Run(history.ValidationLosses, 30));
        Near.Equal(history.ValidationLosses.Min(), new DenseTrainer(shape, history.Parameters, validation.X, validation.Y).Loss());
        Assert.Equal(history.Parameters, trainer.Parameters.ToArray());
    }

    [Fact]
    public void Accuracy_with_several_outputs_compares_the_largest()
    {
        var shape = new DenseShape([2, 2], "identity", "softmax", Loss.SoftmaxCrossEntropy);
        // Output k is input k: the larger input wins.
        var trainer = new DenseTrainer(shape, [1, 0, 0, 1, 0, 0], new double[,] { { 2, 1 }, { 0, 3 }, { 5, 4 } }, new double[,] { { 1, 0 }, { 0, 1 }, { 0, 1 } });
        Near.Equal(2 / 3.0, trainer.Accuracy());
    }

    [Fact]
    public void A_shape_lays_its_parameters_out_layer_by_layer()
    {
        var shape = new DenseShape([2, 3, 1], "relu", "identity", Loss.SquaredError);
        double[] p = [.. Enumerable.Range(0, shape.ParameterCount).Select(i => (double)i)];
        var (W, b) = shape.Unflatten(p);
        Assert.Equal(ParameterCounts.Dense([2, 3, 1]), shape.ParameterCount);
        Assert.Equal(new double[,] { { 0, 1 }, { 2, 3 }, { 4, 5 } }, W[0]);
        Assert.Equal([6, 7, 8], b[0]);
        Assert.Equal(new double[,] { { 9, 10, 11 } }, W[1]);
        Assert.Equal([12], b[1]);
        Assert.Equal(p, shape.Flatten(W, b));
        Assert.Throws<ArgumentException>(() => shape.Unflatten(new double[12]));
        Assert.Throws<ArgumentException>(() => shape.Flatten([W[0]], [b[0]]));
        Assert.Throws<ArgumentException>(() => new DenseShape([2], "relu", "identity", Loss.SquaredError));
    }

    [Fact]
    public void Starts_have_the_spread_they_promise()
    {
        var shape = new DenseShape([50, 100, 40], "relu", "identity", Loss.SquaredError);
        (Func<SeededRandom, double[]> Start, double Variance)[] starts =
        [
            (r => Starts.Normal(shape, 0.5, r), 0.25), (r => Starts.Xavier(shape, r), 2.0 / 150), (r => Starts.He(shape, r), 2.0 / 50),
            (r => Starts.UniformFanIn(shape, r), 1.0 / 50 / 3),
        ];
        foreach (var (start, variance) in starts)
        {
            var first = start(new(65))[..5000];
            Assert.InRange(first.Average(w => w * w) / variance, 0.9, 1.1);
            Assert.InRange(Math.Abs(first.Average()) / Math.Sqrt(variance), 0, 0.06);
        }
        Assert.All(shape.BiasMask().Zip(Starts.Constant(shape, 0.5)), pair => Assert.Equal(pair.First ? 0 : 0.5, pair.Second));
    }

    [Fact]
    public void Early_stopping_refuses_what_has_no_meaning()
    {
        Assert.Throws<ArgumentException>(() => EarlyStopping.Run([], 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => EarlyStopping.Run([1], 0));
    }

    [Fact]
    public void A_numerical_gradient_has_the_known_error_and_leaves_its_point_alone()
    {
        double[] p = [1.5, -2];
        // The central difference of x³ is 3x² + h².
        Near.Equal(new[] { 6.75 + 0.01, 12 + 0.01 }, GradientCheck.NumericalGradient(q => q[0] * q[0] * q[0] + q[1] * q[1] * q[1], p, 0.1));
        Assert.Equal([1.5, -2], p);
        var (error, worst, passed) = GradientCheck.Check(q => q[0] * q[1], p, [-2, 1.6]);
        Assert.Equal((1, false), (worst, passed));
        Near.Equal(0.1 / 3.1, error, 1e-9);
        Assert.False(GradientCheck.Check(q => q[0], [1], [double.NaN]).passed);
        Assert.Throws<ArgumentException>(() => GradientCheck.MaxRelativeError([1], [1, 2]));
    }
}
