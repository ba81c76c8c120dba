using System.Text;
using MlpLabs.Course.Batches;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Gradebooks;
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

    [Fact]
    public void Another_attempt_that_counts_and_another_weight_are_changes_of_the_gradebooks()
    {
        var before = Kept(Student("ada", "Ada", 80, true, new KeptGrade("sums", "graded", 8, 2), new KeptGrade("slopes", "graded", 1, 1)),
            Student("bob", "Bob", 50, null, new KeptGrade("sums", "graded", 5, 1)), Student("eve", "Eve", null, null, new KeptGrade("sums", "nothing handed in", null, null)), Student("old", "Old", 10, null, new KeptGrade("sums", "graded", 1, 1)));
        var now = Kept(Student("ada", "Ada", 40.5m, false, new KeptGrade("sums", "graded", 6, 1), new KeptGrade("slopes", "graded", 1, 1)),
            Student("bob", "Bob", 62.5m, null, new KeptGrade("sums", "graded", 5, 1)), Student("eve", "Eve", null, null, new KeptGrade("sums", "nothing handed in", null, null)), Student("new", "New", 10, null, new KeptGrade("sums", "not readable", null, 1)));

        Assert.Equal(
            [
                "  Ada, sums: 8 points (attempt 2) → 6 points (attempt 1)",
                "  Ada, whole course: 80 percent, passed → 40.5 percent, not passed",
                "  Bob, whole course: 50 percent → 62.5 percent",
                "  New, sums: not in the gradebooks → not readable",
                "  Old, sums: 1 point → not in the gradebooks",
            ],
            GradebookChange.Between(before, now, []).SelectMany(RegradeMessages.Lines));
        Assert.Empty(GradebookChange.Between(before, before, []));
        Assert.Equal("No result changes.", RegradeMessages.Summary(2, [], gradebooks: true));
        Assert.Equal("No result changes.", RegradeMessages.Summary(2, [], gradebooks: null));
    }

    [Fact]
    public void A_grade_that_becomes_final_is_a_change_of_the_gradebooks_where_it_is_known_that_it_was_not()
    {
        var open = Kept(Student("ada", "Ada", 80, null, new KeptGrade("sums", "graded", 8, 1) { Open = "work was left out that may belong to it" }));
        var final = Kept(Student("ada", "Ada", 80, null, new KeptGrade("sums", "graded", 8, 1) { Open = "" }));
        var unknown = Kept(Student("ada", "Ada", 80, null, new KeptGrade("sums", "graded", 8, 1)));

        Assert.Equal(["  Ada, sums: 8 points, not final: work was left out that may belong to it → 8 points"], GradebookChange.Between(open, final, []).SelectMany(RegradeMessages.Lines));
        Assert.Equal(["  Ada, sums: 8 points → 8 points, not final: work was left out that may belong to it"], GradebookChange.Between(final, open, []).SelectMany(RegradeMessages.Lines));
        Assert.Empty(GradebookChange.Between(unknown, open, []));
        Assert.Empty(GradebookChange.Between(final, final, []));
    }

    [Fact]
    public void What_the_line_of_a_result_says_is_not_said_again_of_the_gradebooks()
    {
        var before = Kept(Student("ada", "Ada", 80, null, new KeptGrade("sums", "graded", 8, 1)));
        var now = Kept(Student("ada", "Ada", 60, null, new KeptGrade("sums", "graded", 6, 1)));

        Assert.Empty(GradebookChange.Between(before, now, [Change(Entry(8, 0), Entry(8, 2))]));
        Assert.Equal(["  Ada, sums: 8 points → 6 points"], GradebookChange.Between(before, now, [Change(Entry(7, 0), Entry(6, 0))]).SelectMany(RegradeMessages.Lines));
    }

    [Fact]
    public void Another_weight_is_told_of_a_student_whose_result_changes_in_its_words_alone()
    {
        var before = Kept(Student("ada", "Ada", 50, null, new KeptGrade("sums", "graded", 4, 1)));
        var now = Kept(Student("ada", "Ada", 62.5m, null, new KeptGrade("sums", "graded", 4, 1)));
        var words = Change(Entry(4, 0), Entry(4, 0)) with { ChangesWords = true };

        Assert.False(words.ChangesPoints);
        Assert.Equal(["  Ada, whole course: 50 percent → 62.5 percent"], GradebookChange.Between(before, now, [words]).SelectMany(RegradeMessages.Lines));
    }

    [Fact]
    public void What_the_gradebooks_say_is_read_back_as_it_was_and_a_damaged_file_is_none()
    {
        var kept = KeptGrades.Of(SyntheticClass.Grades());

        Assert.Equivalent(kept, KeptGrades.Read(kept.Write()), strict: true);
        Assert.Equal(["Ada Byron (101)", "=cmd|'/C calc'!A0 (102)", "O'Brien, \"Bob\"", "Gustav"], kept.Students.Select(s => s.Name));
        Assert.Null(KeptGrades.Read("{"u8.ToArray()));
        Assert.Null(KeptGrades.Read("{}"u8.ToArray()));
        Assert.Null(KeptGrades.Read("""{"students":[null]}"""u8.ToArray()));
        Assert.Null(KeptGrades.Read("""{"students":[{"key":"ada","name":"Ada","grades":[null]}]}"""u8.ToArray()));
        Assert.Null(KeptGrades.Read("""{"students":[{"key":"ada","name":"Ada","grades":[{}]}]}"""u8.ToArray()));
        Assert.Null(KeptGrades.Read(null));
    }

    static KeptGrades Kept(params KeptStudent[] students) => new(students);

    static KeptStudent Student(string key, string name, decimal? percent, bool? passed, params KeptGrade[] grades) => new(key, name, percent, passed, grades);

    static ResultChange Change(GradedEntry old, GradedEntry now) => new(new HandIn(new Student("ada", "Ada"), "sums", "ada/sums.cs", []), new ResultName("Ada", "sums"), old, now);

    static GradedEntry Entry(decimal score, decimal penalty) => new("", "", "", "WrongAnswer", score, 8, false, "", []) { Penalty = penalty };
}
