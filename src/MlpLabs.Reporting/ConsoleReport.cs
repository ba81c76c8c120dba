using System.Globalization;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Judging;
using MlpLabs.Reporting.Model;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting;

/// <summary>A grade for the terminal, in lines of 80 columns unless another width is asked for.</summary>
/// <remarks>
/// What a submission says passes <see cref="VisibleText"/> first, so it can neither colour nor clear the terminal. Lines
/// of code are not wrapped; a long one is cut. An input is never cut.
/// </remarks>
public sealed class ConsoleReport(Ansi ansi, int width = ConsoleReport.DefaultWidth)
{
    public const int DefaultWidth = 80;
    const int LeastWidth = 24;
    const int MaxEntries = 5;
    const int MaxDiagnostics = 10;
    const int MaxConsoleLines = 8;

    /// <summary>The report as its audience may see it: <see cref="GradeReport.For"/> has been applied.</summary>
    public string Write(GradeReport report)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        output.WriteLine($"{ansi.Bold(Line(report.Exercise.Title))} {ansi.Dim($"({report.Exercise.Id}, {Line(report.Submission)})")}");
        output.WriteLine();
        WriteDiagnostics(report, output);
        foreach (var check in report.Checks)
            WriteCheck(check, report, output);
        WriteEnd(report, output);
        return output.ToString();
    }

    int Width { get; } = Math.Max(width, LeastWidth);

    // Four columns with two spaces between them, behind an indentation of four.
    int MaxCell => Width >= DefaultWidth ? 28 : Math.Max(3, (Width - 10) / 4);

    /// <summary>What matters while the student is at work: the points, and the first thing to look at.</summary>
    public string WriteFocus(GradeReport report)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Wrapped(output, "", Line(report.Exercise.Title), ansi.Bold);
        Wrapped(output, "", ReportTexts.ScoreLine(report), report.Verdict == Verdict.Passed ? ansi.Green : ansi.Bold);
        Wrapped(output, "", Line(ReportTexts.Summary(report)));
        if (ReportTexts.NoticeBesideSummary(report) is { Length: > 0 } notice)
            Wrapped(output, "", Line(notice), ansi.Yellow);
        output.WriteLine();
        WriteDiagnostics(report, output);
        // What does not compile has no check to look at.
        if (report.Verdict is not (Verdict.CompileError or Verdict.Forbidden) && report.Checks.Any(c => c.Verdict is not (Verdict.Passed or Verdict.Skipped)))
            WriteCheck(ReportTexts.Start(report), report, output);
        return output.ToString();
    }

    /// <summary>The remarks of the compiler and of the source rules alone; empty when there are none.</summary>
    internal string Remarks(GradeReport report)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        WriteDiagnostics(report, output);
        return output.ToString();
    }

    /// <summary>What there is to say of one check below its title; empty when it passed.</summary>
    internal string Details(CheckReport check, GradeReport report)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        WriteDetails(check, report, output);
        return output.ToString();
    }

    void WriteDiagnostics(GradeReport report, TextWriter output)
    {
        var errors = report.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var shown = errors.Count > 0 ? errors : report.Diagnostics;
        var sources = new SourceModel(report);
        foreach (var d in shown.Take(MaxDiagnostics))
        {
            var place = d.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Line(d.File)}({d.Line},{d.Column})") : Line(d.File);
            var severity = SourceModel.Severity(d.Severity);
            Wrapped(output, "", $"{(place.Length > 0 ? place + ": " : "")}{severity} {d.Id}: {Line(d.Message)}", d.Severity == DiagnosticSeverity.Error ? ansi.Red : ansi.Yellow);
            if (CompilerHints.Of(d.Id) is { } hint)
                Wrapped(output, "    ", hint, ansi.Dim);
            WriteExcerpt(sources.Excerpt(d) is { } e ? ((string)e["before"]!, (string)e["marked"]!, (string)e["after"]!) : null, output);
        }
        if (shown.Count > MaxDiagnostics)
            output.WriteLine(ansi.Dim(ReportTexts.MoreRemarks(shown.Count - MaxDiagnostics)));
        if (shown.Count > 0)
            output.WriteLine();
    }

    // The line without its indentation, and a caret below the place.
    void WriteExcerpt((string Before, string Marked, string After)? excerpt, TextWriter output)
    {
        if (excerpt is not { } e)
            return;
        var before = e.Before;
        // A place far to the right is brought into view.
        if (before.Length > Width / 2)
            before = "…" + before[^(Width / 2)..];
        output.WriteLine(TextWrap.Cut($"    {before}{e.Marked}{e.After}", Width));
        output.WriteLine($"    {new string(' ', before.Length)}{ansi.Red(new string('^', Math.Clamp(e.Marked.Length, 1, Width - 4 - before.Length)))}");
    }

    void WriteCheck(CheckReport check, GradeReport report, TextWriter output)
    {
        var points = ReportTexts.Points(check.Points, check.MaxPoints);
        var title = TextWrap.Cut($"{Mark(check.Verdict)} {Line(check.Title)}", Width - points.Length - 2);
        output.WriteLine(Tone(check.Verdict)(title) + new string(' ', Width - title.Length - points.Length) + points);
        WriteDetails(check, report, output);
    }

    void WriteDetails(CheckReport check, GradeReport report, TextWriter output)
    {
        // Of what was not handed in all is said once, at the end.
        if (check.Verdict == Verdict.Passed || report.IsNotHandedIn)
            return;
        Wrapped(output, "  ", Line(ReportTexts.Sentence(check)));
        if (check.Verdict == Verdict.MissingMethod && !check.Message.Contains(check.Signature, StringComparison.Ordinal))
            Wrapped(output, "  ", check.Signature, ansi.Dim);
        var followsFrom = report.Checks.Where(c => check.FollowsFrom.Contains(c.Id)).Select(c => Line(c.Title)).ToList();
        if (followsFrom.Count > 0)
            Wrapped(output, "  ", ReportTexts.FollowsFrom(followsFrom, CheckModel.HasOwnReason(check)));
        if (ReportTexts.FirstDeviationOf(check) is { } remark)
            Wrapped(output, "  ", remark);
        foreach (var diagnosis in check.Diagnoses)
            WriteDiagnosis(diagnosis, output);
        if (check.Cases.FirstOrDefault(c => c.Visibility == Visibility.Visible && c.Verdict != Verdict.Passed) is { } visible)
            WriteCase(visible, output);
        WriteHidden(check, report.Audience, output);
        output.WriteLine();
    }

    void WriteDiagnosis(Diagnosis diagnosis, TextWriter output)
    {
        output.WriteLine();
        Wrapped(output, "  ", ReportTexts.ComponentBeside(diagnosis) is { } component ? $"{Line(diagnosis.Title)} ({component})" : Line(diagnosis.Title), ansi.Cyan);
        foreach (var line in MarkdownText.ToLines(diagnosis.Markdown))
            if (line.IsCode)
                output.WriteLine(TextWrap.Cut("    " + line.Text.TrimEnd(), Width));
            else
                Wrapped(output, "    ", line.Text);
    }

    void WriteCase(CaseReport @case, TextWriter output)
    {
        output.WriteLine();
        Wrapped(output, "  ", $"{ReportTexts.CaseNamed(Line(@case.Name))} {Line(@case.Message)}");
        foreach (var quantity in @case.Input)
            Entry(output, quantity.Name.Length == 0 ? "input" : quantity.Name, Line(ValueText.Of(quantity.Value)));
        if (@case.Deviations.Count > 0)
            WriteDeviations(@case.Deviations, output);
        else if (@case.ExpectedException is { } type)
            Wrapped(output, "    ", ReportTexts.ExpectedException(type));
        WritePlaces(@case, "    ", output);
        WriteConsole(@case.Console, output);
    }

    void WritePlaces(CaseReport @case, string indentation, TextWriter output)
    {
        foreach (var (place, i) in (@case.Exception?.Places ?? []).Select((p, i) => (p, i)).Take(MaxEntries))
            Wrapped(output, indentation, $"{At(place)}: {(i == 0 ? ReportTexts.ThrownIn(Line(place.Method)) : ReportTexts.CalledFrom(Line(place.Method)))}");
    }

    void WriteDeviations(IReadOnlyList<Deviation> deviations, TextWriter output)
    {
        string[] head = ["", "expected", "got", "allowed"];
        string[][] rows = [.. deviations.Take(MaxEntries).Select(d => new[] { d.Place, Line(d.Expected), Line(d.Actual), d.Allowed.Length == 0 ? "exact" : d.Allowed })];
        var widths = Enumerable.Range(0, head.Length).Select(i => Math.Min(MaxCell, rows.Append(head).Max(r => r[i].Length))).ToArray();
        string Row(string[] cells) => "    " + string.Join("  ", cells.Select((c, i) => TextWrap.Cut(c, widths[i]).PadRight(widths[i]))).TrimEnd();
        output.WriteLine(ansi.Dim(Row(head)));
        foreach (var row in rows)
            output.WriteLine(Row(row));
        if (deviations.Count > MaxEntries)
            output.WriteLine(ansi.Dim("    " + ReportTexts.EntriesCut(deviations.Count - MaxEntries)));
    }

    void WriteConsole(string text, TextWriter output)
    {
        if (text.Length == 0)
            return;
        output.WriteLine(ansi.Dim("    " + ReportTexts.WrittenToConsole));
        var lines = VisibleText.Of(text).TrimEnd('\n').Split('\n');
        foreach (var line in lines.Take(MaxConsoleLines))
            output.WriteLine(TextWrap.Cut("    | " + line.Replace("\t", "    ", StringComparison.Ordinal), Width));
        if (lines.Length > MaxConsoleLines)
            output.WriteLine(ansi.Dim("    | " + ReportTexts.LinesCut(lines.Length - MaxConsoleLines)));
    }

    void WriteHidden(CheckReport check, Audience audience, TextWriter output)
    {
        var hidden = check.Cases.Where(c => c.Visibility == Visibility.Hidden).ToList();
        if (hidden.Count == 0)
            return;
        output.WriteLine();
        Wrapped(output, "  ", ReportTexts.HiddenCases(hidden));
        if (audience == Audience.Instructor)
            WriteHiddenNumbers(hidden, output);
        else
            foreach (var failure in HiddenFailure.Of(hidden))
            {
                Wrapped(output, "    ", $"{Line(failure.Message)}{(failure.Place is { } place ? $" {At(place)}" : "")}");
                Wrapped(output, "      ", Line(failure.Names), ansi.Dim);
            }
    }

    void WriteHiddenNumbers(IReadOnlyList<CaseReport> hidden, TextWriter output)
    {
        var failed = hidden.Where(c => c.Verdict != Verdict.Passed).ToList();
        foreach (var @case in failed.Take(MaxEntries))
        {
            Wrapped(output, "    ", $"{Line(@case.Name)}: {Line(@case.Message)}");
            if (@case.Deviations.Count > 0)
                WriteDeviations(@case.Deviations, output);
            WritePlaces(@case, "      ", output);
        }
        if (failed.Count > MaxEntries)
            output.WriteLine(ansi.Dim("    " + ReportTexts.EntriesCut(failed.Count - MaxEntries)));
    }

    static string At(SourcePlace place) => string.Create(CultureInfo.InvariantCulture, $"{Line(place.File)}({place.Line},{place.Column})");

    void WriteEnd(GradeReport report, TextWriter output)
    {
        foreach (var problem in report.PackProblems)
            Wrapped(output, "", Line(problem.ToString()), ansi.Yellow);
        if (report.Checks.Count > 0 && (report.IsNotHandedIn || report.Checks[^1].Verdict == Verdict.Passed))
            output.WriteLine();
        output.WriteLine(ansi.Bold(ReportTexts.ScoreLine(report)));
        Wrapped(output, "", Line(ReportTexts.Summary(report)));
        if (ReportTexts.NoticeBesideSummary(report) is { Length: > 0 } notice)
            Wrapped(output, "", Line(notice), ansi.Yellow);
        if (report.Lateness is { } lateness)
            Wrapped(output, "", Line(lateness.Message), ansi.Yellow);
        if (report.Verdict != Verdict.Passed && !report.IsNotHandedIn)
        {
            output.WriteLine(ReportTexts.NextStep(report.Verdict));
            // In one piece, however long, so that it can be copied.
            output.WriteLine($"  {ReportTexts.Rerun(report)}");
        }
        if (report.Seed is { } seed)
            output.WriteLine(ansi.Dim(string.Create(CultureInfo.InvariantCulture, $"Seed of the random cases: {seed}")));
        Wrapped(output, "", ReportTexts.Isolation(report.Isolation.Number), ansi.Dim);
    }

    // All of the value: a student who wants to try the case needs its numbers.
    void Entry(TextWriter output, string name, string value)
    {
        var head = $"    {name} = ";
        foreach (var line in TextWrap.Lines(value, Width - head.Length))
        {
            output.WriteLine(head + line);
            head = new string(' ', head.Length);
        }
    }

    void Wrapped(TextWriter output, string indent, string text, Func<string, string>? style = null)
    {
        // A list item's following lines stand below its words.
        var bullet = text.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        var first = true;
        foreach (var line in TextWrap.Lines(text, Width - indent.Length - bullet.Length))
        {
            output.WriteLine(indent + (first ? "" : bullet) + (style is null ? line : style(line)));
            first = false;
        }
    }

    Func<string, string> Tone(Verdict verdict) => VerdictModel.ToneOf(verdict) switch
    {
        "passed" => ansi.Green,
        "neutral" => ansi.Dim,
        "ours" => ansi.Yellow,
        _ => ansi.Red,
    };

    static string Mark(Verdict verdict) => VerdictModel.ToneOf(verdict) switch { "passed" => "✓", "failed" => "✗", _ => "–" };

    static string Line(string text) => VisibleText.OneLine(text);
}
