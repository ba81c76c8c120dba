using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Model;

/// <summary>Hidden cases that failed in the same way.</summary>
/// <param name="Message">What happened to each of them.</param>
/// <param name="Names">The first few names, and how many more there are.</param>
/// <param name="Place">Where the first of their exceptions came from, when that is known.</param>
internal sealed record HiddenFailure(Verdict Verdict, string Message, string Names, SourcePlace? Place)
{
    const int MaxNames = 3;

    /// <summary>In the order of the first case of each kind.</summary>
    public static IEnumerable<HiddenFailure> Of(IEnumerable<CaseReport> hidden) => hidden
        .Where(c => c.Verdict != Verdict.Passed)
        .GroupBy(c => (c.Verdict, c.Message))
        .Select(g => new HiddenFailure(g.Key.Verdict, g.Key.Message, ReportTexts.Names([.. g.Select(c => c.Name)], MaxNames),
            g.Select(c => c.Exception?.Places.FirstOrDefault()).FirstOrDefault(p => p is not null)));
}
