using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>Explains a check's differences, most specific first, and claims nothing that does not fit every case.</summary>
internal static class Diagnoser
{
    /// <param name="variants">The wrong variants of this check; asked for only when they can matter.</param>
    public static async Task<IReadOnlyList<Diagnosis>> ExplainAsync(JudgedCheck judged, Func<Task<IReadOnlyList<WrongVariant>>> variants)
    {
        var evidence = new Evidence(judged);
        var diagnoses = new List<Diagnosis>();
        if (evidence.ChangedArguments is { Count: > 0 } changed)
            diagnoses.Add(DiagnosisTexts.MutatesArguments(changed));
        if (evidence.WrongComponents.Count == 0 || !evidence.IsEnough)
            return diagnoses;
        if (evidence.IsConstant)
            return [DiagnosisTexts.ConstantAnswer, .. diagnoses];

        var (misconceptions, unexplained) = MatchMisconceptions(evidence, await variants().ConfigureAwait(false));
        return [.. misconceptions, .. Patterns.Explain(evidence, unexplained), .. diagnoses];
    }

    // Components are matched separately, so two independent mistakes give two diagnoses. The variant that explains most comes
    // first; among equals the one that is wrong nowhere else, because it says no more than the outputs do.
    static (IReadOnlyList<Diagnosis> Diagnoses, IReadOnlyList<int> Unexplained) MatchMisconceptions(Evidence evidence, IReadOnlyList<WrongVariant> variants)
    {
        var candidates = variants
            .Select(v => (Variant: v, Explains: evidence.WrongComponents.Where(k => evidence.AgreesWith(v, k)).ToList()))
            .Where(c => c.Explains.Count > 0)
            .Select(c => (c.Variant, c.Explains, WrongElsewhere: WrongElsewhere(evidence, c.Variant, c.Explains)))
            .ToList();
        var diagnoses = new List<Diagnosis>();
        var unexplained = evidence.WrongComponents.ToList();
        while (candidates
            .Select(c => (c.Variant, New: c.Explains.Where(unexplained.Contains).ToList(), c.WrongElsewhere))
            .Where(c => c.New.Count > 0)
            .OrderByDescending(c => c.New.Count).ThenBy(c => c.WrongElsewhere).ThenBy(c => c.Variant.Misconception.Id, StringComparer.Ordinal)
            .FirstOrDefault() is { Variant: { } best } choice)
        {
            unexplained.RemoveAll(choice.New.Contains);
            if (diagnoses.Any(d => d.Id == best.Misconception.Id))
                continue;
            var explainsAll = choice.New.Count == evidence.WrongComponents.Count;
            diagnoses.Add(new Diagnosis(best.Misconception.Id, DiagnosisKind.Misconception, best.Misconception.Title,
                best.Misconception.MarkdownFor(evidence.Check.Id), explainsAll ? null : evidence.NameOf(choice.New[0]))
            {
                StartsBefore = explainsAll && ForwardPass.Explain(evidence, evidence.WrongComponents) is not null,
            });
        }
        return (diagnoses, unexplained);
    }

    static int WrongElsewhere(Evidence evidence, WrongVariant variant, List<int> explained) =>
        Enumerable.Range(0, evidence.Check.Components.Count).Count(k => !explained.Contains(k) && evidence.Cases.Any(i =>
            !variant.Outcomes[i].Returned || !Comparison.Of("", evidence.ShapeOf(k), evidence.Expected(i, k),
                Judge.Component(evidence.Check, variant.Outcomes[i].Value, k),
                index => evidence.Check.ToleranceOf(evidence.Check.Cases[i].Arguments, index)).Agrees));
}
