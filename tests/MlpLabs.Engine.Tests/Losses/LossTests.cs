using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class LossTests
{
    [Theory]
    [InlineData("squared-error"), InlineData("half-squared-error"), InlineData("cross-entropy"), InlineData("binary-cross-entropy")]
    [InlineData("absolute-error"), InlineData("softmax-cross-entropy")]
    public void Derivatives_agree_with_differences(string name)
    {
        foreach (var (yHat, y) in ((double, double)[])[(0.3, 1), (0.8, 0), (0.64, 0.2), (0.05, 1)])
            Near.Gradient(p => Losses.Value(Losses.Parse(name), p[0], y), [yHat], [Losses.Derivative(name, yHat, y)]);
    }

    [Fact]
    public void Cross_entropy_has_no_epsilon()
    {
        Assert.Equal(0, Losses.BinaryCrossEntropy(1, 1));
        Assert.Equal(0, Losses.BinaryCrossEntropy(0, 0));
        Assert.Equal(double.PositiveInfinity, Losses.BinaryCrossEntropy(0, 1));
        Assert.Equal(double.PositiveInfinity, Losses.BinaryCrossEntropy(1, 0));
        Assert.Equal(double.NaN, Losses.BinaryCrossEntropy(double.NaN, 0));
        Near.Equal(1e-20, Losses.BinaryCrossEntropy(1e-20, 0), 0, 1e-15);
    }

    [Fact]
    public void Cross_entropy_from_the_logit_agrees_with_the_probability_and_stays_finite_beyond()
    {
        foreach (var z in (double[])[-30, -4, -0.2, 0, 1.7, 9])
            foreach (var y in (double[])[0, 1, 0.35])
            {
                Near.Equal(Losses.BinaryCrossEntropy(Activations.Sigmoid(z), y), Losses.BinaryCrossEntropyFromLogit(z, y), 1e-12, 1e-12);
                Near.Gradient(p => Losses.BinaryCrossEntropyFromLogit(p[0], y), [z / 4], [Losses.SigmoidResidual(z / 4, y)]);
            }
        Assert.Equal(800, Losses.BinaryCrossEntropyFromLogit(-800, 1));
        Assert.Equal(0, Losses.BinaryCrossEntropyFromLogit(double.PositiveInfinity, 1));
        Near.Equal(Math.Exp(-50), Losses.BinaryCrossEntropyFromLogit(50, 1), 0, 1e-14);
        Near.Equal(-Math.Exp(-50), Losses.SigmoidResidual(50, 1), 0, 1e-14);
    }

    [Fact]
    public void Class_losses_agree_with_differences_at_every_temperature()
    {
        double[] logits = [0.3, -1.7, 2.2, 0.9];
        foreach (var temperature in (double[])[0.5, 1, 1.3, 4])
            for (var target = 0; target < 4; target++)
                Near.Gradient(z => ClassLosses.CrossEntropy(z, target, temperature), logits, ClassLosses.LogitGradient(logits, target, temperature));
        double[,] batch = { { 0.3, -1.7, 2.2 }, { 1, 2, -0.4 } };
        var gradient = ClassLosses.LogitGradientBatch(batch, [2, 0], 1.3);
        Near.Gradient(z => ClassLosses.MeanCrossEntropy(new[,] { { z[0], z[1], z[2] }, { z[3], z[4], z[5] } }, [2, 0], 1.3), Draw.Flatten(batch), Draw.Flatten(gradient));
    }

    [Fact]
    public void A_certain_answer_keeps_its_tiny_loss()
    {
        Near.Equal(Math.Exp(-60), ClassLosses.CrossEntropy([60, 0], 0), 0, 1e-14);
        Assert.Equal(2000, ClassLosses.CrossEntropy([1000, -1000], 1));
        Assert.StartsWith(
            "There is no class 2 among 2 logits; classes are counted from 0.",
            Assert.Throws<ArgumentException>(() => ClassLosses.CrossEntropy([1, 2], 2)).Message);
        Assert.Throws<ArgumentException>(() => ClassLosses.MeanCrossEntropy(new double[2, 3], [1]));
    }

    [Fact]
    public void Batch_losses_are_means()
    {
        Near.Equal((0.2 + 0.7) / 2, Losses.MeanAbsoluteError([0.2, 0.3], [0, 1]));
        Near.Equal((0.04 + 0.49) / 2, Losses.MeanSquaredError([0.2, 0.3], [0, 1]));
        Near.Equal((-Math.Log(0.8) - Math.Log(0.3)) / 2, Losses.MeanBinaryCrossEntropy([0.2, 0.3], [0, 1]));
        Assert.Throws<ArgumentException>(() => Losses.MeanSquaredError([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Losses.Parse("hinge"));
    }
}
