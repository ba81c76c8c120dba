using MlpLabs.Grading.Graders;

namespace MlpLabs.Grading.Tests.Graders;

public sealed class CaseDrawsTests
{
    static async Task<IReadOnlyList<double>> Hidden(string script, long seed = 1)
    {
        using var pack = new PackFolder(script);
        return [.. (await pack.ExerciseAsync(seed)).Checks[0].Cases.Where(c => c.Visibility == Visibility.Hidden).Select(c => (double)c.Arguments[0]!)];
    }

    static double Draw(long seed, int number, int attempt = 0) => CaseRandom.For(seed, "a", "random", number, attempt).Integer(1, 9);

    const string Check = "Check(\"a\", \"A\", 1).Calls(\"A\", (double x) => x)";
    const string Random = ".Hidden(\"random\", 3, r => [r.Integer(1, 9)])";

    // The first attempt that is none of the values taken, as the numbers of a case are defined: seed/check/name/number, then /attempt.
    static double FirstFree(long seed, int number, params double[] taken) =>
        Enumerable.Range(0, 100).Select(attempt => Draw(seed, number, attempt)).First(v => !taken.Contains(v));

    [Fact]
    public async Task Cases_that_coincide_with_nothing_are_those_of_the_first_draw()
    {
        var seeds = Enumerable.Range(0, 60).Where(s => Enumerable.Range(1, 3).Select(i => Draw(s, i)).Append(5).Distinct().Count() == 4).Take(5).ToList();
        Assert.Equal(5, seeds.Count);
        foreach (var seed in seeds)
            Assert.Equal([Draw(seed, 1), Draw(seed, 2), Draw(seed, 3)], await Hidden($"{Check}.Visible(\"v\", [5.0]){Random};", seed));
    }

    [Theory]
    [InlineData(".Sampled(\"s\", [[{0}]])")]
    [InlineData(".Visible(\"other\", [{0}.0])")]
    [InlineData(".Hidden(\"other\", [{0}])")]
    [InlineData(";\nCheck(\"b\", \"B\", 1).Calls(\"A\", (double x) => x).Visible(\"v\", [{0}])")]
    public async Task A_case_that_coincides_with_another_one_or_with_a_sample_is_drawn_again_wherever_that_is_declared(string other)
    {
        var seed = Enumerable.Range(0, 60).First(s => Enumerable.Range(1, 3).Select(i => Draw(s, i)).Append(5).Distinct().Count() == 4);
        var taken = Draw(seed, 2);
        var declared = string.Format(System.Globalization.CultureInfo.InvariantCulture, other, taken);

        var hidden = await Hidden($"{Check}.Visible(\"v\", [5.0]){Random}{declared};", seed);

        var second = FirstFree(seed, 2, 5, taken, Draw(seed, 1));
        Assert.Equal([Draw(seed, 1), second, FirstFree(seed, 3, 5, taken, Draw(seed, 1), second)], hidden.Take(3));
        Assert.Equal(hidden, await Hidden($"{Check}.Visible(\"v\", [5.0]){Random}{declared};", seed));
    }

    [Fact]
    public async Task A_sample_is_avoided_even_where_everything_coincides()
    {
        // Of 1, 2 and 3 the sample takes one and the visible case another: all three hidden cases share the third.
        for (var seed = 0; seed < 5; seed++)
            Assert.Equal([3.0, 3.0, 3.0], await Hidden($"{Check}.Visible(\"v\", [1.0]).Hidden(\"random\", 3, r => [r.Integer(1, 3)]).Sampled(\"s\", [[2.0]]);", seed));
    }

    [Fact]
    public async Task A_case_that_can_be_nothing_but_a_sample_is_refused()
    {
        using var pack = new PackFolder($"{Check}.Hidden(\"random\", 1, r => [r.Integer(4, 4)]).Sampled(\"s\", [[4.0]]);");
        Assert.Equal([$"{pack.Grader}(1,1): check \"a\": the sample \"s 1\" has the arguments of the hidden case \"random\", and the picture would show its answer. Choose others."],
            (await pack.LoadAsync()).Errors.Select(e => e.ToString()));
    }

    [Fact]
    public async Task A_hidden_case_that_is_written_out_is_not_moved_away_from_a_sample()
    {
        using var pack = new PackFolder($"{Check}.Hidden(\"written\", [4.0]).Sampled(\"s\", [[4.0]]);");
        Assert.Contains("the hidden case \"written\"", Assert.Single((await pack.LoadAsync()).Errors).Message);
    }

    [Fact]
    public async Task A_case_drawn_again_keeps_the_exception_it_expects()
    {
        var seed = Enumerable.Range(0, 60).First(s => Draw(s, 1) == 4);
        using var pack = new PackFolder("""
            Check("a", "A", 1).Calls("A", (double x) => x > 0 ? throw new ArgumentException("no") : x)
                .Hidden("random", 3, r => [r.Integer(1, 9)]).Throws<ArgumentException>().Sampled("s", [[-1.0]]).Hidden("four", [4.0]).Throws<ArgumentException>();
            """);
        var cases = (await pack.ExerciseAsync(seed)).Checks[0].Cases;
        Assert.NotEqual(4.0, cases[0].Arguments[0]);
        Assert.All(cases, c => Assert.IsType<MlpLabs.Grading.Judging.ExpectedException>(c.Expected));
    }

    [Fact]
    public async Task A_draw_that_throws_is_a_mistake_of_the_script()
    {
        using var pack = new PackFolder($"var n = 0;\n{Check}.Hidden(\"random\", 1, r => n++ == 0 ? new object[] {{ 4.0 }} : throw new InvalidOperationException(\"oh\")).Sampled(\"s\", [[4.0]]);");
        Assert.Equal([$"{pack.Grader}(2,1): the script threw InvalidOperationException while declaring its checks: oh"], (await pack.LoadAsync()).Errors.Select(e => e.ToString()));
    }

    [Fact]
    public async Task The_first_seed_with_which_a_grader_cannot_be_built_is_found()
    {
        using var pack = new PackFolder($"{Check}.Visible(\"v\", [1.0]);\nif (Seed == 7 || Seed == 9) throw new InvalidOperationException(\"oh\");");
        var problem = await pack.Catalog.FirstProblemAsync("my-exercise", [1, 2, 9, 7]);
        Assert.Equal((9, $"{pack.Grader}(2,1): the script threw InvalidOperationException while declaring its checks: oh"), (problem!.Value.Seed, problem.Value.Error.ToString()));
        Assert.Null(await pack.Catalog.FirstProblemAsync("my-exercise", [1, 2, 3]));
    }
}
