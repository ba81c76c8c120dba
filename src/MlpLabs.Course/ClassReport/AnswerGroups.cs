using MlpLabs.Course.Batches;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Grading;
using MlpLabs.Grading.Judging;

namespace MlpLabs.Course.ClassReport;

/// <summary>Students whose wrong answers to a check agree in every case, though no misconception explains them.</summary>
/// <param name="Members">The first of them is the example.</param>
/// <param name="Example">A case in which the answer is wrong, a visible one where there is one.</param>
internal sealed record AnswerGroup(string CheckId, string CheckTitle, IReadOnlyList<StudentGrades> Members, string Verdict, IReadOnlyList<string> Patterns, GroupExample? Example);

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

    /// <summary>The groups of an exercise, largest first.</summary>
    public static IReadOnlyList<AnswerGroup> Of(GradedExercise exercise, IReadOnlyList<(StudentGrades Student, ExerciseGrade Grade)> graded, Func<BatchOutcome, byte[]?> entryOf) =>
        [.. exercise.Exercise.Checks.SelectMany(check => Of(check, graded, entryOf)).OrderByDescending(g => g.Members.Count)];

    static IEnumerable<AnswerGroup> Of(Check check, IReadOnlyList<(StudentGrades Student, ExerciseGrade Grade)> graded, Func<BatchOutcome, byte[]?> entryOf)
    {
        var groups = new List<(IReadOnlyList<CaseAnswer> Answers, List<StudentGrades> Members, GradedCheck Check)>();
        foreach (var (student, grade) in graded)
        {
            var graded1 = grade.Counted!.Entry!.Checks.First(c => c.Id == check.Id);
            if (!graded1.HasAnswers || entryOf(grade.Counted) is not { } content || EntryFile.ReadAnswers(content, check) is not { } answers)
                continue;
            var group = groups.FirstOrDefault(g => Agree(check, g.Answers, answers));
            if (group.Members is not null)
                group.Members.Add(student);
            else
                groups.Add((answers, [student], graded1));
        }
        return groups.Select(g => new AnswerGroup(check.Id, check.Title, g.Members, g.Check.Verdict, [.. g.Check.Diagnoses.Select(d => d.Title)], Example(check, g.Answers)));
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
        return new GroupExample(
            example.Name,
            Cut(string.Join(", ", check.Signature.Parameters.Select((p, i) => $"{p.Name} = {ValueText.Of(example.Arguments[i])}"))),
            Cut(example.Expected is ExpectedValue value ? check.FailureOf is null ? Named(check, [.. Enumerable.Range(0, check.Components.Count).Select(k => Judge.Component(check, value.Value, k))]) : "" : ((ExpectedException)example.Expected).ShortName),
            Cut(answer.Ending.Length > 0 ? answer.Ending : Named(check, answer.Components)));
    }

    static string Named(Check check, IReadOnlyList<object?> components) => components.Count == 1
        ? ValueText.Of(components[0])
        : string.Join(", ", components.Select((v, k) => $"{check.Components[k].Name ?? FormattableString.Invariant($"Item{k + 1}")} = {ValueText.Of(v)}"));

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
