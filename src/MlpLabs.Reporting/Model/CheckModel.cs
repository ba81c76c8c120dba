using MlpLabs.Reporting.Pictures.Networks;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Pictures;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Model;

/// <summary>A check as a template sees it.</summary>
internal static class CheckModel
{
    public static TemplateObject Of(CheckReport check, GradeReport report, SourceModel sources)
    {
        var hidden = check.Cases.Where(c => c.Visibility == Visibility.Hidden).ToList();
        var followsFrom = report.Checks.Where(c => check.FollowsFrom.Contains(c.Id)).Select(c => c.Title).ToList();
        return new()
        {
            { "id", check.Id },
            { "title", VisibleText.OneLine(check.Title) },
            { "verdict", VerdictModel.Of(check.Verdict, ReportTexts.Label(check)) },
            { "points", ReportTexts.Points(check.Points, check.MaxPoints) },
            { "weight", NumberText.Points(check.MaxPoints) },
            { "signature", check.Signature },
            { "tolerance", check.Tolerance },
            { "message", VisibleText.OneLine(ReportTexts.Sentence(check)) },
            { "diagnoses", check.Diagnoses.Select(d => (object?)Diagnosis(d)).ToArray() },
            { "follows_from", followsFrom.Count == 0 ? null : ReportTexts.FollowsFrom(followsFrom, HasOwnReason(check)) },
            { "first_deviation", ReportTexts.FirstDeviationOf(check) },
            { "computation", Computation(check) },
            { "computation_label", ReportTexts.ComputationLabel(check) },
            { "is_ordered", !ReportTexts.IsWithoutOrder(check) },
            { "visible", check.Cases.Where(c => c.Visibility == Visibility.Visible).Select(c => (object?)CaseModel.Of(c, sources)).ToArray() },
            { "hidden", hidden.Select(c => (object?)CaseModel.Of(c, sources)).ToArray() },
            { "hidden_failures", Failures(hidden, sources) },
            { "hidden_summary", hidden.Count == 0 ? null : ReportTexts.HiddenCases(hidden) },
            { "pictures", check.Pictures.Select((p, i) => (object?)PictureModel.Of(p, FormattableString.Invariant($"picture-{check.Id}-{i + 1}"))).ToArray() },
        };
    }

    /// <summary>Whether a misconception explains the check by itself, whatever else is wrong.</summary>
    public static bool HasOwnReason(CheckReport check) => check.Diagnoses.Any(d => d.Kind == DiagnosisKind.Misconception);

    // Forty cases that fail alike are one entry.
    static object?[] Failures(IEnumerable<CaseReport> hidden, SourceModel sources) =>
        [.. HiddenFailure.Of(hidden).Select(f => (object?)new TemplateObject
        {
            { "verdict", VerdictModel.Of(f.Verdict) },
            { "message", VisibleText.OneLine(f.Message) },
            { "names", VisibleText.OneLine(f.Names) },
            { "place", f.Place is { } place ? CaseModel.Place(place, 0, sources) : null },
        })];

    static TemplateObject Diagnosis(Diagnosis d) => new()
    {
        { "id", d.Id },
        { "kind", d.Kind.ToString().ToLowerInvariant() },
        { "kind_label", ReportTexts.Kind(d.Kind) },
        { "title", VisibleText.OneLine(d.Title) },
        { "html", new RawHtml(MarkdownText.ToHtml(d.Markdown, headingLevel: 5)) },
        { "component", ReportTexts.ComponentBeside(d) },
    };

    // The row and the drawing of the network say the same: where the drawing can tell what follows from the first wrong quantity, so does the row.
    static object?[] Computation(CheckReport check)
    {
        var stages = check.Pictures.OfType<NetworkPicture>().Select(NetworkStage.Of).FirstOrDefault() ?? [];
        var first = check.Computation.FirstOrDefault(q => q.State == QuantityState.FirstWrong)?.Name;
        if (stages.FirstOrDefault(s => s.State == StageState.First)?.Quantity.Name != first)
            stages = [];
        return [.. check.Computation.Select(q => (object?)Quantity(q, stages.FirstOrDefault(s => s.Quantity.Name == q.Name)?.State))];
    }

    static TemplateObject Quantity(ComputedQuantity q, StageState? drawn) => new()
    {
        { "name", q.Name },
        { "state", q.State switch
        {
            QuantityState.Right => "right",
            QuantityState.FirstWrong => "first",
            QuantityState.WrongByItself => "deviates",
            _ => drawn switch { StageState.Follows => "follows", StageState.Deviates or StageState.Missing => "deviates", _ => "after" },
        } },
        { "label", ReportTexts.State(q.State, drawn) },
    };
}
