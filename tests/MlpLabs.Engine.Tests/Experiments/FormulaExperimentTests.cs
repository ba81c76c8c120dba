using System.Globalization;
using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests.Experiments;

public class FormulaExperimentTests
{
    [Fact]
    public void Ten_sigmoid_layers_keep_at_most_a_millionth_of_the_gradient()
    {
        foreach (var row in Measured.Of("quarter-to-the-L").EnumerateObject())
            Near.Equal(row.Value.GetDouble(), Activations.BackwardFactor(new double[int.Parse(row.Name, CultureInfo.InvariantCulture)], "sigmoid"));
    }

    [Fact]
    public void The_extrema_of_gelu_stand_where_they_were_measured()
    {
        double M(string name) => Measured.Number("gelu-true-extrema", name);
        Near.Equal(M("min"), Activations.Gelu(M("at")), 1e-6, 0);
        Near.Equal(M("dmax"), Activations.GeluPrime(M("dat")), 1e-6, 0);
        Near.Equal(M("dmin"), Activations.GeluPrime(-M("dat")), 1e-6, 0);
        Near.Equal(M("d1"), Activations.GeluPrime(1), 1e-6, 0);
        var grid = Enumerable.Range(-60000, 120001).Select(i => i / 10000.0).ToArray();
        Near.Equal(M("min"), grid.Min(Activations.Gelu), 1e-6, 0);
        Near.Equal(M("dmax"), grid.Max(Activations.GeluPrime), 1e-6, 0);
        Near.Equal(M("tanh_diff"), grid.Max(z => Math.Abs(Activations.Gelu(z) - 0.5 * z * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z))))), 1e-6, 0);
    }

    [Fact]
    public void An_epsilon_in_the_logarithm_is_visible()
    {
        Near.Equal(Measured.Number("epsilon-in-the-log", "true_1e12"), Losses.BinaryCrossEntropy(1e-12, 1));
        Near.Equal(Measured.Number("epsilon-in-the-log", "at_1e12"), -Math.Log(1e-12 + 1e-10));
        Assert.Equal(0, Losses.BinaryCrossEntropy(1, 1));
        Assert.True(Measured.Number("epsilon-in-the-log", "at_one") < 0);
    }

    [Theory]
    [InlineData("worked-a", new double[] { 5, 5, 5, 5, -2.5, -7.5, 10, -10, -5 }, 1.0, 0.0)]
    [InlineData("worked-b", new double[] { 0.08, 0.02, 0.41, 0.2, 0.15, 0.11, 0.02, -0.35, -0.27 }, 0.0, 1.0)]
    public void Differences_err_with_the_square_of_the_step(string name, double[] p, double x1, double x2)
    {
        double LossAt(double[] q) => TwoTwoOne.FromParameters(q).LossOf([x1, x2], 1, Loss.CrossEntropy);
        var analytic = TwoTwoOne.FromParameters(p).Trace([x1, x2], 1, Loss.CrossEntropy).Gradient();
        // Below h = 1e-4 rounding decides, which differs from program to program.
        foreach (var h in (double[])[1e-2, 1e-3])
        {
            var measured = Measured.Of("difference-error-by-step", name, h.ToString("0.####", CultureInfo.InvariantCulture))[0].GetDouble();
            Near.Equal(measured, GradientCheck.MaxRelativeError(analytic, GradientCheck.NumericalGradient(LossAt, p, h)), 0, 0.05);
        }
        Assert.InRange(GradientCheck.MaxRelativeError(analytic, GradientCheck.NumericalGradient(LossAt, p, 1e-5)), 0, 1e-8);
    }

    [Fact]
    public void Relu_zeroes_half_of_a_random_layer()
    {
        var share = Enumerable.Range(0, 400).Average(seed =>
        {
            var random = SeededRandom.Of(seed);
            double[,] Normal(int rows, int columns, double deviation) => Matrices.FromRows(
                [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Normal(0, deviation)).ToArray())]);
            var A = DenseNetwork.ForwardBatch(Normal(32, 2, 1), [Normal(8, 2, 0.5)], [Matrices.Row(Normal(1, 8, 0.1), 0)], "relu", "relu");
            return A.Cast<double>().Average(a => a == 0 ? 1 : 0);
        });
        Near.Equal(Measured.Number("relu-zero-share", "mean"), share, 0.01, 0);
    }

    [Fact]
    public void The_round_cloud_keeps_three_quarters_of_its_outer_points()
    {
        var totals = Enumerable.Range(0, 40).Select(seed => Datasets.RoundCloud(200, seed).Count).ToArray();
        Near.Equal(Measured.Number("circle-data", "expectedKeepShare"), totals.Average(n => n - 200) / 200, 0.02, 0);
        Measured.MedianWithin(Measured.Of("circle-data", "totals"), totals.Select(n => (double)n));
    }
}
