using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Judging;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;
using static MlpLabs.Grading.Tests.Diagnosis.DiagnosisFixture;

namespace MlpLabs.Grading.Tests.Diagnosis;

public sealed class DiagnoserTests
{
    static readonly Check Scalar = Expecting("double", 0.3, 0.7, 1.9);

    [Fact]
    public void A_wrong_answer_that_agrees_in_every_case_is_named()
    {
        var found = Assert.Single(Explain(Scalar, [5.0, 7.7, 1.9], Variant("other", 5.0, 7.0, 1.9), Variant("this-one", 5.0, 7.7, 1.9)));
        Assert.Equal("this-one", found.Id);
        Assert.Equal(DiagnosisKind.Misconception, found.Kind);
        Assert.Equal("Title of this-one", found.Title);
        Assert.Equal("Words of this-one.", found.Markdown);
        Assert.Null(found.Component);
    }

    [Fact]
    public void Nothing_is_claimed_when_one_case_contradicts() =>
        Assert.Empty(Explain(Scalar, [5.0, 7.7, 1.9], Variant("almost", 5.0, 7.7, 1.8)));

    [Fact]
    public void Nothing_is_claimed_when_the_variant_throws_where_a_value_came() =>
        Assert.Empty(Explain(Scalar, [5.0, 7.7, 1.9], Variant("throws", 5.0, 7.7, null)));

    [Fact]
    public void A_variant_agrees_within_the_tolerance_of_the_check() =>
        Assert.Equal(["near"], Explain(Scalar, [5.0 + 1e-10, 7.7, 1.9], Variant("near", 5.0, 7.7, 1.9)).Named());

    [Fact]
    public void NaN_in_the_same_places_agrees() =>
        Assert.Equal(["overflowing-form"], Explain(Scalar, [0.3, 0.7, double.NaN], Variant("overflowing-form", 0.3, 0.7, double.NaN)).Named());

    static readonly Check Gradients = Expecting("(double dW, double db)", (1.1, 2.3), (-3.7, 4.9), (0.6, -0.4));

    [Fact]
    public void Two_independent_mistakes_in_two_components_are_both_named()
    {
        var found = Explain(Gradients, [(9.1, 0.0), (8.2, 0.0), (7.3, 0.0)],
            Variant("weights-wrong", (9.1, 2.3), (8.2, 4.9), (7.3, -0.4)),
            Variant("biases-zero", (1.1, 0.0), (-3.7, 0.0), (0.6, 0.0)));
        Assert.Equal(["biases-zero in db", "weights-wrong in dW"], found.Named().Order());
    }

    [Fact]
    public void One_mistake_that_explains_both_components_is_named_once_and_alone()
    {
        var found = Explain(Gradients, [(9.1, 0.0), (8.2, 0.0), (7.3, 0.0)],
            Variant("a-weights", (9.1, 2.3), (8.2, 4.9), (7.3, -0.4)),
            Variant("z-both", (9.1, 0.0), (8.2, 0.0), (7.3, 0.0)));
        Assert.Equal(["z-both"], found.Named());
    }

    [Fact]
    public void Two_variants_of_one_misconception_are_one_diagnosis()
    {
        var found = Explain(Gradients, [(9.1, 0.0), (8.2, 0.0), (7.3, 0.0)],
            Variant("same", (9.1, 2.3), (8.2, 4.9), (7.3, -0.4)),
            Variant("same", (1.1, 0.0), (-3.7, 0.0), (0.6, 0.0)));
        Assert.Single(found);
    }

    [Fact]
    public void Among_variants_that_explain_the_same_the_one_that_is_wrong_nowhere_else_goes_first()
    {
        var found = Explain(Gradients, [(9.1, 2.3), (8.2, 4.9), (7.3, -0.4)],
            Variant("a-wrong-in-db-too", (9.1, 0.0), (8.2, 0.0), (7.3, 0.0)),
            Variant("z-exact", (9.1, 2.3), (8.2, 4.9), (7.3, -0.4)));
        Assert.Equal(["z-exact"], found.Named());
    }

    [Fact]
    public void A_tie_goes_by_id_so_that_a_regrade_says_the_same()
    {
        var (a, b) = (Variant("a", 5.0, 7.7, 1.9), Variant("b", 5.0, 7.7, 1.9));
        Assert.Equal(["a"], Explain(Scalar, [5.0, 7.7, 1.9], b, a).Named());
        Assert.Equal(["a"], Explain(Scalar, [5.0, 7.7, 1.9], a, b).Named());
    }

    [Fact]
    public void The_part_that_no_misconception_explains_is_left_to_the_patterns()
    {
        var found = Explain(Gradients, [(9.1, 4.6), (8.2, 9.8), (7.3, -0.8)],
            Variant("weights-wrong", (9.1, 2.3), (8.2, 4.9), (7.3, -0.4)));
        Assert.Equal(["weights-wrong in dW", "constant-ratio in db"], found.Named());
    }

    [Fact]
    public async Task A_right_answer_asks_for_no_variant()
    {
        var judged = TestCheck.Judge(Scalar, Seen.Returned(0.3), Seen.Returned(0.7), Seen.Returned(1.9));
        Assert.Empty(await Diagnoser.ExplainAsync(judged, () => throw new InvalidOperationException("asked")));
    }

    [Fact]
    public void Too_few_answered_cases_explain_nothing()
    {
        var check = Expecting("double", 1.0, 2.0, 3.0, 4.0, 5.0);
        JudgedCheck Judged(int answered) => TestCheck.Judge(check, [.. Enumerable.Range(0, 5).Select(i =>
            i < answered ? Seen.Returned(10.0 + i * i) : Seen.Ended(Ending.NotRun))]);
        var variant = Variant("fits", 10.0, 11.0, 14.0, 19.0, 26.0);
        Assert.Empty(Explain(Judged(2), variant));
        Assert.Equal(["fits"], Explain(Judged(3), variant).Named());
    }

    [Fact]
    public void The_same_answer_to_every_input_is_called_so_and_nothing_more()
    {
        var found = Assert.Single(Explain(Scalar, [0.5, 0.5, 0.5], Variant("fits", 0.5, 0.5, 0.5)));
        Assert.Equal(("constant-answer", DiagnosisKind.Pattern), (found.Id, found.Kind));
        Assert.Equal("The answer is the same for every input", found.Title);
        Assert.Equal("**What the outputs show.** Different inputs give exactly the same answer.\n\n**Why it happens.** The arguments do not reach the result yet: it is a value left from the start, or a line on the way overwrites what was computed.\n\n**A question.** Which of the arguments should the first line of the computation use?", found.Markdown);
    }

    [Fact]
    public void A_constant_array_counts_by_its_entries() =>
        Assert.Equal(["constant-answer"], Explain(
            Expecting("double[]", new double[] { 1, 2 }, new double[] { 3, 4 }, new double[] { 5, 6 }),
            [new double[] { 7, 8 }, new double[] { 7, 8 }, new double[] { 7, 8 }]).Named());

    [Fact]
    public void Two_equal_answers_may_be_chance() =>
        Assert.Empty(Explain(Expecting("double", 0.25, 0.75), [0.5, 0.5]));

    [Fact]
    public void NaN_for_every_input_does_not_mean_that_the_arguments_are_unused() =>
        Assert.DoesNotContain("constant-answer", Explain(Scalar, [double.NaN, double.NaN, double.NaN]).Named());

    [Fact]
    public void One_answer_that_is_wrong_for_equal_right_answers_is_not_called_constant() =>
        Assert.DoesNotContain("constant-answer", Explain(Expecting("double", 2.0, 2.0), [3.0, 3.0]).Named());

    [Fact]
    public void Changed_arguments_are_named_also_where_every_value_is_right()
    {
        var check = TestCheck.Of("double", "F", "double[] x, double[] w", TestCheck.Visible([new double[1], new double[1]], 1.0), TestCheck.Visible([new double[2], new double[2]], 2.0));
        var found = Assert.Single(Explain(TestCheck.Judge(check, Seen.Returned(1.0, 1), Seen.Returned(2.0))));
        Assert.Equal(("mutates-arguments", "The argument w is changed", "w"), (found.Id, found.Title, found.Component));
        Assert.Equal("**What the outputs show.** After the call, w holds other numbers than before.\n\n**Why it happens.** An array is handed over by reference: the method writes into the very array that its caller goes on using.\n\n**A question.** In which line do you write into an array that was given to you, and where could the result live instead?", found.Markdown);

        found = Assert.Single(Explain(TestCheck.Judge(check, Seen.Returned(1.0, 1), Seen.Returned(2.0, 0))));
        Assert.Equal(("The arguments x and w are changed", (string?)null), (found.Title, found.Component));
        Assert.StartsWith("**What the outputs show.** After the call, x and w hold other numbers than before.", found.Markdown);
    }
}
