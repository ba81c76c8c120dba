using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Reporting.Templating;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Model;

/// <summary>What the report's template sees of a grade. templates/README.md lists the members.</summary>
/// <remarks>
/// Plain objects, lists and texts, built here by hand: a template sees nothing else. All text that a submission can
/// influence passes <see cref="VisibleText"/> here; the template engine escapes it.
/// </remarks>
internal static class ReportModel
{
    public static TemplateObject Of(GradeReport report)
    {
        var sources = new SourceModel(report);
        var submission = VisibleText.OneLine(report.Submission);
        return new()
        {
            { "exercise", new TemplateObject { { "id", report.Exercise.Id }, { "title", VisibleText.OneLine(report.Exercise.Title) } } },
            { "submission", submission },
            { "student", VisibleText.OneLine(report.Student) },
            { "is_instructor", report.Audience == Audience.Instructor },
            { "verdict", VerdictModel.Of(report.Verdict) },
            { "score", NumberText.Points(report.Score) },
            { "max_score", NumberText.Points(report.MaxScore) },
            // Rounded down: 100 % means all points.
            { "percent", report.MaxScore == 0 ? 0 : (long)Math.Floor(100 * report.Score / report.MaxScore) },
            { "score_note", ReportTexts.ScoreNote(report) },
            { "summary", VisibleText.OneLine(ReportTexts.Summary(report)) },
            { "notice", VisibleText.OneLine(ReportTexts.NoticeBesideSummary(report)) },
            { "lateness", VisibleText.OneLine(report.Lateness?.Message ?? "") },
            { "checks", report.Checks.Select(c => (object?)CheckModel.Of(c, report, sources)).ToArray() },
            { "diagnostics", report.Diagnostics.Select(d => (object?)Diagnostic(d, sources)).ToArray() },
            { "starts_with_remarks", ReportTexts.StartsWithRemarks(report) },
            { "sources", sources.ToModel() },
            { "pack_problems", report.PackProblems.Select(p => (object?)VisibleText.OneLine(p.ToString())).ToArray() },
            { "isolation", new TemplateObject { { "tier", report.Isolation.Number }, { "details", VisibleText.OneLine(report.Isolation.Details) } } },
            { "seed", report.Seed?.ToString(CultureInfo.InvariantCulture) },
            { "duration", NumberText.Duration(report.DurationMs) },
            // Where nothing was handed in there is nothing that could be graded again.
            { "next_step", report.IsNotHandedIn ? "" : report.Verdict == Verdict.Passed ? ReportTexts.GradeAgain : ReportTexts.NextStep(report.Verdict) },
            { "rerun", report.IsNotHandedIn ? "" : ReportTexts.Rerun(report) },
        };
    }

    static TemplateObject Diagnostic(SourceDiagnostic d, SourceModel sources) => new()
    {
        { "id", d.Id },
        { "severity", SourceModel.Severity(d.Severity) },
        { "message", VisibleText.OneLine(d.Message) },
        { "html", CodeText.ToHtml(VisibleText.OneLine(d.Message)) },
        { "hint", CompilerHints.Of(d.Id) },
        { "place", d.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{VisibleText.OneLine(d.File)}, line {d.Line}") : VisibleText.OneLine(d.File) },
        { "anchor", sources.Anchor(d.File, d.Line) },
        { "excerpt", sources.Excerpt(d) },
    };
}
