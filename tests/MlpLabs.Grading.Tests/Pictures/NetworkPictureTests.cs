using MlpLabs.Engine;
using MlpLabs.Grading.Pictures;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Pictures;

public sealed class NetworkPictureTests
{
    const double Delta = -0.02980455231475332;
    const double Slope = 0.07010371654510815; // σ′(2.5) = σ′(−2.5)

    static NetworkPicture Draw(object? answer)
    {
        var shown = Shown.Case(Shown.Gradients, answer);
        var network = NetworkNumbers.TwoTwoOne(shown);
        return NetworkPicture.Gradients("t", shown, network, network.Trace([1], Loss.CrossEntropy))!;
    }

    static void AssertNear(double[] expected, double[]? actual) =>
        Assert.All(expected.Zip(actual!), p => Assert.Equal(p.First, p.Second, 1e-13));

    [Fact]
    public void Gradients_stand_in_the_order_of_the_backward_pass_with_what_lies_between_the_layers()
    {
        var quantities = Draw(Shown.Answer(new double[2, 2], new double[2], new double[2], 0)).Quantities;

        Assert.Equal(["db2", "dw2", "∂L/∂h", "db1", "dW1"], quantities.Select(q => q.Name));
        Assert.Equal([NetworkPlace.Biases, NetworkPlace.Weights, NetworkPlace.Inside, NetworkPlace.Biases, NetworkPlace.Weights], quantities.Select(q => q.Place));
        Assert.Equal([1, 1, 0, 0, 0], quantities.Select(q => q.Layer));
        AssertNear([Delta], quantities[0].Expected);
        AssertNear([-0.027543633219808194, -0.0022609190949451287], quantities[1].Expected);
        AssertNear([-0.2980455231475332, 0.2980455231475332], quantities[2].Expected);
        AssertNear([-0.020894098872273115, 0.020894098872273115], quantities[3].Expected);
        AssertNear([-0.020894098872273115, 0, 0.020894098872273115, 0], quantities[4].Expected);
    }

    [Fact]
    public void What_the_right_steps_make_of_a_doubled_delta_is_doubled()
    {
        var quantities = Draw(Shown.Answer(new double[2, 2], new[] { 0.5, -0.25 }, new double[2], 2 * Delta)).Quantities;

        Assert.Null(quantities[0].FromOwn);
        AssertNear([2 * -0.027543633219808194, 2 * -0.0022609190949451287], quantities[1].FromOwn);
        AssertNear([20 * Delta * Slope, -20 * Delta * Slope], quantities[3].FromOwn);
        // From the student's own db1, x = (1, 0).
        AssertNear([0.5, 0, -0.25, 0], quantities[4].FromOwn);
    }

    [Fact]
    public void New_parameters_stand_in_the_order_of_the_layers_and_none_follows_from_another()
    {
        var check = Shown.Gradients with
        {
            ComputationOrder = [],
            Signature = Shown.Gradients.Signature with { Result = TestCheck.Shape("(double[,] W1, double[] b1, double[] w2, double b2)") },
        };
        var shown = Shown.Case(check, Shown.Answer(new double[2, 2], new double[2], new double[2], 0));
        var picture = NetworkPicture.Step("t", shown, NetworkNumbers.TwoTwoOne(shown))!;

        Assert.True(picture.AreIndependent);
        Assert.Equal(["W1", "b1", "w2", "b2"], picture.Quantities.Select(q => q.Name));
        Assert.All(picture.Quantities, q => Assert.Null(q.FromOwn));
        Assert.False(Draw(Shown.Answer(new double[2, 2], new double[2], new double[2], 0)).AreIndependent);
        Assert.False(ErrorMapPicture.Of("t", shown)!.AreIndependent);
        Assert.True(ErrorMapPicture.Of("t", Shown.Case(check with { AreIndependent = true }, Shown.Answer(new double[2, 2], new double[2], new double[2], 0)))!.AreIndependent);
    }

    [Fact]
    public void A_component_that_is_null_or_of_another_shape_has_no_numbers()
    {
        var quantities = Draw(Shown.Answer(new double[3, 2], null, new double[5], double.NaN)).Quantities;

        Assert.Equal([double.NaN], quantities[0].Actual!);
        Assert.All([1, 3, 4], k => Assert.Null(quantities[k].Actual));
        Assert.All([quantities[4]], q => Assert.Null(q.FromOwn));
    }

    [Fact]
    public void Without_an_answer_there_is_no_picture()
    {
        PictureNumbers? numbers = null;
        var check = Shown.Gradients with { Pictures = [new PictureDeclaration(n => { numbers = n; return null; }, "grader.csx", 1)] };
        PictureSet.Of(TestCheck.Judge(check, Seen.Threw(new InvalidOperationException())), []);
        var network = NetworkNumbers.TwoTwoOne(numbers!.Case);
        var trace = network.Trace([1], Loss.CrossEntropy);

        Assert.Null(NetworkPicture.Gradients("t", numbers.Case, network, trace));
        Assert.Null(ChainRulePicture.Of("t", numbers.Case, network, trace));
        Assert.Null(ErrorMapPicture.Of("t", numbers.Case));
    }

    [Fact]
    public void A_forward_pass_is_followed_with_the_students_own_values()
    {
        var check = TestCheck.Of("(double[] z1, double[] h, double z2, double yHat)", "Forward", "double[,] W1, double[] b1, double[] w2, double b2, double[] x",
            TestCheck.Visible(
                [new double[,] { { 5, 5 }, { 5, 5 } }, new[] { -2.5, -7.5 }, new double[] { 10, -10 }, -5.0, new double[] { 1, 0 }],
                (new[] { 2.5, -2.5 }, new[] { 0.9241418199787566, 0.07585818002124356 }, 3.4828363995751292, 0.9701954476852467)));
        var shown = Shown.Case(check, (new[] { 5.0, 5.0 }, new[] { 1.0, 0.5 }, 0.0, 0.5));
        var quantities = NetworkPicture.Forward("t", shown, NetworkNumbers.TwoTwoOne(shown))!.Quantities;

        Assert.Equal(["z1", "h", "z2", "yHat"], quantities.Select(q => q.Name));
        AssertNear([2.5, -2.5], quantities[0].FromOwn);
        AssertNear([0.9933071490757153, 0.9933071490757153], quantities[1].FromOwn); // σ(5)
        AssertNear([10 * 1.0 - 10 * 0.5 - 5], quantities[2].FromOwn);
        AssertNear([0.5], quantities[3].FromOwn);
        AssertNear([3.4828363995751292], quantities[2].Expected);
    }

    [Fact]
    public void The_chain_rule_names_every_weight_and_bias_with_its_factors()
    {
        var shown = Shown.Case(Shown.Gradients, Shown.Answer(new double[2, 2], new double[2], new double[2], Delta));
        var network = NetworkNumbers.TwoTwoOne(shown);
        var weights = ChainRulePicture.Of("t", shown, network, network.Trace([1], Loss.CrossEntropy))!.Weights;

        Assert.Equal(["b2", "w2[0]", "w2[1]", "b1[0]", "W1[0,0]", "W1[0,1]", "b1[1]", "W1[1,0]", "W1[1,1]"], weights.Select(w => w.Name));
        var first = weights.Single(w => w.Name == "W1[0,0]");
        Assert.Equal(["∂L/∂h[0]", "φ′(z1[0])", "x[0]"], first.Steps.SelectMany(s => s.Factors).Select(f => f.Symbol));
        AssertNear([-0.2980455231475332, Slope, 1, -0.020894098872273115], [.. first.Steps.Select(s => s.Expected), first.Expected]);
        Assert.Equal(["∂L/∂yHat", "φ′(z2)", "h[1]"], weights.Single(w => w.Name == "w2[1]").Steps.SelectMany(s => s.Factors).Select(f => f.Symbol));
    }

    [Fact]
    public void The_students_factors_are_those_that_the_students_gradients_imply()
    {
        // db2 right, db1 without σ′, dW1 from a swapped input, dw2 a third of what it should be.
        var shown = Shown.Case(Shown.Gradients, Shown.Answer(
            new[,] { { 0, 10 * Delta }, { 0, -10 * Delta } }, new[] { 10 * Delta, -10 * Delta }, new[] { Delta * 0.3, Delta * 0.02 }, Delta));
        var network = NetworkNumbers.TwoTwoOne(shown);
        var weights = ChainRulePicture.Of("t", shown, network, network.Trace([1], Loss.CrossEntropy))!.Weights.ToDictionary(w => w.Name);

        AssertNear([Delta, 0.3], [.. weights["w2[0]"].Steps.Select(s => s.Actual!.Value)]);
        AssertNear([Delta, 0.02], [.. weights["w2[1]"].Steps.Select(s => s.Actual!.Value)]);
        AssertNear([10 * Delta, 1, 0], [.. weights["W1[0,0]"].Steps.Select(s => s.Actual!.Value)]);
        AssertNear([10 * Delta, 1, 1], [.. weights["W1[0,1]"].Steps.Select(s => s.Actual!.Value)]);
        Assert.True(weights["b2"].IsRight);
        Assert.False(weights["b1[0]"].IsRight);
    }

    [Fact]
    public void A_transposed_matrix_blames_no_factor_but_says_what_stands_where()
    {
        const double Hidden = 10 * Delta * Slope;
        var weights = Weights(new[,] { { Hidden, -Hidden }, { 0, 0 } });

        Assert.Equal(("W1[1,0]", "W1[0,1]"), (weights["W1[0,1]"].ExchangedWith, weights["W1[1,0]"].ExchangedWith));
        Assert.All(["W1[0,0]", "W1[1,1]", "b1[0]", "b1[1]", "w2[0]", "b2"], name => Assert.Null(weights[name].ExchangedWith));
        AssertNear([10 * Delta, Slope], [.. weights["W1[0,1]"].Steps.Take(2).Select(s => s.Actual!.Value)]);
        Assert.Null(weights["W1[0,1]"].Steps[2].Actual);

        // Right numbers and other wrong ones are no transpose.
        Assert.All(Weights(new[,] { { Hidden, 0 }, { -Hidden, 0 } }).Values, w => Assert.Null(w.ExchangedWith));
        Assert.All(Weights(new[,] { { Hidden, -Hidden }, { 0, 1e-3 } }).Values, w => Assert.Null(w.ExchangedWith));

        Dictionary<string, ChainRuleWeight> Weights(double[,] dW1)
        {
            var shown = Shown.Case(Shown.Gradients, Shown.Answer(dW1, new[] { Hidden, -Hidden }, new double[2], Delta));
            var network = NetworkNumbers.TwoTwoOne(shown);
            return ChainRulePicture.Of("t", shown, network, network.Trace([1], Loss.CrossEntropy))!.Weights.ToDictionary(w => w.Name);
        }
    }

    [Fact]
    public void A_matrix_whose_shape_is_exchanged_is_told_and_compared_as_if_it_were_not()
    {
        // Three inputs, two units, one output: dW1 is 2×3, and here it came back as 3×2.
        var W1 = new[,] { { 0.5, -1, 0.25 }, { 1, 0.75, -0.5 } };
        var network = NetworkNumbers.Of([1, 2, 3], [W1, new[,] { { 1.0, -2 } }], [[0.1, 0.2], [0.3]], "sigmoid", "sigmoid",
            [new LayerNames("W1", "b1", "z1", "h"), new LayerNames("w2", "b2", "z2", "yHat")]);
        var trace = network.Trace([1], Loss.CrossEntropy);
        var (hidden, output) = (trace.Layers[0], trace.Layers[1]);
        var check = TestCheck.Of("(double[,] dW1, double[] db1, double[] dw2, double db2)", "Backward", "double y",
            TestCheck.Visible([1.0], (hidden.dW, hidden.db, Matrices.Row(output.dW, 0), output.db[0])));
        var turned = new double[3, 2];
        for (var i = 0; i < 2; i++)
            for (var j = 0; j < 3; j++)
                turned[j, i] = hidden.dW[i, j];
        ShownCase Case(double[,] dW1) => Shown.Case(check, Shown.Answer(dW1, hidden.db, Matrices.Row(output.dW, 0), output.db[0]));

        var picture = ChainRulePicture.Of("t", Case(turned), network, trace)!;
        Assert.Equal(["dW1"], picture.Exchanged);
        Assert.All(picture.Weights, w => Assert.True(w.IsRight, w.Name));
        Assert.True(NetworkPicture.Gradients("t", Case(turned), network, trace)!.Quantities.Single(q => q.Name == "dW1").IsExchanged);

        turned[2, 0] += 1;
        Assert.Equal(["W1[0,2]"], ChainRulePicture.Of("t", Case(turned), network, trace)!.Weights.Where(w => !w.IsRight).Select(w => w.Name));
        Assert.Empty(ChainRulePicture.Of("t", Case(hidden.dW), network, trace)!.Exchanged);
        Assert.Empty(ChainRulePicture.Of("t", Case(new double[3, 3]), network, trace)!.Exchanged);
    }

    [Fact]
    public void A_quotient_by_zero_or_by_nothing_tells_nothing()
    {
        var shown = Shown.Case(Shown.Gradients, Shown.Answer(null, new double[2], new[] { 1.0, 2 }, 0));
        var network = NetworkNumbers.TwoTwoOne(shown);
        var weights = ChainRulePicture.Of("t", shown, network, network.Trace([1], Loss.CrossEntropy))!.Weights.ToDictionary(w => w.Name);

        Assert.Equal([0.0, null, null], weights["W1[0,0]"].Steps.Select(s => s.Actual));
        Assert.Equal([0.0, null], weights["w2[0]"].Steps.Select(s => s.Actual));
        Assert.Null(weights["W1[0,0]"].Actual);
    }
}
