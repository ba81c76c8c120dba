using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class TwoTwoOneTests
{
    static readonly string[] WeightNames = ["W1[0,0]", "W1[0,1]", "W1[1,0]", "W1[1,1]", "b1[0]", "b1[1]", "w2[0]", "w2[1]", "b2"];

    [Theory]
    [InlineData(Loss.SquaredError), InlineData(Loss.HalfSquaredError), InlineData(Loss.CrossEntropy), InlineData(Loss.AbsoluteError)]
    public void Gradients_agree_with_differences(Loss loss)
    {
        var random = new SeededRandom(21);
        for (var round = 0; round < 30; round++)
        {
            var (p, x, y) = (Draw.Vector(random, 9), Draw.Vector(random, 2), random.NextInt(3) / 2.0);
            Near.Gradient(q => TwoTwoOne.FromParameters(q).LossOf(x, y, loss), p, TwoTwoOne.FromParameters(p).Trace(x, y, loss).Gradient());
        }
    }

    [Fact]
    public void The_network_copies_its_arrays_in_and_out()
    {
        double[,] W1 = { { 1, 2 }, { 3, 4 } };
        double[] b1 = [5, 6], w2 = [7, 8];
        var network = TwoTwoOne.Of(W1, b1, w2, 9);
        W1[0, 0] = b1[0] = w2[0] = -1;
        network.W1[1, 1] = network.b1[1] = network.w2[1] = -1;
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], network.Parameters());
    }

    [Fact]
    public void The_trace_multiplies_up_from_stage_to_stage()
    {
        var network = TwoTwoOne.Of(new[,] { { 0.7, -1.3 }, { 1.9, 0.4 } }, [-0.6, 0.25], [1.1, -2.3], 0.35);
        foreach (var loss in (Loss[])[Loss.SquaredError, Loss.CrossEntropy])
        {
            var t = network.Trace([0.6, -1.7], 0, loss);
            Near.Equal(t.dyHat * Activations.SigmoidPrime(t.z2), t.dz2);
            foreach (var (name, i) in WeightNames.Select((n, i) => (n, i)))
            {
                var f = t.Factors(name);
                Near.Equal(f.Upstream * f.Local * f.Input, f.Product);
                Assert.Equal(t.Gradient()[i], f.Product);
            }
            var (dW1, db1, dw2, db2) = network.Gradients([0.6, -1.7], 0, loss);
            double[] joined = [.. dW1.Cast<double>(), .. db1, .. dw2, db2];
            Assert.Equal(t.Gradient(), joined);
        }
        Assert.StartsWith("A 2-2-1 network has no weight 'W1[2,0]'; they are W1[i,j], b1[i], w2[i] and b2.",
            Assert.Throws<ArgumentException>(() => network.Factors([1, 2], 0, "W1[2,0]")).Message);
    }

    [Fact]
    public void A_saturated_network_keeps_finite_and_accurate_gradients()
    {
        var high = TwoTwoOne.Of(new double[2, 2], [0, 0], [0, 0], 100);
        Near.Equal(-Math.Exp(-100), high.Gradients([1, 1], 1, Loss.CrossEntropy).db2, 0, 1e-14);
        Near.Equal(1, high.Gradients([1, 1], 0, Loss.CrossEntropy).db2);
        Near.Equal(2 * Math.Exp(-100), high.Gradients([1, 1], 0, Loss.SquaredError).db2, 0, 1e-14);
        var beyond = TwoTwoOne.Of(new double[2, 2], [0, 0], [0, 0], -800);
        Assert.All(beyond.Trace([1, 1], 1, Loss.CrossEntropy).Gradient(), g => Assert.True(double.IsFinite(g)));
        Assert.Equal(800, beyond.LossOf([1, 1], 1, Loss.CrossEntropy));
    }

    [Fact]
    public void Training_on_xor_follows_the_mean_of_the_single_gradients()
    {
        var random = new SeededRandom(22);
        for (var round = 0; round < 10; round++)
        {
            var p = Draw.Vector(random, 9);
            var (network, losses) = XorTraining.Run(TwoTwoOne.FromParameters(p), 0.7, 30);
            for (var epoch = 0; epoch < 30; epoch++)
            {
                var current = TwoTwoOne.FromParameters(p);
                var traces = XorTraining.Rows.Zip(XorTraining.Targets).Select(e => current.Trace(e.First, e.Second, Loss.CrossEntropy)).ToArray();
                Near.Equal(traces.Average(t => t.loss), losses[epoch]);
                p = Optimizers.SgdStep(p, [.. Enumerable.Range(0, 9).Select(i => traces.Average(t => t.Gradient()[i]))], 0.7);
            }
            Near.Equal(p, network.Parameters());
            Near.Equal(new XorTraining(network).Step(0), new XorTraining(network).Loss());
        }
    }

    [Fact]
    public void Wrong_shapes_are_refused()
    {
        Assert.StartsWith("W1 is 2×3, it must be 2×2.", Assert.Throws<ArgumentException>(() => TwoTwoOne.Of(new double[2, 3], [0, 0], [0, 0], 0)).Message);
        Assert.StartsWith("b1 has 3 entries, it must have 2.", Assert.Throws<ArgumentException>(() => TwoTwoOne.Of(new double[2, 2], new double[3], [0, 0], 0)).Message);
        Assert.StartsWith("w2 has 1 entries, it must have 2.", Assert.Throws<ArgumentException>(() => TwoTwoOne.Of(new double[2, 2], [0, 0], [0], 0)).Message);
        Assert.Throws<ArgumentException>(() => TwoTwoOne.FromParameters(new double[8]));
        Assert.Throws<ArgumentException>(() => TwoTwoOne.FromParameters(new double[9]).Forward([1]));
        Assert.Throws<ArgumentException>(() => TwoTwoOne.FromParameters(new double[9]).Gradients([1, 2], 1, Loss.SoftmaxCrossEntropy));
    }
}
