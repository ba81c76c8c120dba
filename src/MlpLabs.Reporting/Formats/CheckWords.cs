using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Formats;

/// <summary>A check in words, as formats of tests want it: a name, one sentence, and all there is to say.</summary>
/// <remarks>All of it has passed <see cref="VisibleText"/>: no escape sequence and no control of the reading order is left.</remarks>
internal static class CheckWords
{
    /// <summary>The check's title; in a run of several exercises the exercise's title stands before it.</summary>
    public static string Name(GradedRun run, GradedSubmission submission, CheckReport check) => run.Submissions.Count == 1
        ? VisibleText.OneLine(check.Title)
        : VisibleText.OneLine($"{submission.Report.Exercise.Title}: {check.Title}");

    /// <summary>What became of a submission; in a run of several exercises the exercise's title stands before it.</summary>
    public static string Overview(GradedRun run, GradedSubmission submission, string words) =>
        VisibleText.OneLine(run.Submissions.Count == 1 ? words : $"{submission.Report.Exercise.Title}: {words}");

    /// <summary>What happened, in one sentence; empty when the check passed.</summary>
    public static string Sentence(CheckReport check, GradeReport report) => VisibleText.OneLine(check.Verdict switch
    {
        Verdict.Passed => "",
        _ when report.IsNotHandedIn => report.Notice,
        Verdict.CompileError or Verdict.Forbidden when FirstError(report) is { } e => FormatMessages.FirstRemark(e.Id, e.Message, e.File, e.Line),
        Verdict.SystemError when report.Notice.Length > 0 => report.Notice,
        _ when check.Message.Length > 0 => check.Message,
        _ when check.Diagnoses is [var first, ..] => first.Component is { } component ? $"{first.Title} ({component})" : first.Title,
        _ when check.Cases.FirstOrDefault(c => c.Visibility == Visibility.Visible && c.Message.Length > 0) is { } @case => @case.Message,
        _ => ReportTexts.Sentence(check.Verdict),
    });

    /// <summary>What the terminal says of the check, in lines; empty when it passed.</summary>
    public static string Details(CheckReport check, GradeReport report)
    {
        if (check.Verdict == Verdict.Passed)
            return "";
        if (report.IsNotHandedIn)
            return VisibleText.OneLine(report.Notice);
        var console = new ConsoleReport(Ansi.Off);
        var remarks = check.Verdict is Verdict.CompileError or Verdict.Forbidden ? console.Remarks(report) : "";
        return (remarks + Outdent(console.Details(check, report))).Trim('\n');
    }

    /// <summary><see cref="Details"/> for a writer that asks more than once.</summary>
    public static Func<CheckReport, GradeReport, string> DetailsOnce()
    {
        var known = new Dictionary<CheckReport, string>(ReferenceEqualityComparer.Instance);
        return (check, report) => known.TryGetValue(check, out var text) ? text : known[check] = Details(check, report);
    }

    // On the terminal all of it stands two columns to the right of the title.
    static string Outdent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line));

    /// <summary>Where to look first: the first error, or the line that threw; null when neither is known.</summary>
    public static (string File, int Line, int Column)? Place(CheckReport check, GradeReport report) =>
        check.Verdict is Verdict.CompileError or Verdict.Forbidden && FirstError(report) is { } e ? (e.File, e.Line, e.Column)
        : check.Cases.SelectMany(c => c.Exception?.Places ?? []).FirstOrDefault() is { } place ? (place.File, place.Line, place.Column)
        : null;

    static SourceDiagnostic? FirstError(GradeReport report) =>
        report.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error && d.Line > 0);
}
