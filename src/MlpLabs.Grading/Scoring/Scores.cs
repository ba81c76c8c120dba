using MlpLabs.Grading.Judging;

namespace MlpLabs.Grading.Scoring;

/// <summary>From verdicts to points: a check's points are all or nothing.</summary>
internal static class Scores
{
    public static CheckReport Report(JudgedCheck judged, IReadOnlyList<Diagnosis.Diagnosis> diagnoses) => new()
    {
        Id = judged.Check.Id,
        Title = judged.Check.Title,
        Verdict = judged.Verdict,
        Points = judged.Verdict == Verdict.Passed ? judged.Check.Points : 0,
        MaxPoints = judged.Verdict == Verdict.SystemError ? 0 : judged.Check.Points,
        Signature = judged.Check.Signature.ToString(),
        // Whole numbers and words are compared exactly, and an answer of many right ones with nothing.
        Tolerance = judged.Check.FailureOf is null && judged.Check.Signature.Result.Notation.Contains("double", StringComparison.Ordinal)
            ? judged.Check.ToleranceOf(judged.Check.Cases[0].Arguments, 0).ToString()
            : "",
        Cases = [.. judged.Cases.Select(c => c.Report)],
        Diagnoses = diagnoses,
        FirstDeviation = FirstDeviation(judged),
        Computation = Computation(judged),
    };

    /// <summary>A check that could not be asked, with the reason.</summary>
    public static CheckReport NotRun(Check check, (Verdict Verdict, string Message) reason) => new()
    {
        Id = check.Id,
        Title = check.Title,
        Verdict = reason.Verdict,
        Points = 0,
        // Points that cannot be won here, or not through our fault, cannot be lost either.
        MaxPoints = reason.Verdict is Verdict.Skipped or Verdict.SystemError ? 0 : check.Points,
        Signature = check.Signature.ToString(),
        Message = reason.Message,
    };

    /// <summary>Passed, or the verdict of the first check that did not pass; one that waits for the instructor's grader does not count.</summary>
    public static Verdict VerdictOf(IReadOnlyList<CheckReport> checks) =>
        checks.FirstOrDefault(c => c.Verdict != Verdict.Passed && !WaitsForGrader(c))?.Verdict ?? Verdict.Passed;

    static bool WaitsForGrader(CheckReport check) => check is { Verdict: Verdict.Skipped, MaxPoints: 0 };

    /// <summary>What a submission must not do concerns all of it.</summary>
    public static IReadOnlyList<CheckReport> WithForbidden(IReadOnlyList<CheckReport> checks) =>
        checks.Any(c => c.Verdict == Verdict.Forbidden)
            ? [.. checks.Select(c => c with { Verdict = Verdict.Forbidden, Points = 0, Pictures = [] })]
            : checks;

    /// <summary>A check whose prerequisite failed is skipped: its result would only repeat the same mistake.</summary>
    public static IReadOnlyList<CheckReport> WithSkipped(IReadOnlyList<Check> checks, IReadOnlyList<CheckReport> reports)
    {
        var result = reports.ToList();
        for (var i = 0; i < checks.Count; i++)
        {
            var failed = checks[i].Prerequisites
                .Select(id => result.First(r => r.Id == id))
                .Where(r => r.Verdict is not (Verdict.Passed or Verdict.SystemError) && !WaitsForGrader(r)).ToList();
            if (failed.Count > 0 && result[i].Verdict is not (Verdict.Forbidden or Verdict.CompileError))
                result[i] = result[i] with
                {
                    Verdict = Verdict.Skipped,
                    Points = 0,
                    Cases = [],
                    Diagnoses = [],
                    FollowsFrom = [],
                    Pictures = [],
                    FirstDeviation = null,
                    Computation = [],
                    WaitsFor = failed[0].Id,
                    Message = CaseMessages.SkippedBecause([.. failed.Select(f => f.Title)]),
                };
        }
        return result;
    }

    static string? FirstDeviation(JudgedCheck judged)
    {
        if (judged.Check.AreIndependent)
            return null;
        foreach (var k in ComputationOrder.Of(judged.Check))
            if (Deviates(judged, k))
                return judged.Check.Components[k].Name;
        return null;
    }

    static IReadOnlyList<ComputedQuantity> Computation(JudgedCheck judged)
    {
        var quantities = new List<ComputedQuantity>();
        foreach (var k in ComputationOrder.Of(judged.Check))
            quantities.Add(new(judged.Check.Components[k].Name ?? FormattableString.Invariant($"Item{k + 1}"),
                !Deviates(judged, k) ? QuantityState.Right
                : judged.Check.AreIndependent ? QuantityState.WrongByItself
                : quantities.Exists(q => q.State == QuantityState.FirstWrong) ? QuantityState.WrongAfter
                : QuantityState.FirstWrong));
        return quantities.Count > 1 && quantities.Exists(q => q.State != QuantityState.Right) ? quantities : [];
    }

    static bool Deviates(JudgedCheck judged, int k) => judged.Cases.Any(c => c.Comparisons.Count > 0 && !c.Comparisons[k].Agrees);
}
