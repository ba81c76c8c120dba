using System.Text;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Regrading;

namespace MlpLabs.Course.Tests;

/// <summary>What counts as a change of a result, and how it is told.</summary>
public sealed class RegradeTests
{
    [Theory]
    [InlineData(1, 0, 0, "Nothing changes: the one result is what it was.")]
    [InlineData(3, 0, 0, "Nothing changes: all 3 results are what they were.")]
    [InlineData(1, 0, 1, "No points change; 1 of 1 result changes in its words alone.")]
    [InlineData(3, 0, 1, "No points change; 1 of 3 results changes in its words alone.")]
    [InlineData(3, 0, 2, "No points change; 2 of 3 results change in their words alone.")]
    [InlineData(1, 1, 0, "1 of 1 result changes its points (1 higher, 0 lower); 0 more change in their words alone.")]
    [InlineData(3, 1, 1, "1 of 3 results changes its points (1 higher, 0 lower); 1 more changes in its words alone.")]
    [InlineData(9, 2, 2, "2 of 9 results change their points (2 higher, 0 lower); 2 more change in their words alone.")]
    public void What_changes_is_counted_in_a_sentence(int graded, int points, int words, string sentence) => Assert.Equal(sentence,
        RegradeMessages.Summary(graded, [.. Enumerable.Repeat(Change(Entry(2, 0), Entry(3, 0)), points), .. Enumerable.Repeat(Change(Entry(2, 0), Entry(2, 0)) with { ChangesWords = true }, words)]));

    [Fact]
    public void A_penalty_that_was_not_kept_is_no_change_of_points()
    {
        var old = EntryFile.Read(Encoding.UTF8.GetBytes("""{"entry": {"key": "k", "html": "", "json": "", "verdict": "Passed", "score": 8, "maxScore": 8, "isIncomplete": false, "reason": "", "checks": []}}"""))!;

        Assert.Null(old.Penalty);
        Assert.False(Change(old, Entry(8, 2)).ChangesPoints);
        Assert.True(Change(Entry(8, 0), Entry(8, 2)).ChangesPoints);
        Assert.Equal(["Ada, sums: 8 → 6 of 8 points; after lateness 4"], RegradeMessages.Lines(Change(old, Entry(6, 2))));
        Assert.Equal(["Ada, sums: 8 → 6 of 8 points"], RegradeMessages.Lines(Change(old, Entry(6, 0))));
        Assert.Equal("1 of 1 result changes its points (0 higher, 1 lower); 0 more change in their words alone.", RegradeMessages.Summary(1, [Change(old, Entry(6, 2))]));
    }

    [Fact]
    public void A_changed_maximum_is_shown_and_counted_by_the_share_that_is_reached()
    {
        ResultChange[] changes = [Change(Entry(2, 0), Entry(2, 0) with { MaxScore = 10 }), Change(Entry(8, 0), Entry(10, 0) with { MaxScore = 10 }), Change(Entry(4, 0), Entry(6, 0) with { MaxScore = 10 })];

        Assert.Equal(["Ada, sums: 2 of 8 → 2 of 10 points", "Ada, sums: 8 of 8 → 10 of 10 points", "Ada, sums: 4 of 8 → 6 of 10 points"], changes.SelectMany(RegradeMessages.Lines));
        Assert.Equal("3 of 4 results change their points or their maximum (by share of the maximum 1 higher, 1 lower, 1 the same); 0 more change in their words alone.", RegradeMessages.Summary(4, changes));
        Assert.Equal("1 of 4 results changes its points or its maximum (by share of the maximum 0 higher, 1 lower, 0 the same); 0 more change in their words alone.", RegradeMessages.Summary(4, changes[..1]));
    }

    static ResultChange Change(GradedEntry old, GradedEntry now) => new(new HandIn(new Student("ada", "Ada"), "sums", "ada/sums.cs", []), new ResultName("Ada", "sums"), old, now);

    static GradedEntry Entry(decimal score, decimal penalty) => new("", "", "", "WrongAnswer", score, 8, false, "", []) { Penalty = penalty };
}
