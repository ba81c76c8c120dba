using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Formats;

/// <summary>Workflow commands of GitHub Actions, one a line: a remark stands beside the line it is about.</summary>
/// <remarks>
/// GitHub shows ten errors, warnings and notices of each step: the lines of the source come first, then the checks that
/// failed. A fault of ours is a warning. All text is escaped, so a line break or a command in it stays text.
/// </remarks>
public sealed class GitHubAnnotations : IRunWriter
{
    public string Name => "github";

    public string? Write(GradedRun run, TextWriter output)
    {
        foreach (var remark in SourceRemark.Of(run))
            WriteRemark(remark, output);
        foreach (var (submission, check) in run.Checks)
            WriteCheck(run, submission, check, output);
        Command(output, run.IsIncomplete ? "warning" : "notice", [("title", "MlpLabs")], run.IsIncomplete ? $"{FormatMessages.Total(run)}. {FormatMessages.NotGraded}" : FormatMessages.Total(run));
        return null;
    }

    static void WriteRemark(SourceRemark remark, TextWriter output)
    {
        var d = remark.Diagnostic;
        var level = d.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
        Command(output, level,
        [
            ("file", remark.Path), ("line", Number(d.Line)), ("endLine", Number(d.EndLine)), ("col", Number(d.Column)),
            // A column range belongs to one line.
            ("endColumn", d.EndLine == d.Line ? Number(d.EndColumn) : ""), ("title", d.Id),
        ], remark.Message);
    }

    static void WriteCheck(GradedRun run, GradedSubmission submission, CheckReport check, TextWriter output)
    {
        var report = submission.Report;
        var outcome = Outcomes.Of(check.Verdict);
        // What does not compile is said once, at its lines.
        if (outcome is Outcome.Passed or Outcome.Skipped || check.Verdict is Verdict.CompileError || check.Verdict is Verdict.Forbidden && report.Diagnostics.Count > 0)
            return;
        var place = CheckWords.Place(check, report);
        Command(output, outcome == Outcome.NotGraded ? "warning" : "error",
        [
            ("file", submission.PathOf(place?.File ?? "")), ("line", Number(place?.Line ?? 0)), ("col", Number(place?.Column ?? 0)),
            ("title", outcome == Outcome.NotGraded ? CheckWords.Name(run, submission, check) : $"{CheckWords.Name(run, submission, check)} ({ReportTexts.Points(check.Points, check.MaxPoints)})"),
        ], CheckWords.Sentence(check, report));
    }

    static void Command(TextWriter output, string name, IEnumerable<(string Name, string Value)> properties, string message)
    {
        var written = string.Join(',', properties.Where(p => p.Value.Length > 0).Select(p => $"{p.Name}={Property(p.Value)}"));
        output.Write($"::{name} {written}::{Escape(message)}\n");
    }

    static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    static string Number(int n) => n > 0 ? n.ToString(CultureInfo.InvariantCulture) : "";
}
