using MlpLabs.Grading.Diagnosis;

namespace MlpLabs.Grading.Exercises.Proof;

/// <summary>The grade that a submission must get.</summary>
/// <param name="Path">The submission, relative to the folder of the label file.</param>
public sealed record Label(string ExerciseId, string Path, decimal Score, decimal MaxScore, IReadOnlyList<CheckLabel> Checks)
{
    /// <summary>A sentence for everything in which the report differs.</summary>
    public IReadOnlyList<string> Differences(GradeReport report)
    {
        var differences = new List<string>();
        foreach (var label in Checks)
        {
            if (report.Checks.FirstOrDefault(c => c.Id == label.CheckId) is { } check)
                differences.AddRange(label.Differences(check));
            else
                differences.Add(ProofMessages.UnknownCheck(label.CheckId));
        }
        if (report.Score != Score)
            differences.Add(ProofMessages.WrongScore(Score, report.Score));
        if (report.MaxScore != MaxScore)
            differences.Add(ProofMessages.WrongMaxScore(MaxScore, report.MaxScore));
        return differences;
    }
}

/// <param name="Diagnoses">Ids that must be among those reported; more may be.</param>
/// <param name="MustNotDiagnose">Whether no misconception may be claimed.</param>
public sealed record CheckLabel(string CheckId, string Verdict, IReadOnlyList<string> Diagnoses, bool MustNotDiagnose)
{
    internal IEnumerable<string> Differences(CheckReport check)
    {
        if (check.Verdict.ToString() != Verdict)
            yield return ProofMessages.WrongVerdict(CheckId, Verdict, check.Verdict.ToString());
        var named = check.Diagnoses.Select(d => d.Id).ToList();
        foreach (var id in Diagnoses.Where(id => !named.Contains(id)))
            yield return ProofMessages.MissingDiagnosis(CheckId, id, named);
        var misconceptions = check.Diagnoses.Where(d => d.Kind == DiagnosisKind.Misconception).Select(d => d.Id).ToList();
        if (MustNotDiagnose && misconceptions.Count > 0)
            yield return ProofMessages.FalseDiagnosis(CheckId, misconceptions);
    }
}
