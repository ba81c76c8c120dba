using System.Globalization;
using System.Text;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>Markdown for the summary of a step of GitHub Actions and for the text of a release.</summary>
/// <remarks>
/// Text that a submission can influence stands in code blocks whose fence is longer than any in the text, or between
/// <c>code</c> tags with every sign encoded: it cannot become a heading, a link, a picture, a mention or HTML.
/// </remarks>
public sealed class GitHubSummary : IRunWriter
{
    // GitHub takes 1 MiB a step.
    const int MaxBytes = 1 << 20;

    public string Name => "github-summary";

    public string? Write(GradedRun run, TextWriter output)
    {
        var details = CheckWords.DetailsOnce();
        output.Write(SizeLimit.Fit(MaxBytes, room => Page(run, details, room)));
        return null;
    }

    static string Page(GradedRun run, Func<CheckReport, GradeReport, string> details, int room)
    {
        var page = new StringBuilder();
        if (run.Submissions.Count > 1)
        {
            page.Append("# ").Append(Encode(FormatMessages.Total(run))).Append("\n\n| Exercise | Points | Result |\n|---|--:|---|\n");
            foreach (var s in run.Submissions)
                Row(page, s.Report.Exercise.Title, s.Report.Score, s.Report.MaxScore, s.Report.Verdict);
            page.Append('\n');
        }
        foreach (var submission in run.Submissions)
            WriteSubmission(page, submission, details, room);
        return page.ToString();
    }

    static void WriteSubmission(StringBuilder page, GradedSubmission submission, Func<CheckReport, GradeReport, string> details, int room)
    {
        var report = submission.Report;
        page.Append("## ").Append(Encode(report.Exercise.Title)).Append("\n\n**")
            .Append(Encode(ReportTexts.ScoreLine(report))).Append("** · <code>").Append(Encode(SizeLimit.Cut(submission.ShownPath, 200))).Append("</code>\n\n")
            .Append("| Check | Points | Result |\n|---|--:|---|\n");
        foreach (var check in report.Checks)
            Row(page, check.Title, check.Points, check.MaxPoints, check.Verdict);
        page.Append('\n');
        if (report.Diagnostics.Count > 0 || report.IsIncomplete || report.Notice.Length > 0)
            Block(page, new ConsoleReport(Ansi.Off).Remarks(report) + VisibleText.OneLine(ReportTexts.Summary(report))
                + (ReportTexts.NoticeBesideSummary(report) is { Length: > 0 } notice ? "\n" + VisibleText.OneLine(notice) : ""), room);
        // What concerns the whole submission has been said.
        foreach (var check in report.Checks.Where(c => !report.IsNotHandedIn && Outcomes.Of(c.Verdict) == Outcome.Failed && c.Verdict is not (Verdict.CompileError or Verdict.Forbidden)))
        {
            page.Append("### ").Append(Encode(check.Title)).Append("\n\n");
            Block(page, details(check, report), room);
        }
    }

    static void Row(StringBuilder page, string title, decimal points, decimal of, Verdict verdict) =>
        page.Append("| ").Append(Encode(title)).Append(" | ").Append(NumberText.Points(points)).Append(" of ").Append(NumberText.Points(of))
            .Append(" | ").Append(Mark(verdict)).Append(' ').Append(ReportTexts.Label(verdict)).Append(" |\n");

    static void Block(StringBuilder page, string text, int room)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        var fence = new string('`', Math.Max(3, longest + 1));
        page.Append(fence).Append("text\n").Append(SizeLimit.Cut(text.TrimEnd('\n'), room)).Append('\n').Append(fence).Append("\n\n");
    }

    // A sign written as its number is text to Markdown and to HTML alike.
    static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var c in VisibleText.OneLine(text))
            if (char.IsAsciiLetterOrDigit(c) || c > '\x7f' || c is ' ' or '.' or ',' or '-' or '(' or ')')
                encoded.Append(c);
            else
                encoded.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        return encoded.ToString();
    }

    static string Mark(Verdict verdict) => Outcomes.Of(verdict) switch { Outcome.Passed => "✅", Outcome.Failed => "❌", Outcome.NotGraded => "⚠️", _ => "➖" };
}
