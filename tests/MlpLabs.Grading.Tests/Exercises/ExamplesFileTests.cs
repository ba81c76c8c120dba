using MlpLabs.Engine;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Exercises;

public sealed class ExamplesFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    IReadOnlyList<Check> RoundTrip(params Check[] checks) => Read(ExamplesFile.Write("my-exercise", checks)).Value!;

    PackResult<IReadOnlyList<Check>> Read(string text) => ExamplesFile.Read(_folder.Write("examples.json", text), Limits.Default);

    static readonly Check Forward = TestCheck.Of("(double[] z1, double yHat)", "Forward", "double[,] W1, string hidden",
        TestCheck.Visible([new double[,] { { 0.1, 2 } }, "relu"], (new double[] { 1.5, double.NaN }, 0.25)),
        TestCheck.Hidden([new double[,] { { 33, 44 } }, "tanh"], (new double[] { 1 }, 0.75)),
        TestCheck.Throwing<ArgumentException>(new double[0, 2], "no")) with
    {
        ComputationOrder = ["yHat", "z1"],
        Prerequisites = ["earlier"],
        Points = 2.5m,
    };

    [Fact]
    public void A_check_comes_back_with_its_visible_cases_alone()
    {
        var read = Assert.Single(RoundTrip(Forward));
        Assert.Equal((Forward.Id, Forward.Title, 2.5m, Forward.Signature.ToString()), (read.Id, read.Title, read.Points, read.Signature.ToString()));
        Assert.Equal(["yHat", "z1"], read.ComputationOrder);
        Assert.Equal(["earlier"], read.Prerequisites);
        Assert.Equal([Forward.Cases[0].Name, "throws"], read.Cases.Select(c => c.Name));
        Assert.True(MlpLabs.Grading.Judging.Values.Identical(Forward.Cases[0].Arguments[0], read.Cases[0].Arguments[0]));
        Assert.Equal("System.ArgumentException", Assert.IsType<ExpectedException>(read.Cases[1].Expected).TypeName);
    }

    [Fact]
    public void Whether_components_are_independent_and_whose_gradients_they_are_comes_back()
    {
        var read = RoundTrip(Forward with { AreIndependent = true, Loss = Loss.HalfSquaredError, ComputationOrder = [] }, Forward with { Id = "other" });
        Assert.Equal((true, Loss.HalfSquaredError), (read[0].AreIndependent, read[0].Loss));
        Assert.Equal((false, (Loss?)null), (read[1].AreIndependent, read[1].Loss));
    }

    [Fact]
    public void Nothing_of_a_hidden_case_is_written()
    {
        var text = ExamplesFile.Write("my-exercise", [Forward]);
        Assert.DoesNotContain("33", text);
        Assert.DoesNotContain("tanh", text);
        Assert.DoesNotContain("0.75", text);
        Assert.DoesNotContain("hidden ", text);
    }

    [Fact]
    public void The_same_answers_get_the_same_verdicts_and_messages()
    {
        var visible = Forward with { Cases = [Forward.Cases[0], Forward.Cases[2]] };
        var read = RoundTrip(Forward)[0];
        Observation[][] answers =
        [
            [Seen.Returned((new double[] { 1.5, double.NaN }, 0.25)), Seen.Threw(new ArgumentNullException("x"))],
            [Seen.Returned((new double[] { 1.5 + 1e-8, double.NaN }, 0.25)), Seen.Threw(new ArgumentException("x"))],
            [Seen.Returned((new double[] { 1.5, 7 }, 0.5)), Seen.Returned((new double[] { 1 }, 0.0))],
            [Seen.Returned((new double[] { 1.5 }, 0.25)), Seen.Threw(new InvalidOperationException("x"))],
        ];
        foreach (var answer in answers)
        {
            var (before, after) = (TestCheck.Judge(visible, answer), TestCheck.Judge(read, answer));
            Assert.Equal(before.Verdict, after.Verdict);
            Assert.Equal(before.Cases.Select(c => c.Report.Message), after.Cases.Select(c => c.Report.Message));
        }
    }

    [Fact]
    public void A_tolerance_that_changes_along_a_result_comes_back_entry_by_entry()
    {
        var check = TestCheck.Of("double[]", "TrainXor", "int epochs", TestCheck.Visible([200], new double[200]), TestCheck.Visible([3], new double[3])) with
        {
            ToleranceOf = (arguments, index) => index <= 100 ? Tolerance.T1 : Tolerance.T2,
        };
        var read = RoundTrip(check)[0];
        Assert.All(Enumerable.Range(0, 200), i => Assert.Equal(check.ToleranceOf([], i), read.ToleranceOf(read.Cases[0].Arguments, i)));
        Assert.Equal(Tolerance.T1, read.ToleranceOf(read.Cases[1].Arguments, 2));
    }

    [Fact]
    public void Entries_of_rows_count_one_by_one_for_the_tolerance()
    {
        var check = TestCheck.Of("double[][]", "F", "int n", TestCheck.Visible([1], new double[][] { [1, 2, 3], [4, 5, 6] })) with
        {
            ToleranceOf = (_, index) => index < 4 ? Tolerance.T1 : Tolerance.T2,
        };
        var read = RoundTrip(check)[0];
        Assert.Equal([Tolerance.T1, Tolerance.T1, Tolerance.T1, Tolerance.T1, Tolerance.T2, Tolerance.T2],
            Enumerable.Range(0, 6).Select(i => read.ToleranceOf(read.Cases[0].Arguments, i)));
    }

    [Fact]
    public void A_check_that_needs_the_grader_has_no_examples()
    {
        var read = RoundTrip(Forward with { NeedsGrader = true })[0];
        Assert.True(read.NeedsGrader);
        Assert.Empty(read.Cases);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Single(ExamplesFile.Read(_folder.At("none.json"), Limits.Default).Errors);
        Assert.StartsWith("the file could not be read: ", error.Message);
    }

    [Fact]
    public void Text_that_is_no_json_is_named_with_its_place()
    {
        var error = Assert.Single(Read("{\n  \"checks\": [,]\n}").Errors);
        Assert.Equal((2, 14), (error.Line, error.Column));
        Assert.StartsWith("not readable: ", error.Message);
        Assert.EndsWith(" Write it anew with mlplabs exercise check --write-examples.", error.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"checks\":[{}]}")]
    [InlineData("{\"checks\":3}")]
    public void Json_of_another_form_is_an_error(string json) =>
        Assert.StartsWith("not readable: ", Assert.Single(Read(json).Errors).Message);

    [Theory]
    [InlineData("\"result\": \"(double[] z1, double yHat)\"", "\"result\": \"List<int>\"", "not readable: \"List<int>\" is no type that can be given to a submission. Write it anew with mlplabs exercise check --write-examples.")]
    [InlineData("\"relu\"\n", "\"relu\", 5\n", "")]
    [InlineData("\"relu\"\n", "", "")]
    [InlineData("\"yHat\": 0.25", "\"yHat\": null", "")]
    [InlineData("\"points\": 2.5", "\"points\": \"many\"", "")]
    public void A_file_changed_by_hand_is_an_error_and_no_crash(string from, string to, string message)
    {
        var text = ExamplesFile.Write("my-exercise", [Forward]);
        Assert.Contains(from, text);
        var error = Assert.Single(Read(text.Replace(from, to)).Errors);
        Assert.StartsWith("not readable: ", error.Message);
        if (message.Length > 0)
            Assert.Equal(message, error.Message);
    }
}
