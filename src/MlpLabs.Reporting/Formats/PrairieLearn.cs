using System.Text.Json;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>PrairieLearn's <c>results.json</c> of an external grader.</summary>
/// <remarks>
/// <c>score</c> is the reached part of all points, from 0 to 1. <c>gradable: false</c> costs the student no attempt; it is kept
/// for our own faults. The file stays below 1 MB.
/// </remarks>
public sealed class PrairieLearn : IRunWriter
{
    const int MaxBytes = 1_000_000;
    const int Digits = 15;

    public string Name => "prairielearn";

    public string? Write(GradedRun run, TextWriter output)
    {
        run = run.ForStudents();
        var details = CheckWords.DetailsOnce();
        output.Write(SizeLimit.Fit(MaxBytes, room => JsonFormat.Text(json => WriteResult(json, run, details, room))));
        return null;
    }

    static void WriteResult(Utf8JsonWriter json, GradedRun run, Func<CheckReport, GradeReport, string> details, int room)
    {
        json.WriteStartObject();
        json.WriteBoolean("gradable", !run.IsIncomplete);
        if (run.IsIncomplete)
        {
            json.WriteStartArray("format_errors");
            json.WriteStringValue(FormatMessages.NotGraded);
            json.WriteEndArray();
        }
        else
            json.WritePoints("score", run.MaxScore == 0 ? 0 : Math.Round(run.Score / run.MaxScore, Digits));
        json.WriteString("message", string.Join(" ", run.Submissions.Select(s => CheckWords.Overview(run, s, ReportTexts.Summary(s.Report)))));
        json.WriteStartArray("tests");
        foreach (var (submission, check) in run.Checks)
        {
            json.WriteStartObject();
            json.WriteString("name", CheckWords.Name(run, submission, check));
            json.WritePoints("points", check.Points);
            json.WritePoints("max_points", check.MaxPoints);
            json.OptionalString("message", CheckWords.Sentence(check, submission.Report));
            json.OptionalString("output", SizeLimit.Cut(details(check, submission.Report), room));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
