using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Model;

/// <summary>A check as a template sees it.</summary>
internal static class CheckModel
{
    public static TemplateObject Of(CheckReport check, GradeReport report, SourceModel sources, IReadOnlyList<Picture> pictures)
    {
        var cases = check.Cases.Select(c => (c.Visibility, Model: CaseModel.Of(c, sources))).ToList();
        var hidden = check.Cases.Where(c => c.Visibility == Visibility.Hidden).ToList();
        var followsFrom = report.Checks.Where(c => check.FollowsFrom.Contains(c.Id)).Select(c => c.Title).ToList();
        return new()
        {
            { "id", check.Id },
            { "title", VisibleText.OneLine(check.Title) },
            { "verdict", VerdictModel.Of(check.Verdict) },
            { "points", ReportTexts.Points(check.Points, check.MaxPoints) },
            { "signature", check.Signature },
            { "tolerance", check.Tolerance },
            { "message", check.Message.Length > 0 ? VisibleText.OneLine(check.Message) : ReportTexts.Sentence(check.Verdict) },
            { "diagnoses", check.Diagnoses.Select(d => (object?)Diagnosis(d)).ToArray() },
            { "follows_from", followsFrom.Count == 0 ? null : ReportTexts.FollowsFrom(followsFrom) },
            { "first_deviation", check.FirstDeviation is { } component && HasComponents(check) ? ReportTexts.FirstDeviation(component) : null },
            { "visible", cases.Where(c => c.Visibility == Visibility.Visible).Select(c => (object?)c.Model).ToArray() },
            { "hidden", cases.Where(c => c.Visibility == Visibility.Hidden).Select(c => (object?)c.Model).ToArray() },
            { "hidden_summary", hidden.Count == 0 ? null : ReportTexts.HiddenCases(hidden.Count(c => c.Verdict == Verdict.Passed), hidden.Count) },
            { "pictures", pictures.Select(p => (object?)PictureOf(p)).ToArray() },
        };
    }

    // "The first quantity that deviates" says something only where there are several.
    static bool HasComponents(CheckReport check) =>
        check.FirstDeviation is { Length: > 0 } && check.Cases.Max(c => Math.Max(c.Expected.Count, c.Actual.Count)) != 1;

    static TemplateObject Diagnosis(Diagnosis d) => new()
    {
        { "id", d.Id },
        { "kind", d.Kind.ToString().ToLowerInvariant() },
        { "kind_label", ReportTexts.Kind(d.Kind) },
        { "title", VisibleText.OneLine(d.Title) },
        { "html", new RawHtml(MarkdownText.ToHtml(d.Markdown, headingLevel: 5)) },
        { "component", d.Component },
    };

    static TemplateObject PictureOf(Picture p) => new()
    {
        { "title", p.Title }, { "description", p.Description }, { "svg", new RawHtml(p.Svg) },
    };
}
