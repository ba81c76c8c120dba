using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>TAP version 14: a check is a test point; in a run of several exercises each exercise is a subtest.</summary>
/// <remarks>
/// What is not run is <c>SKIP</c>. A check that we could not grade is <c>SKIP</c> too, and the stream ends with
/// <c>Bail out!</c>, so that no harness takes the run for a good one. Text in the YAML blocks is quoted as JSON on one line,
/// and <c>\</c> and <c>#</c> in descriptions are escaped: no text can become a test point, a plan or a directive.
/// </remarks>
public sealed class Tap : IRunWriter
{
    static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "tap";

    public string? Write(GradedRun run, TextWriter output)
    {
        output.Write("TAP version 14\n");
        if (run.Submissions is [var only])
            WriteChecks(only, "", output);
        else
            WriteSubtests(run, output);
        output.Write($"# {Description(FormatMessages.Total(run))}\n");
        if (run.IsIncomplete)
            output.Write($"Bail out! {FormatMessages.NotGraded}\n");
        return null;
    }

    static void WriteSubtests(GradedRun run, TextWriter output)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"1..{run.Submissions.Count}\n"));
        foreach (var (submission, i) in run.Submissions.Select((s, i) => (s, i)))
        {
            var name = Description(submission.Report.Exercise.Id);
            output.Write($"# Subtest: {name}\n");
            WriteChecks(submission, "    ", output);
            var failed = submission.Report.Checks.Any(c => Outcomes.Of(c.Verdict) == Outcome.Failed);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{(failed ? "not ok" : "ok")} {i + 1} - {name}\n"));
        }
    }

    static void WriteChecks(GradedSubmission submission, string indent, TextWriter output)
    {
        var checks = submission.Report.Checks;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{indent}1..{checks.Count}\n"));
        foreach (var (check, i) in checks.Select((c, i) => (c, i)))
        {
            var outcome = Outcomes.Of(check.Verdict);
            var directive = outcome is Outcome.Skipped or Outcome.NotGraded ? $" # SKIP {Description(CheckWords.Sentence(check, submission.Report))}" : "";
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{indent}{(outcome == Outcome.Failed ? "not ok" : "ok")} {i + 1} - {Description(check.Title)}{directive}\n"));
            WriteBlock(check, submission, indent + "  ", output);
        }
    }

    static void WriteBlock(CheckReport check, GradedSubmission submission, string indent, TextWriter output)
    {
        var report = submission.Report;
        output.Write($"{indent}---\n");
        Field("verdict", Quote(check.Verdict.ToString()));
        Field("points", NumberText.Points(check.Points));
        Field("maxPoints", NumberText.Points(check.MaxPoints));
        if (Outcomes.Of(check.Verdict) == Outcome.Failed)
        {
            Field("severity", "fail");
            Field("message", Quote(CheckWords.Sentence(check, report)));
            if (CheckWords.Place(check, report) is { } place)
            {
                output.Write($"{indent}at:\n");
                Field("  file", Quote(submission.PathOf(place.File)));
                Field("  line", place.Line.ToString(CultureInfo.InvariantCulture));
            }
            Field("details", Quote(CheckWords.Details(check, report)));
        }
        output.Write($"{indent}...\n");

        void Field(string name, string value) => output.Write($"{indent}{name}: {value}\n");
    }

    // A JSON string is a double-quoted scalar of YAML.
    static string Quote(string text) => JsonSerializer.Serialize(text, Quoting);

    static string Description(string text) => VisibleText.OneLine(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("#", "\\#", StringComparison.Ordinal);
}
