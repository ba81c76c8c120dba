using MlpLabs.Engine;
using MlpLabs.Grading.Judging;
using static MlpLabs.Grading.Tests.Diagnosis.DiagnosisFixture;

namespace MlpLabs.Grading.Tests.Diagnosis;

public sealed class PatternsTests
{
    static readonly double[][] Vectors = [[0.3, -1.7, 2.2], [1.4, 0.9, -0.6, 0.2], [-2.1, 0.8, 1.3]];

    static readonly Check Vector = Expecting("double[]", [.. Vectors]);

    static object?[] Each(Func<double[], double[]> wrong) => [.. Vectors.Select(wrong)];

    static object?[] Times(double ratio) => Each(v => [.. v.Select(e => e * ratio)]);

    [Theory]
    [InlineData(-1, "The result has the opposite sign", "**What the outputs show.** Every number has the right size and the opposite sign.\n\n**Why it happens.** The structure is right. One difference is taken the other way round, or one minus sign is missing or too many.\n\n**A question.** Which differences stand in your code, and which of their two sides comes first in the formula of the task?")]
    [InlineData(2, "The result is 2 times the right value", "**What the outputs show.** Every number, in every case, is the right one times 2.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** Where could a constant like this enter?")]
    [InlineData(0.5, "The result is ½ times the right value", "**What the outputs show.** Every number, in every case, is the right one times ½.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** Where could a constant like this enter?")]
    [InlineData(4, "The result is 4 times the right value", "**What the outputs show.** Every number, in every case, is the right one times 4.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** How many examples are there, and is the sum divided by their number exactly once?")]
    [InlineData(0.25, "The result is ¼ times the right value", "**What the outputs show.** Every number, in every case, is the right one times ¼.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** How many examples are there, and is the sum divided by their number exactly once?")]
    [InlineData(1.4426950408889634, "The result is 1/ln 2 times the right value", "**What the outputs show.** Every number, in every case, is the right one times 1/ln 2.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** Which logarithm does the task mean: base e or base 2?")]
    [InlineData(0.4342944819032518, "The result is 1/ln 10 times the right value", "**What the outputs show.** Every number, in every case, is the right one times 1/ln 10.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** Which logarithm does the task mean: base e or base 10?")]
    [InlineData(-3.7, "The result is -3.7 times the right value", "**What the outputs show.** Every number, in every case, is the right one times -3.7.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** Where could a constant like this enter?")]
    public void A_constant_ratio_is_named(double ratio, string title, string markdown)
    {
        var found = Assert.Single(Explain(Vector, Times(ratio)));
        Assert.Equal(("constant-ratio", title, markdown), (found.Id, found.Title, found.Markdown));
        Assert.Null(found.Component);
    }

    [Fact]
    public void A_ratio_that_one_entry_contradicts_is_not_named()
    {
        var actual = Times(2);
        ((double[])actual[2]!)[1] += 1e-3;
        Assert.Empty(Explain(Vector, actual));
    }

    [Fact]
    public void A_ratio_in_one_case_alone_is_not_named() =>
        Assert.Empty(Explain(Expecting("double", 0.4), [0.8]));

    [Fact]
    public void A_case_whose_right_answer_is_zero_can_contradict_a_ratio()
    {
        var check = Expecting("double", 0.4, 1.5, 0.0);
        Assert.Equal(["constant-ratio"], Explain(check, [0.8, 3.0, 0.0]).Named());
        Assert.Empty(Explain(check, [0.8, 3.0, 5.0]));
    }

    static readonly Check Derivatives = Expecting("(double dW1, double db1, double dw2, double db2)", (1.0, 2.0, 3.0, 7.0), (4.0, 5.5, 6.0, 8.0)) with
    {
        ComputationOrder = ["db2", "dw2", "db1", "dW1"],
    };

    [Theory]
    [InlineData(null)]
    [InlineData(Loss.SquaredError)]
    public void A_ratio_of_some_components_names_them_and_asks_for_the_step_of_the_first(Loss? loss)
    {
        var found = Assert.Single(Explain(Derivatives with { Loss = loss }, [(2.0, 4.0, 3.0, 7.0), (8.0, 11.0, 6.0, 8.0)]));
        Assert.Equal(("db1 and dW1 are 2 times the right values", "db1"), (found.Title, found.Component));
        Assert.Equal("**What the outputs show.** Every number of db1 and dW1, in every case, is the right one times 2.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** In which step is db1 computed, and where in that step could a factor of 2 come from?", found.Markdown);
        found = Assert.Single(Explain(Derivatives with { Loss = loss }, [(0.25, 2.0, 3.0, 7.0), (1.0, 5.5, 6.0, 8.0)]));
        Assert.Equal(("dW1 is ¼ times the right value", "dW1"), (found.Title, found.Component));
        Assert.EndsWith("**A question.** In which step is dW1 computed, and where in that step could a factor of ¼ come from?", found.Markdown);
    }

    [Fact]
    public void The_opposite_sign_of_some_components_names_them()
    {
        var found = Assert.Single(Explain(Derivatives, [(-1.0, -2.0, 3.0, 7.0), (-4.0, -5.5, 6.0, 8.0)]));
        Assert.Equal("db1 and dW1 have the opposite sign", found.Title);
        Assert.StartsWith("**What the outputs show.** Every number of db1 and dW1 has the right size and the opposite sign.\n\n", found.Markdown);
    }

    [Theory]
    [InlineData(Loss.SquaredError, "Does the loss in the task carry a factor ½, and does its derivative carry a 2?")]
    [InlineData(Loss.HalfSquaredError, "Does the loss in the task carry a factor ½, and does its derivative carry a 2?")]
    [InlineData(Loss.CrossEntropy, "In which step is db2 computed, and where in that step could a factor of 2 come from?")]
    [InlineData(null, "In which step is db2 computed, and where in that step could a factor of 2 come from?")]
    public void Only_of_all_gradients_of_a_squared_error_it_is_asked_for_the_half_of_the_loss(Loss? loss, string question)
    {
        var found = Assert.Single(Explain(Derivatives with { Loss = loss }, [(2.0, 4.0, 6.0, 14.0), (8.0, 11.0, 12.0, 16.0)]));
        Assert.Equal("The result is 2 times the right value", found.Title);
        Assert.Null(found.Component);
        Assert.Equal($"**What the outputs show.** Every number, in every case, is the right one times 2.\n\n**Why it happens.** The structure is right, and one constant factor is not.\n\n**A question.** {question}", found.Markdown);
    }

    // The first array argument has N entries.
    static Check Batches(params (int N, double Expected)[] cases) =>
        TestCheck.Of("double", "Loss", "double[] y", [.. cases.Select(c => TestCheck.Visible([new double[c.N]], c.Expected))]);

    static readonly Check Batched = Batches((3, 0.4), (5, 1.1), (7, -0.9));

    [Fact]
    public void A_ratio_of_N_is_named()
    {
        var found = Assert.Single(Explain(Batched, [0.4 * 3, 1.1 * 5, -0.9 * 7]));
        Assert.Equal("The result is N times the right value", found.Title);
        Assert.Equal("**What the outputs show.** The ratio of your numbers to the right ones equals N, the number of examples, in each case.\n\n**Why it happens.** The task asks for a mean over the examples. A sum has the same structure and is N times as large.\n\n**A question.** Where is the sum divided?", found.Markdown);
    }

    [Fact]
    public void A_ratio_of_one_over_N_is_named()
    {
        var found = Assert.Single(Explain(Batched, [0.4 / 3, 1.1 / 5, -0.9 / 7]));
        Assert.Equal("The result is 1/N of the right value", found.Title);
        Assert.Equal("**What the outputs show.** The ratio of your numbers to the right ones is one over N, the number of examples, in each case.\n\n**Why it happens.** The task asks for a mean over the examples, and a division is easily made at two places of the way.\n\n**A question.** How often is the sum divided by the number of examples?", found.Markdown);
    }

    [Fact]
    public void Ratios_that_change_with_something_else_than_N_are_not_named() =>
        Assert.Empty(Explain(Batched, [0.4 * 3, 1.1 * 5, -0.9 * 6]));

    static readonly double[][,] Matrices = [new double[,] { { 0.1, 0.2 }, { 0.3, 0.4 } }, new double[,] { { 1.5, -2.5 }, { 0.5, 0.7 } }];

    static object?[] EachMatrix(Func<double[,], double[,]> wrong) => [.. Matrices.Select(wrong)];

    static double[,] Transpose(double[,] m)
    {
        var t = new double[m.GetLength(1), m.GetLength(0)];
        for (var i = 0; i < m.GetLength(0); i++)
            for (var j = 0; j < m.GetLength(1); j++)
                t[j, i] = m[i, j];
        return t;
    }

    [Fact]
    public void A_transposed_matrix_is_named()
    {
        var found = Assert.Single(Explain(Expecting("double[,]", [.. Matrices]), EachMatrix(Transpose)));
        Assert.Equal(("transposed", "The result is transposed"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** Rows and columns are exchanged; the numbers themselves are right.\n\n**Why it happens.** There are two conventions, and texts use both. In this course a weight matrix has one row per unit and one column per input.\n\n**A question.** In your line, which index belongs to the unit, and which to the input?", found.Markdown);
    }

    [Fact]
    public void A_transposed_matrix_of_another_size_is_transposed_and_not_of_wrong_size()
    {
        var matrix = new double[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        Assert.Equal(["transposed"], Explain(Expecting("double[,]", matrix, Matrices[0]), [Transpose(matrix), Transpose(Matrices[0])]).Named());
        Assert.Equal(["wrong-size"], Explain(Expecting("double[,]", matrix, Matrices[0]), [Transpose(matrix), Matrices[0]]).Named());
    }

    [Fact]
    public void A_matrix_that_is_transposed_in_one_case_alone_is_not_named() =>
        Assert.Empty(Explain(Expecting("double[,]", [.. Matrices]), [Transpose(Matrices[0]), Matrices[1]]));

    [Fact]
    public void A_reversed_list_is_named()
    {
        var found = Assert.Single(Explain(Vector, Each(v => [.. v.Reverse()])));
        Assert.Equal(("reversed", "The result is in reverse order"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** The numbers are right, but the first stands last.\n\n**Why it happens.** What is computed from back to front is easily stored in the order in which it comes out.\n\n**A question.** From which end does your loop fill the result?", found.Markdown);
    }

    [Fact]
    public void A_list_that_is_reversed_in_some_cases_alone_is_not_named() =>
        Assert.Empty(Explain(Vector, [Vectors[0].Reverse().ToArray(), Vectors[1].Reverse().ToArray(), Vectors[2]]));

    [Fact]
    public void A_list_shifted_to_the_front_is_named()
    {
        var found = Assert.Single(Explain(Vector, Each(v => [.. v.Skip(1), 99])));
        Assert.Equal(("shifted-by-one", "The result is shifted by one place"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** Each place holds the number of the place after it.\n\n**Why it happens.** Either a value is stored on the other side of the step that changes it, or the loop starts one place early or late.\n\n**A question.** For the very first place: which steps have been made when its value is stored, and which should have been?", found.Markdown);
    }

    [Fact]
    public void A_list_shifted_to_the_back_is_named() =>
        Assert.Equal("**What the outputs show.** Each place holds the number of the place before it.\n\n**Why it happens.** Either a value is stored on the other side of the step that changes it, or the loop starts one place early or late.\n\n**A question.** For the very first place: which steps have been made when its value is stored, and which should have been?",
            Assert.Single(Explain(Vector, Each(v => [99, .. v.SkipLast(1)]))).Markdown);

    [Fact]
    public void A_list_shifted_by_two_is_not_named() =>
        Assert.Empty(Explain(Vector, Each(v => [.. v.Skip(2), 98, 99])));

    [Fact]
    public void Lists_of_two_are_too_short_to_be_called_shifted()
    {
        var check = Expecting("double[]", new double[] { 1, 2 }, new double[] { 3, 5 });
        Assert.Empty(Explain(check, [new double[] { 2, 9 }, new double[] { 5, 4 }]));
    }

    [Fact]
    public void A_component_that_is_zero_everywhere_is_named()
    {
        var found = Assert.Single(Explain(Vector, Each(v => new double[v.Length])));
        Assert.Equal(("all-zero", "The result is zero for every input"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** The right values are not zero.\n\n**Why it happens.** A new array holds zeros until something is written into it; and a factor that is 0 makes a whole product 0.\n\n**A question.** In which line does the first number other than zero get into it?", found.Markdown);
    }

    [Fact]
    public void A_single_other_number_is_not_all_zero() =>
        Assert.Empty(Explain(Vector, Each(v => [.. new double[v.Length - 1], 0.01 * v.Length])));

    [Fact]
    public void NaN_beside_right_answers_is_named()
    {
        var found = Assert.Single(Explain(Expecting("double", 0.3, 0.7, 1.0), [0.3, 0.7, double.NaN]));
        Assert.Equal(("not-a-number", "The result is NaN or infinite where a number belongs"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** Everywhere else the answer is right.\n\n**Why it happens.** NaN (“not a number”) comes from ∞/∞, ∞ − ∞, 0·∞ or the logarithm of a negative number, so some value in between leaves the range of `double` (about ±1.8·10³⁰⁸; eᶻ leaves it from z ≈ 709.8 on).\n\n**A question.** Which part of your formula becomes infinite for an extreme input, and is there an equal formula in which it does not?", found.Markdown);
    }

    [Fact]
    public void NaN_beside_wrong_numbers_does_not_say_that_the_rest_is_right()
    {
        Assert.Empty(Explain(Expecting("double", 0.3, 0.7, 1.0), [0.3, 0.9, double.NaN]));
        Assert.Empty(Explain(Expecting("double[]", new double[] { 1, 2 }, new double[] { 3, 4 }), [new double[] { 1, 2 }, new double[] { 9, double.NaN }]));
    }

    [Fact]
    public void NaN_everywhere_has_no_rest_that_is_right() =>
        Assert.Empty(Explain(Expecting("double", 0.3, 0.7, 1.0), [double.NaN, double.NaN, double.NaN]));

    [Fact]
    public void A_wrong_size_is_named()
    {
        var found = Assert.Single(Explain(Vector, Each(v => [.. v, 0])));
        Assert.Equal(("wrong-size", "The result has the wrong size"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** In at least one case there are too many or too few numbers to compare.\n\n**Why it happens.** An array gets its size where it is created. Often that is the size of a neighbouring quantity: the inputs and not the outputs, the rows and not the columns.\n\n**A question.** Write the size of every quantity beside its line on paper: which dimension does each loop run over?", found.Markdown);
    }

    [Fact]
    public void Null_is_not_called_a_wrong_size() =>
        Assert.Empty(Explain(Vector, [null, Vectors[1], Vectors[2]]));

    [Fact]
    public void Differences_of_single_precision_are_named()
    {
        var found = Assert.Single(Explain(Vector, Each(v => [.. v.Select(e => (double)(float)e)])));
        Assert.Equal(("float-precision", "This looks like float arithmetic or an added epsilon"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** Every number is nearly right, and differs only in its later digits.\n\n**Why it happens.** A `float` (or a literal such as `1f`, or `MathF`) somewhere in the computation has this effect; so has a small constant that is added to avoid a division by zero or a logarithm of zero, and so has a difference quotient in place of a derivative.\n\n**A question.** Is one of them in your code?", found.Markdown);
    }

    [Fact]
    public void One_difference_beyond_the_band_is_no_matter_of_precision() =>
        Assert.Empty(Explain(Vector, Each(v => [(float)v[0], v[1] + 1e-3, .. v.Skip(2).Select(e => (double)(float)e)])));

    static readonly Check Gradients = Expecting("(double[] dW1, double db1, double[] dw2, double db2)",
        (new double[] { 1.1, 2.2 }, 3.3, new double[] { 4.4 }, 5.5), (new double[] { -0.3, 0.7 }, 0.2, new double[] { 0.6 }, -0.9));

    static object?[] GradientsWith(double db1, double db2, double dW1 = 0) =>
    [
        (new double[] { 1.1 + dW1, 2.2 }, 3.3 + db1, new double[] { 4.4 }, 5.5 + db2),
        (new double[] { -0.3, 0.7 + dW1 * dW1 }, 0.2 + db1 * db1, new double[] { 0.6 }, -0.9 + db2 * db2),
    ];

    [Theory]
    [InlineData]
    [InlineData("db2", "dw2", "db1", "dW1")]
    public void Biases_that_are_wrong_alone_are_named_in_any_order_of_computation(params string[] order)
    {
        var found = Assert.Single(Explain(Gradients with { ComputationOrder = order }, GradientsWith(db1: 0.5, db2: 0.7)));
        Assert.Equal(("only-biases-wrong", "Only the biases are wrong"), (found.Id, found.Title));
        Assert.Equal($"**What the outputs show.** {(order.Length == 0 ? "db1 and db2" : "db2 and db1")} differ, while everything that belongs to the weights is right.\n\n**Why it happens.** The weights are the larger part of the work, and the biases get a line of their own, which is easily forgotten or copied with a factor too many.\n\n**A question.** A bias is a weight whose input is always 1: what does that make of its own formula?", found.Markdown);
    }

    [Fact]
    public void One_of_two_biases_is_not_called_the_biases() =>
        Assert.Empty(Explain(Gradients, GradientsWith(db1: 0, db2: 0.7)));

    [Fact]
    public void A_first_layer_that_is_wrong_alone_is_named()
    {
        var found = Assert.Single(Explain(Gradients, GradientsWith(db1: 0.5, db2: 0, dW1: 0.3)));
        Assert.Equal(("only-first-layer-wrong", "The output layer is right, the hidden layer is not"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** dW1 and db1 differ, while the output layer's quantities are right.\n\n**Why it happens.** Going back, the hidden layer starts from what the output layer hands over. The step between them is where a factor or an index gets lost.\n\n**A question.** How does ∂L/∂z2 become ∂L/∂h, and how does ∂L/∂h become ∂L/∂z1?", found.Markdown);
    }

    [Fact]
    public void A_wrong_bias_beside_right_weights_of_its_layer_does_not_blame_the_step_between_the_layers() =>
        Assert.Empty(Explain(Gradients, GradientsWith(db1: 0.5, db2: 0)));

    // dw2 = db2·h with h = (0.25, 0.75) and (0.5, 0.125).
    static readonly Check Backward = Expecting("(double db1, double[] dw2, double db2)", (1.0, new[] { 0.5, 1.5 }, 2.0), (2.0, new[] { -2.0, -0.5 }, -4.0));

    [Fact]
    public void Gradients_that_imply_another_h_point_to_the_forward_pass()
    {
        var found = Assert.Single(Explain(Backward, [(1.5, new[] { 1.5, 2.25 }, 3.0), (0.7, new[] { -2.0, -1.0 }, -8.0)]));
        Assert.Equal(("another-forward-pass", "db2 and dw2 fit other values of h than the forward pass gives", true), (found.Id, found.Title, found.StartsBefore));
        Assert.Null(found.Component);
        Assert.Equal($"**What the outputs show.** dw2 is db2 times h, so dw2[i] ÷ db2 tells which h your numbers come from. In the case “{Backward.Cases[0].Name}” your numbers imply h[0] = 0.5 where the forward pass gives 0.25.\n\n**Why it happens.** db2 comes from ŷ, and ŷ comes from h: where h is another one, both are off although the way back may be right. Less often h is right, and dw2 is something else than db2 times h.\n\n**A question.** Look at the forward pass first: for this case, what do you get for z1 and for h on paper, and what does your code get?", found.Markdown);
    }

    [Fact]
    public void A_misconception_starts_before_what_is_returned_where_the_gradients_imply_another_h()
    {
        object?[] anotherH = [(1.5, new[] { 1.5, 2.25 }, 3.0), (0.7, new[] { -2.0, -1.0 }, -8.0)];
        var before = Assert.Single(Explain(Backward, anotherH, Variant("transposed", [.. anotherH])));
        Assert.Equal(("transposed", true), (before.Id, before.StartsBefore));

        object?[] sameH = [(1.0, new[] { 1.0, 3.0 }, 4.0), (2.0, new[] { -4.0, -1.0 }, -8.0)];
        var within = Assert.Single(Explain(Backward, sameH, Variant("doubled", [.. sameH])));
        Assert.Equal(("doubled", false), (within.Id, within.StartsBefore));
    }

    [Fact]
    public void Numbers_of_a_hidden_case_tell_of_the_forward_pass_and_are_not_shown()
    {
        var check = Backward with { Cases = [Backward.Cases[0] with { Visibility = Visibility.Hidden }, Backward.Cases[1]] };
        var found = Assert.Single(Explain(check, [(1.5, new[] { 1.5, 2.25 }, 3.0), (0.7, new[] { -2.0, -1.0 }, -8.0)]));
        Assert.Contains("h[0] = 0.25 where the forward pass gives 0.5.", found.Markdown);
        Assert.Empty(Explain(check with { Cases = [.. check.Cases.Select(c => c with { Visibility = Visibility.Hidden })] }, [(1.5, new[] { 1.5, 2.25 }, 3.0), (0.7, new[] { -2.0, -1.0 }, -8.0)]));
    }

    [Fact]
    public void The_forward_pass_is_not_blamed_where_the_gradients_imply_the_right_h_or_a_multiple_of_it()
    {
        // db2 and dw2 are off, and their quotient is right.
        Assert.DoesNotContain("another-forward-pass", Explain(Backward, [(1.5, new[] { 0.75, 2.25 }, 3.0), (0.7, new[] { -4.0, -1.0 }, -8.0)]).Named());
        // dw2 alone is off: a wrong h would have made ŷ wrong too.
        Assert.DoesNotContain("another-forward-pass", Explain(Backward, [(1.0, new[] { 0.7, 1.5 }, 2.0), (2.0, new[] { -3.0, -0.5 }, -4.0)]).Named());
        // Twice the right h everywhere is a factor.
        Assert.DoesNotContain("another-forward-pass", Explain(Backward, [(1.5, new[] { 1.5, 4.5 }, 3.0), (0.7, new[] { -8.0, -2.0 }, -8.0)]).Named());
        // One case of two may be chance.
        Assert.DoesNotContain("another-forward-pass", Explain(Backward, [(1.5, new[] { 0.75, 2.25 }, 3.0), (0.7, new[] { -2.0, -1.0 }, -8.0)]).Named());
        // Nothing can be divided by zero.
        Assert.DoesNotContain("another-forward-pass", Explain(Backward, [(1.5, new[] { 1.5, 2.25 }, 0.0), (0.7, new[] { -2.0, -1.0 }, 0.0)]).Named());
    }

    [Fact]
    public void A_forward_pass_is_not_told_about_gradients()
    {
        var check = Expecting("(double z1, double h, double z2, double yHat)", (0.4, 0.6, 1.1, 0.75), (1.2, 0.77, -0.3, 0.43));
        Assert.Empty(Explain(check, [(0.9, 0.6, 1.1, 0.75), (1.9, 0.77, -0.3, 0.43)]));
    }

    static readonly int[][][] Lists = [[[2, 3], [4, 5], [6, 7]], [[1], [2, 2]], [[8, 8]]];

    [Fact]
    public void The_right_rows_in_another_order_are_named()
    {
        var found = Assert.Single(Explain(Expecting("int[][]", [.. Lists]), [.. Lists.Select(rows => rows.Reverse().ToArray())]));

        Assert.Equal(("another-order", "The result has the right rows in another order"), (found.Id, found.Title));
        Assert.Equal("**What the outputs show.** Every row of the right answer is there, and no other, but not each in its place.\n\n**Why it happens.** Answers are compared row by row, so the task says which row comes first. The order comes from the loops that make the rows: from their nesting and from the direction in which each of them counts.\n\n**A question.** Which row does the task put first, and which one do your loops make first?", found.Markdown);
    }

    [Fact]
    public void Rows_of_tuples_and_of_matrices_have_an_order_too()
    {
        var tuples = new (string, int)[][] { [("a", 1), ("b", 2), ("c", 3)], [("d", 4)] };
        Assert.Equal(["another-order"], Explain(Expecting("(string, int)[]", [.. tuples]), [.. tuples.Select(t => t.Reverse().ToArray())]).Named());

        var matrices = new[] { new double[,] { { 1.5, 2 }, { 3, 4 }, { 5, 6 } }, new double[,] { { 7, 8 } } };
        Assert.Equal(["another-order"], Explain(Expecting("double[,]", [.. matrices]), [new double[,] { { 3, 4 }, { 5, 6 }, { 1.5, 2 } }, matrices[1]]).Named());
    }

    [Fact]
    public void Another_order_is_not_claimed_where_a_row_is_missing_doubled_or_wrong_in_any_case()
    {
        var check = Expecting("int[][]", [.. Lists]);
        Assert.DoesNotContain("another-order", Explain(check, [new int[][] { [4, 5], [2, 3] }, Lists[1], Lists[2]]).Named());
        Assert.DoesNotContain("another-order", Explain(check, [new int[][] { [4, 5], [2, 3], [2, 3] }, Lists[1], Lists[2]]).Named());
        Assert.DoesNotContain("another-order", Explain(check, [new int[][] { [6, 7], [5, 4], [2, 3] }, Lists[1], Lists[2]]).Named());
        Assert.DoesNotContain("another-order", Explain(check, [new int[][] { [6, 7], [4, 5], [2, 3] }, Lists[1], new int[][] { [8, 9] }]).Named());
        // Two rows in one case may be chance.
        Assert.DoesNotContain("another-order", Explain(check, [Lists[0], new int[][] { [2, 2], [1] }, Lists[2]]).Named());
    }
}
