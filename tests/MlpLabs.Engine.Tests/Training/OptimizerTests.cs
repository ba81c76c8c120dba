using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class OptimizerTests
{
    [Fact]
    public void Steps_as_functions_agree_with_steps_in_place_and_change_nothing_given()
    {
        var random = new SeededRandom(51);
        foreach (var length in (int[])[1, 3, 4, 7, 16])
        {
            var start = Draw.Vector(random, length);
            double[][] gradients = [.. Enumerable.Range(0, 5).Select(_ => Draw.Vector(random, length))];
            var (p, v) = (Matrices.Copy(start), new double[length]);
            var (q, m, s) = (Matrices.Copy(start), new double[length], new double[length]);
            var momentum = Optimizers.Steps(new Momentum(length, 0.1, 0.9), start, gradients);
            var adam = Optimizers.Steps(new Adam(length, 0.01), start, gradients);
            for (var t = 0; t < 5; t++)
            {
                var given = (Matrices.Copy(p), Matrices.Copy(v));
                var (nextP, nextV) = Optimizers.MomentumStep(p, gradients[t], v, 0.1, 0.9);
                Assert.Equal(given.Item1, p);
                Assert.Equal(given.Item2, v);
                (p, v) = (nextP, nextV);
                (q, m, s) = Optimizers.AdamStep(q, gradients[t], m, s, t, 0.01);
                Assert.Equal(momentum[t], p);
                Assert.Equal(adam[t], q);
                for (var i = 0; i < length; i++)
                    Near.Equal(ByHand(start[i], [.. gradients.Take(t + 1).Select(g => g[i])]), q[i]);
            }
        }
    }

    [Fact]
    public void The_first_adam_step_has_the_size_of_the_learning_rate()
    {
        Near.Equal(-0.0099999998, Optimizers.AdamStep([0], [0.5], [0], [0], 0, 0.01).parameters[0], 1e-16, 1e-9);
        Near.Equal(-0.005, Optimizers.AdamStep([0], [1e-8], [0], [0], 0, 0.01).parameters[0], 1e-12, 1e-9);
    }

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Optimizers.SgdStep([1, 2], [1], 0.1));
        Assert.Throws<ArgumentException>(() => Optimizers.MomentumStep([1], [1], [0, 0], 0.1, 0.9));
        Assert.Throws<ArgumentException>(() => Optimizers.AdamStep([1], [1], [0], [0, 0], 0, 0.1));
        Assert.Throws<ArgumentException>(() => WeightDecay.Step([1], [], [1, 2], [], 0.1, 0.1));
    }

    [Fact]
    public void Weight_decay_is_the_gradient_of_its_penalty_and_spares_the_biases()
    {
        var random = new SeededRandom(52);
        var shape = new DenseShape([2, 3, 1], "tanh", "sigmoid", Loss.CrossEntropy);
        var (p, data) = (Draw.Vector(random, shape.ParameterCount), Datasets.NoisyXor(9, 0.1, 1));
        var trainer = new DenseTrainer(shape, p, data.X, data.Y) { WeightDecay = 0.3 };
        trainer.LossAndGradient();
        var bias = shape.BiasMask();
        Near.Gradient(
            q => WeightDecay.PenalizedLoss(new DenseTrainer(shape, q, data.X, data.Y).Loss(), [.. q.Where((_, i) => !bias[i])], 0.3),
            p, trainer.Gradient.ToArray());
        Assert.Equal(4, bias.Count(b => b));
    }

    /// <summary>Adam of one parameter, straight from its definition with sums instead of recursions.</summary>
    static double ByHand(double p, double[] g)
    {
        for (var t = 1; t <= g.Length; t++)
        {
            double m = 0, v = 0;
            for (var i = 1; i <= t; i++)
            {
                m += 0.1 * Math.Pow(0.9, t - i) * g[i - 1];
                v += 0.001 * Math.Pow(0.999, t - i) * g[i - 1] * g[i - 1];
            }
            p -= 0.01 * (m / (1 - Math.Pow(0.9, t))) / (Math.Sqrt(v / (1 - Math.Pow(0.999, t))) + 1e-8);
        }
        return p;
    }
}
