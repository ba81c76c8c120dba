using MlpLabs.Engine.Tests.Support;

namespace MlpLabs.Engine.Tests;

public class ActivationTests
{
    public static TheoryData<string> Smooth => ["identity", "sigmoid", "tanh", "gelu", "relu"];

    [Theory]
    [MemberData(nameof(Smooth))]
    public void Derivatives_agree_with_differences(string name)
    {
        foreach (var z in (double[])[-6.5, -2.3, -0.75, -0.01, 0.02, 0.9, 1.4142, 3.3, 7])
            Near.Gradient(p => Activations.Apply(name, p[0]), [z], [Activations.Derivative(name, z)]);
    }

    [Theory]
    [InlineData("identity"), InlineData("sigmoid"), InlineData("tanh"), InlineData("relu"), InlineData("gelu"), InlineData("step")]
    public void NaN_stays_NaN(string name)
    {
        Assert.Equal(double.NaN, Activations.Apply(name, double.NaN));
        Assert.Equal(double.NaN, Activations.Derivative(name, double.NaN));
    }

    [Theory]
    [InlineData("sigmoid", 1, 0), InlineData("tanh", 1, -1), InlineData("relu", double.PositiveInfinity, 0)]
    [InlineData("gelu", double.PositiveInfinity, 0), InlineData("step", 1, 0)]
    public void Infinities_have_their_limits(string name, double above, double below)
    {
        Assert.Equal(above, Activations.Apply(name, double.PositiveInfinity));
        Assert.Equal(below, Activations.Apply(name, double.NegativeInfinity));
        Assert.Equal(0, Activations.Derivative(name, double.NegativeInfinity));
        Assert.Equal(name is "relu" or "gelu" ? 1 : 0, Activations.Derivative(name, double.PositiveInfinity));
    }

    [Fact]
    public void Slopes_of_saturated_units_keep_their_digits()
    {
        // σ′(z) → e^(−|z|) and tanh′(z) → 4e^(−2|z|).
        foreach (var z in (double[])[-700, -100, -40, 40, 100, 700])
        {
            Near.Equal(Math.Exp(-Math.Abs(z)), Activations.SigmoidPrime(z), 0, 1e-14);
            Near.Equal(4 * Math.Exp(-2 * Math.Abs(z / 2)), Activations.TanhPrime(z / 2), 0, 1e-14);
        }
    }

    [Fact]
    public void Relu_and_step_have_derivative_zero_at_zero()
    {
        Assert.Equal(0, Activations.ReluPrime(0));
        Assert.Equal(0, Activations.ReluPrime(-0.0));
        Assert.Equal(0, Activations.Derivative("step", 0));
        Assert.Equal(0, Activations.Step(0));
    }

    [Fact]
    public void Names_are_read_and_written()
    {
        foreach (var activation in Enum.GetValues<Activation>())
            Assert.Equal(activation, Activations.Parse(Activations.NameOf(activation)));
        Assert.StartsWith(
            "There is no activation 'swish'; known are identity, sigmoid, tanh, relu, gelu, step, softmax.",
            Assert.Throws<ArgumentException>(() => Activations.Apply("swish", 1)).Message);
        Assert.Throws<ArgumentException>(() => Activations.Derivative("softmax", 1));
    }

    // erf and erfc of the C library, by way of Python's math module.
    [Theory]
    [InlineData(1e-10, 1.1283791670955126e-10, 0.999999999887162)]
    [InlineData(0.1, 0.1124629160182849, 0.8875370839817152)]
    [InlineData(0.5, 0.5204998778130465, 0.4795001221869535)]
    [InlineData(0.9, 0.7969082124228322, 0.20309178757716786)]
    [InlineData(0.999, 0.8422852702064969, 0.15771472979350307)]
    [InlineData(1.0, 0.8427007929497149, 0.15729920705028513)]
    [InlineData(1.3, 0.9340079449406524, 0.06599205505934755)]
    [InlineData(2.0, 0.9953222650189527, 0.004677734981047265)]
    [InlineData(3.5, 0.9999992569016276, 7.430983723414128e-07)]
    [InlineData(5.0, 0.9999999999984626, 1.5374597944280351e-12)]
    [InlineData(8.0, 1.0, 1.1224297172982928e-29)]
    [InlineData(20.0, 1.0, 5.3958656116079005e-176)]
    [InlineData(26.5, 1.0, 2.2109076642637343e-307)]
    public void The_error_function_is_right_to_its_last_digits(double x, double erf, double erfc)
    {
        Near.Equal(erf, ErrorFunction.Erf(x), 0, 2e-15);
        Near.Equal(erfc, ErrorFunction.Erfc(x), 0, 3e-15);
        Near.Equal(-erf, ErrorFunction.Erf(-x), 0, 2e-15);
        Near.Equal(1 + erf, ErrorFunction.Erfc(-x), 0, 2e-15);
    }

    [Fact]
    public void Softmax_sums_to_one_and_its_jacobian_agrees_with_differences()
    {
        double[] logits = [2, -1.3, 0.4, 1.1];
        Near.Equal(1, Softmax.Of([1000, -1000, 999], 0.7).Sum());
        Near.Equal(1000 + Math.Log(1 + Math.Exp(-1)), Softmax.LogSumExp([1000, 999]));
        var jacobian = Softmax.Jacobian(logits, 1.7);
        for (var k = 0; k < 4; k++)
            Near.Gradient(z => Softmax.Of(z, 1.7)[k], logits, Matrices.Row(jacobian, k));
        Near.Gradient(z => Softmax.LogSumExp(z), logits, Softmax.Of(logits));
        Assert.StartsWith("The temperature must be positive, it is 0.", Assert.Throws<ArgumentException>(() => Softmax.Of([1], 0)).Message);
        Assert.StartsWith("Softmax needs at least one logit.", Assert.Throws<ArgumentException>(() => Softmax.Of([])).Message);
    }

    [Fact]
    public void Whole_buffers_give_the_same_activations_as_single_numbers()
    {
        var random = new SeededRandom(3);
        double[] z = [.. Enumerable.Range(0, 64).Select(_ => random.Uniform(-40, 40)), 0, -0.0, 800, -800, 1e-9, -1e-9, 19, -19];
        foreach (var activation in Enum.GetValues<Activation>().Where(a => a != Activation.Softmax))
        {
            var (a, delta) = (new double[z.Length], new double[z.Length]);
            Array.Fill(delta, 1.5);
            BatchActivations.Apply(activation, z, a);
            BatchActivations.TimesDerivative(activation, z, a, delta);
            Near.Equal(z.Select(v => Activations.Apply(activation, v)).ToArray(), a);
            Near.Equal(z.Select(v => 1.5 * Activations.Derivative(activation, v)).ToArray(), delta);
        }
    }
}
