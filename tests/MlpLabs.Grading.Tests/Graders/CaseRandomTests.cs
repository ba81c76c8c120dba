using MlpLabs.Grading.Graders;

namespace MlpLabs.Grading.Tests.Graders;

public sealed class CaseRandomTests
{
    static double[] Numbers(CaseRandom random) => [.. Enumerable.Range(0, 4).Select(_ => random.Number(-2, 3))];

    // Computed by a separate program from the definition: SHA-256 of "seed/check/case/number" (first four bytes, little-endian)
    // seeds Knuth's subtractive generator as .NET documents it for a seeded Random.
    [Theory]
    [InlineData(1, "sigmoid", "generic", 1, new[] { -0.546, -1.566, -1.419, 2.859 }, new[] { 64, 28, 21 })]
    [InlineData(2026, "train-xor", "generic weights", 3, new[] { -1.677, -1.336, -1.398, 0.735 }, new[] { 25, 54, 90 })]
    public void A_seed_gives_the_same_numbers_on_every_machine(long seed, string check, string name, int number, double[] numbers, int[] integers)
    {
        var random = CaseRandom.For(seed, check, name, number);
        Assert.Equal(numbers, Numbers(random));
        Assert.Equal(integers, Enumerable.Range(0, 3).Select(_ => random.Integer(0, 99)));
    }

    [Fact]
    public void Seed_check_case_and_number_each_give_other_numbers()
    {
        double[][] all =
        [
            Numbers(CaseRandom.For(1, "a", "b", 1)), Numbers(CaseRandom.For(2, "a", "b", 1)), Numbers(CaseRandom.For(1, "c", "b", 1)),
            Numbers(CaseRandom.For(1, "a", "c", 1)), Numbers(CaseRandom.For(1, "a", "b", 2)),
        ];
        Assert.Equal(all.Length, all.Select(n => string.Join(' ', n)).Distinct().Count());
    }

    [Fact]
    public void Weights_are_neither_small_nor_saturating_and_have_both_signs()
    {
        var weights = CaseRandom.For(1, "a", "b", 1).Weights(5000);
        Assert.All(weights, w => Assert.InRange(Math.Abs(w), 0.3, 2.5));
        Assert.InRange(weights.Count(w => w < 0), 2200, 2800);
        Assert.All(weights, w => Assert.Equal(Math.Round(w, 3), w));
    }

    [Fact]
    public void Inputs_are_neither_0_nor_1()
    {
        Assert.All(CaseRandom.For(1, "a", "b", 1).Inputs(5000), x =>
        {
            Assert.InRange(Math.Abs(x), 0.1, 1.9);
            Assert.False(Math.Abs(Math.Abs(x) - 1) < 0.05);
        });
    }

    [Fact]
    public void Integers_reach_both_ends_and_no_further()
    {
        var random = CaseRandom.For(1, "a", "b", 1);
        Assert.Equal([-1, 0, 1, 2], Enumerable.Range(0, 500).Select(_ => random.Integer(-1, 2)).Distinct().Order());
    }

    [Fact]
    public void A_matrix_has_the_size_that_was_asked_for()
    {
        var matrix = CaseRandom.For(1, "a", "b", 1).Weights(2, 3);
        Assert.Equal((2, 3), (matrix.GetLength(0), matrix.GetLength(1)));
        Assert.Equal(6, matrix.Cast<double>().Distinct().Count());
        Assert.Equal((0, 4), (CaseRandom.For(1, "a", "b", 1).Inputs(0, 4).GetLength(0), CaseRandom.For(1, "a", "b", 1).Inputs(0, 4).GetLength(1)));
    }

    [Fact]
    public void The_normal_distribution_has_its_mean_and_its_deviation()
    {
        var random = CaseRandom.For(1, "a", "b", 1);
        var drawn = Enumerable.Range(0, 20_000).Select(_ => random.Normal(3, 0.5)).ToList();
        var mean = drawn.Average();
        // Five standard errors: 0.5/√20000 for the mean, 0.5/√40000 for the deviation.
        Assert.InRange(mean, 3 - 0.018, 3 + 0.018);
        Assert.InRange(Math.Sqrt(drawn.Average(d => (d - mean) * (d - mean))), 0.5 - 0.0125, 0.5 + 0.0125);
    }
}
