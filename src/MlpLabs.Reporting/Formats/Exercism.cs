using System.Text.Json;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>Exercism's <c>results.json</c>, version 3, as its website shows it.</summary>
/// <remarks>
/// <c>error</c> is for what could not run: the whole when nothing compiles or when we failed, a test when we failed. What a
/// student's method does wrong is <c>fail</c>, also when it throws. Checks that only the instructor's grader can ask are
/// left out. Output is cut at 500 characters a test, messages at 65,535, the file at 500 kB.
/// </remarks>
public sealed class Exercism : IRunWriter
{
    const int MaxBytes = 500_000;
    const int MaxMessage = 65_535;
    const int MaxOutput = 500;

    public string Name => "exercism";

    public string? Write(GradedRun run, TextWriter output)
    {
        run = run.ForStudents();
        var details = CheckWords.DetailsOnce();
        output.Write(SizeLimit.Fit(MaxBytes, room => JsonFormat.Text(json => WriteResult(json, run, details, Math.Min(room, MaxMessage)))));
        return null;
    }

    static void WriteResult(Utf8JsonWriter json, GradedRun run, Func<CheckReport, GradeReport, string> details, int room)
    {
        var reports = run.Submissions.Select(s => s.Report).ToList();
        var broken = reports.Where(r => r.Verdict == Verdict.CompileError || r.Verdict == Verdict.Forbidden && r.Diagnostics.Count > 0).ToList();
        var message = run.IsIncomplete ? FormatMessages.NotGraded
            : string.Join("\n", broken.Select(r => new ConsoleReport(Ansi.Off).Remarks(r).TrimEnd('\n')));
        var asked = run.Checks.Where(c => !Outcomes.WaitsForGrader(c.Check)).ToList();
        json.WriteStartObject();
        json.WriteNumber("version", 3);
        json.WriteString("status", run.IsIncomplete || broken.Count > 0 ? "error" : asked.TrueForAll(c => c.Check.Verdict == Verdict.Passed) ? "pass" : "fail");
        if (message.Length > 0)
            json.WriteString("message", SizeLimit.Cut(message, room));
        json.WriteStartArray("tests");
        foreach (var (submission, check) in asked)
            WriteTest(json, CheckWords.Name(run, submission, check), check, details(check, submission.Report), room);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteTest(Utf8JsonWriter json, string name, CheckReport check, string details, int room)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("status", Outcomes.Of(check.Verdict) switch { Outcome.Passed => "pass", Outcome.NotGraded => "error", _ => "fail" });
        json.OptionalString("message", SizeLimit.Cut(details, room));
        var console = VisibleText.Of(string.Concat(check.Cases.Where(c => c.Visibility == Visibility.Visible).Select(c => c.Console)));
        json.OptionalString("output", SizeLimit.Cut(console, Math.Min(room, MaxOutput)));
        json.WriteString("test_code", VisibleText.OneLine(check.Signature));
        json.WriteEndObject();
    }
}
