using MlpLabs.Course.Batches;
using MlpLabs.Course.ClassReport;
using MlpLabs.Grading;
using MlpLabs.Grading.Judging;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Course.Tests;

public sealed class StatisticsTests
{
    // numpy.corrcoef([1, 2, 3, 4], [1, 3, 2, 5])[0, 1]
    [Fact]
    public void Discrimination_is_pearson_s_correlation() => Assert.Equal(0.8315218406202999, ItemStatistics.Correlation([1, 2, 3, 4], [1, 3, 2, 5])!.Value, 14);

    [Fact]
    public void Without_spread_or_with_two_students_there_is_none()
    {
        Assert.Null(ItemStatistics.Correlation([1, 1, 1], [1, 2, 3]));
        Assert.Null(ItemStatistics.Correlation([1, 2], [1, 2]));
    }

    [Fact]
    public void The_share_of_points_and_discrimination_come_from_the_students_who_were_graded()
    {
        var grades = SyntheticClass.Grades();

        var items = ItemStatistics.Of(grades.Exercises[0], [.. grades.Students.Select(s => s.Grades[0]).Where(g => g.Counted is not null)]);

        // Check a: 0.1, 0.1, 0 of 0.1; the rest 0.9, 0.2, 0.7. By hand: covariance -0.01·…; numpy.corrcoef gives -0.2401922307076307.
        Assert.Equal(["a", "b", "c"], items.Select(i => i.CheckId));
        Assert.Equal(2 / 3.0, items[0].Share, 12);
        Assert.Equal(-0.2401922307076307, items[0].Discrimination!.Value, 12);
        Assert.Equal([("Passed", 2), ("WrongAnswer", 1)], items[0].Verdicts);
    }

    [Fact]
    public void Where_a_student_s_exercises_stand_apart_they_are_counted()
    {
        var grades = SyntheticClass.Grades();

        Assert.Equal(["graded", "graded: 1, nothing handed in: 1", "graded: 1, not graded, our fault: 1", "nothing handed in: 1, handed in, matched to no exercise: 1"], grades.Students.Select(s => ClassPageMessages.State(s.Grades)));
    }

    [Fact]
    public void Answers_agree_within_the_tolerance_in_every_case_or_not_at_all()
    {
        var check = SyntheticClass.Check("a", 1, new Case("one", Visibility.Visible, [1.0], new ExpectedValue(5.0)), new Case("two", Visibility.Hidden, [2.0], new ExpectedValue(6.0)));

        Assert.True(AnswerGroups.Agree(check, Answers(1, 2), Answers(1 + 1e-13, 2)));
        Assert.False(AnswerGroups.Agree(check, Answers(1, 2), Answers(1, 2.001)));
        Assert.True(AnswerGroups.Agree(check, Answers(double.NaN, 2), Answers(double.NaN, 2)));
        Assert.False(AnswerGroups.Agree(check, [new CaseAnswer("DivideByZeroException", []), Answer(2)], Answers(1, 2)));
        Assert.True(AnswerGroups.Agree(check, [new CaseAnswer("DivideByZeroException", []), Answer(2)], [new CaseAnswer("DivideByZeroException", []), Answer(2)]));
    }

    [Fact]
    public void The_same_students_in_several_checks_are_one_group_that_of_the_check_that_follows_from_no_other()
    {
        var students = SyntheticClass.Grades().Students;
        AnswerGroup Group(string check, string[] follows, params int[] members) => new(check, check, [.. members.Select(m => students[m])], "WrongAnswer", [], null) { FollowsFrom = follows };

        var folded = AnswerGroups.Folded([Group("late", ["first"], 0, 1), Group("first", [], 0, 1), Group("other", [], 0, 1), Group("consequence", ["first"], 2, 3), Group("own", [], 1, 2), Group("single", [], 3)]);

        Assert.Equal(["first + other + late", "own", "consequence", "single"], folded.Select(g => string.Join(" + ", g.Also.Prepend(g).Select(a => a.CheckId))));
    }

    [Fact]
    public void The_example_of_a_group_shows_what_is_off_first()
    {
        double[] Row(int count, double last) => [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? last : i + 1 / 3.0)];
        (string, string) Texts(string shape, object right, params object[] got)
        {
            var result = ValueShape.Parse(shape)!;
            var check = SyntheticClass.Check("a", 1) with { Signature = new MethodSignature("F", [new Parameter("x", ValueShape.Parse("double")!)], result), ComputationOrder = ["c", "b", "a"] };
            return AnswerGroups.Texts(check, new Case("one", Visibility.Visible, [1.0], new ExpectedValue(right)), new CaseAnswer("", got));
        }

        // All of it, where there is room.
        Assert.Equal(("a = 1, b = 2", "a = 1, b = 3"), Texts("(double a, double b)", (1.0, 2.0), 1.0, 3.0));
        Assert.Equal(("[1, 2]", "[1, 3]"), Texts("double[]", (double[])[1, 2], (object)(double[])[1, 3]));
        // From the component on that is off, and not from the beginning.
        Assert.Equal(("…, b = 2, c = 5", "…, b = 3, c = 5"), Texts("(double[] a, double b, double c)", (Row(12, 1), 2.0, 5.0), Row(12, 1), 3.0, 5.0));
        // Of two that are off that one is looked at which is computed first.
        Assert.Equal(("…, c = 5", "…, c = 6"), Texts("(double[] a, double b, double c)", (Row(12, 1), 2.0, 5.0), Row(12, 1), 3.0, 6.0));
        // One entry where even the component is too much, or where its entry that is off is not among those that are shown.
        Assert.Equal(("a[11] = 1", "a[11] = 2"), Texts("(double[] a, double b)", (Row(12, 1), 2.0), Row(12, 2), 2.0));
        Assert.Equal(("[7] = 0", "[7] = 9"), Texts("double[]", new double[14], (object)(double[])[.. Enumerable.Range(0, 14).Select(i => i == 7 ? 9.0 : 0)]));
        // Sizes are seen at the arrays themselves.
        Assert.Equal(("[1, 2]", "[1]"), Texts("double[]", (double[])[1, 2], (object)(double[])[1]));
    }

    static IReadOnlyList<CaseAnswer> Answers(params double[] values) => [.. values.Select(Answer)];

    static CaseAnswer Answer(double value) => new("", [value]);
}
