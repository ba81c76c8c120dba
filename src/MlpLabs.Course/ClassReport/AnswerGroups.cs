using MlpLabs.Course.Batches;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Grading;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Course.ClassReport;

/// <summary>Students whose wrong answers to a check agree in every case, though no misconception explains them.</summary>
/// <param name="Members">The first of them is the example.</param>
/// <param name="Example">A case in which the answer is wrong, a visible one where there is one.</param>
internal sealed record AnswerGroup(string CheckId, string CheckTitle, IReadOnlyList<StudentGrades> Members, string Verdict, IReadOnlyList<string> Patterns, GroupExample? Example)
{
    /// <summary>Ids of failed checks whose methods the check's method calls, for all members: the answer may be a consequence.</summary>
    public IReadOnlyList<string> FollowsFrom { get; init; } = [];

    /// <summary>Groups of exactly the same members in other checks.</summary>
    public IReadOnlyList<AnswerGroup> Also { get; init; } = [];
}

/// <summary>A case with the answer that the group gave.</summary>
internal sealed record GroupExample(string Case, string Input, string Expected, string Actual);

/// <summary>Groups wrong answers by what the submissions do, not by how they are written.</summary>
/// <remarks>
/// Two submissions are alike when their outputs agree in all cases of a check within its tolerance. That is no equivalence (a may be near b and b
/// near c), so each is compared with the first of every group, in the order of the class. One submission's answers are in memory per group.
/// </remarks>
internal static class AnswerGroups
{
    const int MaxShown = 160;

    /// <summary>The groups of an exercise, largest first; of those that are as large, those that may be a consequence last.</summary>
    public static IReadOnlyList<AnswerGroup> Of(GradedExercise exercise, IReadOnlyList<(StudentGrades Student, ExerciseGrade Grade)> graded, Func<BatchOutcome, byte[]?> entryOf) =>
        Folded(exercise.Exercise.Checks.SelectMany(check => Of(check, graded, entryOf)));

    /// <summary>The same students in several checks are one group: that of the first check that follows from no other one.</summary>
    internal static IReadOnlyList<AnswerGroup> Folded(IEnumerable<AnswerGroup> groups) =>
        [.. groups.GroupBy(g => string.Join('\0', g.Members.Select(m => m.Student.Key)))
            .Select(same => same.OrderBy(g => g.FollowsFrom.Count > 0).ToList())
            .Select(same => same[0] with { Also = same[1..] })
            .OrderByDescending(g => g.Members.Count).ThenBy(g => g.FollowsFrom.Count > 0)];

    static IEnumerable<AnswerGroup> Of(Check check, IReadOnlyList<(StudentGrades Student, ExerciseGrade Grade)> graded, Func<BatchOutcome, byte[]?> entryOf)
    {
        var groups = new List<(IReadOnlyList<CaseAnswer> Answers, List<StudentGrades> Members, GradedCheck Check, HashSet<string> FollowsFrom)>();
        foreach (var (student, grade) in graded)
        {
            var graded1 = grade.Counted!.Entry!.Checks.First(c => c.Id == check.Id);
            if (!graded1.HasAnswers || entryOf(grade.Counted) is not { } content || EntryFile.ReadAnswers(content, check) is not { } answers)
                continue;
            var group = groups.FirstOrDefault(g => Agree(check, g.Answers, answers));
            if (group.Members is not null)
            {
                group.Members.Add(student);
                group.FollowsFrom.IntersectWith(graded1.FollowsFrom ?? []);
            }
            else
                groups.Add((answers, [student], graded1, [.. graded1.FollowsFrom ?? []]));
        }
        return groups.Select(g => new AnswerGroup(check.Id, check.Title, g.Members, g.Check.Verdict, [.. g.Check.Diagnoses.Select(d => d.Title)], Example(check, g.Answers)) { FollowsFrom = [.. g.FollowsFrom] });
    }

    internal static bool Agree(Check check, IReadOnlyList<CaseAnswer> a, IReadOnlyList<CaseAnswer> b)
    {
        for (var i = 0; i < check.Cases.Count; i++)
            if (!Agree(check, check.Cases[i], a[i], b[i]))
                return false;
        return true;
    }

    static bool Agree(Check check, Case @case, CaseAnswer a, CaseAnswer b) =>
        a.Ending == b.Ending && a.Components.Count == b.Components.Count
        && Enumerable.Range(0, a.Components.Count).All(k =>
            Comparison.Of("", check.Components[k].Shape, a.Components[k], b.Components[k], index => check.ToleranceOf(@case.Arguments, index)).Agrees);

    static GroupExample? Example(Check check, IReadOnlyList<CaseAnswer> answers)
    {
        var wrong = check.Cases.Select((c, i) => (Case: c, Answer: answers[i])).Where(c => !IsRight(check, c.Case, c.Answer)).ToList();
        if (wrong.Count == 0)
            return null;
        var (example, answer) = wrong.FirstOrDefault(c => c.Case.Visibility == Visibility.Visible, wrong[0]);
        var (expected, actual) = Texts(check, example, answer);
        return new GroupExample(example.Name, Cut(string.Join(", ", check.Signature.Parameters.Select((p, i) => $"{p.Name} = {ValueText.Of(example.Arguments[i])}"))), expected, actual);
    }

    /// <summary>What should have come out and what did; the expected text is empty where there are many right answers.</summary>
    /// <remarks>Where all of it would be too much, it begins with the component that is off first in the order of computation; where that one is too much, its worst entry is shown.</remarks>
    internal static (string Expected, string Actual) Texts(Check check, Case @case, CaseAnswer answer)
    {
        object?[]? right = @case.Expected is ExpectedValue value ? [.. Enumerable.Range(0, check.Components.Count).Select(k => Judge.Component(check, value.Value, k))] : null;
        if (right is null || check.FailureOf is not null || answer.Ending.Length > 0)
            return (
                Cut(right is null ? ((ExpectedException)@case.Expected).ShortName : check.FailureOf is null ? Named(check, right) : ""),
                Cut(answer.Ending.Length > 0 ? answer.Ending : Named(check, answer.Components)));
        var (expected, actual) = (Named(check, right), Named(check, answer.Components));
        if (Math.Max(expected.Length, actual.Length) <= MaxShown && expected != actual)
            return (expected, actual);
        var (first, off) = ComputationOrder.Of(check).Select(k => (k, Compared(k))).FirstOrDefault(c => !c.Item2.Agrees);
        var (one, other) = (Named(check, right, first, 1), Named(check, answer.Components, first, 1));
        // Of a long array the first and the last entries alone are shown.
        return off is { Deviations: [var worst, ..] } && (one == other || Math.Max(one.Length, other.Length) > MaxShown)
            ? ($"{worst.Place} = {worst.Expected}", $"{worst.Place} = {worst.Actual}")
            : (From(right), From(answer.Components));

        Comparison Compared(int k) => Comparison.Of(
            check.Components.Count == 1 ? "" : NameOf(check, k), check.Components[k].Shape, right[k], answer.Components[k], index => check.ToleranceOf(@case.Arguments, index));

        string From(IReadOnlyList<object?> components) => (first > 0 ? "…, " : "") + Cut(Named(check, components, first));
    }

    static string Named(Check check, IReadOnlyList<object?> components, int first = 0, int? count = null) => components.Count == 1
        ? ValueText.Of(components[0])
        : string.Join(", ", Enumerable.Range(first, count ?? components.Count - first).Select(k => $"{NameOf(check, k)} = {ValueText.Of(components[k])}"));

    static string NameOf(Check check, int k) => check.Components[k].Name ?? FormattableString.Invariant($"Item{k + 1}");

    static bool IsRight(Check check, Case @case, CaseAnswer answer)
    {
        if (@case.Expected is ExpectedException expected)
            return answer.Ending == expected.ShortName;
        if (answer.Ending.Length > 0)
            return false;
        // Where any right answer is accepted, the expected value is only one of them.
        if (check.FailureOf is not null)
            return false;
        var right = ((ExpectedValue)@case.Expected).Value;
        return Enumerable.Range(0, answer.Components.Count).All(k =>
            Comparison.Of("", check.Components[k].Shape, Judge.Component(check, right, k), answer.Components[k], index => check.ToleranceOf(@case.Arguments, index)).Agrees);
    }

    static string Cut(string text) => text.Length > MaxShown ? text[..MaxShown] + "…" : text;
}
