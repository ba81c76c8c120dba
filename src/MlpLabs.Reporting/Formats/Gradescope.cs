using System.Text.Json;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>Gradescope's <c>results.json</c>.</summary>
/// <remarks>
/// Gradescope shows it to the student, so it always holds the student's report: a check is a test, and no hidden case is
/// one. Every test is <c>visible</c>, because Gradescope shows no total at all once a single test is hidden; nothing
/// in the student's report needs hiding. When a part could not be graded nothing is written: Gradescope then reports
/// a failed autograder and keeps the points of before, where 0 of 0 points would count as lost ones.
/// </remarks>
public sealed class Gradescope : IRunWriter
{
    public string Name => "gradescope";

    public string? Write(GradedRun run, TextWriter output)
    {
        if (run.IsIncomplete)
            return FormatMessages.WithheldFrom(Name);
        run = run.ForStudents();
        output.Write(JsonFormat.Text(json =>
        {
            json.WriteStartObject();
            json.WritePoints("score", run.Score);
            json.WriteNumber("execution_time", Math.Round(run.DurationMs / 1000, 3));
            json.WriteString("output", string.Join('\n', run.Submissions.Select(s => CheckWords.Overview(run, s, Words(s.Report)))));
            json.WriteString("output_format", "text");
            json.WriteString("test_output_format", "text");
            json.WriteString("test_name_format", "text");
            json.WriteString("visibility", "visible");
            json.WriteString("stdout_visibility", "hidden");
            json.WriteStartArray("tests");
            foreach (var (submission, check) in run.Checks)
                WriteTest(json, run, submission, check);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        return null;
    }

    static string Words(GradeReport report) =>
        ReportTexts.NoticeBesideSummary(report) is { Length: > 0 } notice ? $"{ReportTexts.Summary(report)} {notice}" : ReportTexts.Summary(report);

    static void WriteTest(Utf8JsonWriter json, GradedRun run, GradedSubmission submission, CheckReport check)
    {
        json.WriteStartObject();
        json.WriteString("name", CheckWords.Name(run, submission, check));
        json.WritePoints("score", check.Points);
        json.WritePoints("max_score", check.MaxPoints);
        // There is no word for a check that is not asked here.
        if (!Outcomes.WaitsForGrader(check))
            json.WriteString("status", check.Verdict == Verdict.Passed ? "passed" : "failed");
        json.OptionalString("output", CheckWords.Details(check, submission.Report));
        json.WriteStartArray("tags");
        foreach (var tag in check.Diagnoses.Select(d => d.Id).Distinct().Prepend(check.Verdict.ToString()))
            json.WriteStringValue(VisibleText.OneLine(tag));
        json.WriteEndArray();
        json.WriteString("visibility", "visible");
        json.WriteEndObject();
    }
}
