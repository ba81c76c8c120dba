using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Tests.Graders;

public sealed class GraderScriptTests
{
    [Fact]
    public async Task A_script_becomes_checks_with_their_right_answers()
    {
        using var pack = new PackFolder("""
            Check("forward", "The forward pass", points: 2.5m)
                .Calls("Forward", (double[] w, double[,] X, long n) => (z: w[0] * X[0, 0], total: w.Sum() + n))
                .ComputedInOrder("total", "z")
                .Visible("worked example", [new double[] { 2, 3 }, new double[,] { { 5 } }, 1])
                .Hidden("generic", 3, random => [random.Weights(2), random.Inputs(1, 1), (long)random.Integer(1, 9)]);

            Check("conv", "A convolution", points: 1)
                .Calls("Conv", (double x) => x > 0 ? x : throw new ArgumentOutOfRangeException("x"))
                .BuildsOn("forward")
                .Within(T2)
                .Visible("whole numbers may stand for doubles", [4])
                .Hidden("too small", [-1.0]).Throws<ArgumentException>();
            """);
        var exercise = await pack.ExerciseAsync();

        var forward = exercise.Checks[0];
        Assert.Equal(("forward", "The forward pass", 2.5m), (forward.Id, forward.Title, forward.Points));
        Assert.Equal("(double z, double total) Forward(double[] w, double[,] X, long n)", forward.Signature.ToString());
        Assert.Equal(["total", "z"], forward.ComputationOrder);
        Assert.Equal(["worked example", "generic 1", "generic 2", "generic 3"], forward.Cases.Select(c => c.Name));
        Assert.Equal([Visibility.Visible, Visibility.Hidden, Visibility.Hidden, Visibility.Hidden], forward.Cases.Select(c => c.Visibility));
        Assert.Equal((10.0, 6.0), Assert.IsType<ExpectedValue>(forward.Cases[0].Expected).Value);
        Assert.Equal(1L, forward.Cases[0].Arguments[2]);

        var conv = exercise.Checks[1];
        Assert.Equal(["forward"], conv.Prerequisites);
        Assert.Equal(Tolerance.T2, conv.ToleranceOf(conv.Cases[0].Arguments, 0));
        Assert.Equal(4.0, conv.Cases[0].Arguments[0]);
        Assert.Equal("System.ArgumentException", Assert.IsType<ExpectedException>(conv.Cases[1].Expected).TypeName);
    }

    [Fact]
    public async Task A_predicate_judges_where_many_answers_are_right()
    {
        using var pack = new PackFolder("""
            Check("design", "A detector", points: 2).Calls("Design", (int n) => new double[] { n })
                .AcceptedWhen((double[] answer) => answer.Length == 1 ? null : $"The answer has {answer.Length} numbers.")
                .Visible("one", [1]);
            """);
        var check = (await pack.ExerciseAsync()).Checks[0];
        Assert.True(check.NeedsGrader);
        Assert.Null(check.FailureOf!(new double[1]));
        Assert.Equal("The answer has 2 numbers.", check.FailureOf(new double[2]));
    }

    [Fact]
    public async Task The_seed_decides_the_random_cases_and_nothing_else()
    {
        using var pack = new PackFolder("""
            Check("a", "A", 1).Calls("A", (double x) => x).Visible("one", [1.5]).Hidden("random", 1, r => [r.Number(0, 1)]).Hidden("more", 2, r => [r.Number(0, 1)]);
            """);
        async Task<double[]> Arguments(long seed) => [.. (await pack.ExerciseAsync(seed)).Checks[0].Cases.Select(c => (double)c.Arguments[0]!)];
        var (first, again, other) = (await Arguments(1), await Arguments(1), await Arguments(2));
        Assert.Equal(first, again);
        Assert.Equal(first[0], other[0]);
        Assert.All(Enumerable.Range(1, 3), i => Assert.NotEqual(first[i], other[i]));
        Assert.Equal(["one", "random", "more 1", "more 2"], (await pack.ExerciseAsync()).Checks[0].Cases.Select(c => c.Name));
    }

    [Fact]
    public async Task The_reference_gets_a_copy_so_that_the_case_keeps_its_arguments()
    {
        using var pack = new PackFolder("""
            Check("a", "A", 1).Calls("A", (double[][] x) => { x = [x[0].ToArray()]; x[0][0] = 9; return x[0][0]; }).Visible("one", [new double[][] { [1] }]);
            """);
        Assert.Equal(1.0, ((double[][])(await pack.ExerciseAsync()).Checks[0].Cases[0].Arguments[0]!)[0][0]);
    }

    public static TheoryData<string, string> WrongScripts => new()
    {
        { "// nothing", ": the script declares no check. Start with Check(\"id\", \"title\", points: 2).Calls(…)." },
        { "var x = ;", "(1,9): CS1525: Invalid expression term ';'" },
        { "\n\n  Chekc(\"a\", \"A\", 1);", "(3,3): CS0103: The name 'Chekc' does not exist in the current context" },
        { "\nthrow new InvalidOperationException(\"oh\");", "(2,1): the script threw InvalidOperationException while declaring its checks: oh" },
        { "Check(\"A b\", \"A\", 1);", "(1,1): the check id \"A b\" must consist of lower-case words joined by hyphens." },
        { "Check(\"a\", \"A\", 1);", "(1,1): the check calls nothing. Add .Calls(\"Method\", (…) => …) with the lambda that computes the right answer." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x);", "(1,1): the check has no case. Add .Visible(…) or .Hidden(…)." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x).Visible(\"v\", [1.0]);\nCheck(\"a\", \"A\", 1).Calls(\"A\", (double x) => x).Visible(\"v\", [1.0]);", "(2,1): the check \"a\" is declared twice." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x).Visible(\"v\", [1.0])\n.Hidden(\"v\", [2.0]);", "(2,1): check \"a\" has two cases named \"v\"." },
        { "Check(\"sigmoid\", \"A\", 1).Calls(\"A\", (double x) => x).Visible(\"v\", [1.0]);\nCheck(\"b\", \"B\", 1).Calls(\"B\", (double x) => x).BuildsOn(\"sigmod\").Visible(\"v\", [1.0]);",
            "(2,1): check \"b\" builds on \"sigmod\", which is not declared before it. Did you mean \"sigmoid\"?" },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x).BuildsOn(\"a\").Visible(\"v\", [1.0]);", "(1,1): check \"a\" builds on \"a\", which is not declared before it." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => (z: x, h: x)).ComputedInOrder(\"y\").Visible(\"v\", [1.0]);", "(1,1): check \"a\" orders the component \"y\", which its result does not have. Known: z, h." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => (z: x, h: x)).ComputedInOrder(\"h\").ComputedIndependently().Visible(\"v\", [1.0]);", "(1,1): check \"a\" has both .ComputedInOrder(…) and .ComputedIndependently(). Keep the one that holds." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x).ComputedIndependently().Visible(\"v\", [1.0]);", "(1,1): check \"a\" has .ComputedIndependently(), but its result has one component alone. Leave it out." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (float x) => 1.0).Visible(\"v\", [1f]);", "(1,1): check \"a\": parameter x has type Single, which cannot be given to a submission. Use double, int, long, bool, string, arrays and tuples of these." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => 1m).Visible(\"v\", [1.0]);", "(1,1): check \"a\": the result has type Decimal, which cannot be given to a submission. Use double, int, long, bool, string, arrays and tuples of these." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => { }).Visible(\"v\", [1.0]);", "(1,1): the lambda of Calls must return the right answer." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x)\n.Visible(\"v\", [1.0, 2.0]);", "(2,1): check \"a\", case \"v\": the method has 1 parameters, but 2 arguments are given." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double[] x) => 1.0)\n\n.Visible(\"v\", [1.0]);", "(3,1): check \"a\", case \"v\": parameter x is double[], but a value of type Double is given." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (int n) => 1.0).Visible(\"v\", [1.0]);", "(1,1): check \"a\", case \"v\": parameter n is int, but a value of type Double is given." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double[] x) => 1.0).Visible(\"v\", [null]);", "(1,1): check \"a\", case \"v\": parameter x is double[], but a value of type null is given." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double[] x) => x[1])\n.Visible(\"v\", [new double[1]]);", "(2,1): check \"a\", case \"v\": the reference threw IndexOutOfRangeException: Index was outside the bounds of the array. If the case is meant to throw, add .Throws<IndexOutOfRangeException>()." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x).Visible(\"v\", [1.0]).Throws<ArgumentException>();", "(1,1): check \"a\", case \"v\": the reference was to throw ArgumentException, but returned a value." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double[] x, double[] y) => { y[0] = 7; return 1.0; })\n.Visible(\"v\", [new double[1], new double[1]]);", "(2,1): check \"a\", case \"v\": the reference changed its argument y." },
        { "Check(\"a\", \"A\", 1).Calls(\"A\", (double[][] x) => { x[0][0] = 7; return 1.0; }).Visible(\"v\", [new double[][] { [1] }]);", "(1,1): check \"a\", case \"v\": the reference changed its argument x." },
    };

    [Theory]
    [MemberData(nameof(WrongScripts))]
    public async Task A_mistake_in_a_script_is_named_with_its_place(string script, string error)
    {
        using var pack = new PackFolder(script);
        Assert.Equal([pack.Grader + error], (await pack.LoadAsync()).Errors.Select(e => e.ToString()));
    }

    [Fact]
    public async Task Mistakes_in_several_checks_are_named_at_once()
    {
        using var pack = new PackFolder("Check(\"a\", \"A\", 1);\nCheck(\"b\", \"B\", 1);\n");
        Assert.Equal([1, 2], (await pack.LoadAsync()).Errors.Select(e => e.Line));
    }
}
