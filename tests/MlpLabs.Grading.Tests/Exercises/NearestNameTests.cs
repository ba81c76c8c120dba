using MlpLabs.Grading.Exercises;

namespace MlpLabs.Grading.Tests.Exercises;

public sealed class NearestNameTests
{
    static readonly string[] Known = ["sigmoid-derivative", "forward-pass", "backprop-2-2-1", "count"];

    [Theory]
    [InlineData("sigmoid-derivate", "sigmoid-derivative")]
    [InlineData("SIGMOID-DERIVATIVE", "sigmoid-derivative")]
    [InlineData("foward-pass", "forward-pass")]
    [InlineData("cuont", "count")]
    [InlineData("backprop", "backprop-2-2-1")]
    [InlineData("sig", "sigmoid-derivative")]
    [InlineData("si", null)]
    [InlineData("something-else-entirely", null)]
    [InlineData("", null)]
    public void The_name_that_was_most_likely_meant_is_found(string typed, string? meant) => Assert.Equal(meant, NearestName.Of(typed, Known));

    [Fact]
    public void A_suggestion_is_a_question_or_nothing()
    {
        Assert.Equal(" Did you mean \"count\"?", NearestName.Suggestion("cont", Known));
        Assert.Equal("", NearestName.Suggestion("zzzzzzzzz", Known));
        Assert.Equal("", NearestName.Suggestion("count", []));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("sgi", "sig", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcd", "badc", 2)]
    // Exchanged and then changed once more is no longer one slip.
    [InlineData("ca", "abc", 3)]
    public void Letters_exchanged_count_as_one(string a, string b, int distance) => Assert.Equal((distance, distance), (NearestName.Distance(a, b), NearestName.Distance(b, a)));

    [Fact]
    public void Among_equally_near_names_the_first_in_order_is_taken() => Assert.Equal("db1", NearestName.Of("db3", ["db2", "db1"]));
}
