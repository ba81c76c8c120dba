using System.Text.Json;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>The JSON of check50.</summary>
/// <remarks>
/// There <c>passed: null</c> stands for a check that was skipped and for one that crashed alike, so a fault of ours is never
/// written as that: the whole result is then an <c>error</c>, as check50 writes one for itself. <c>dependency</c> names the check that a skipped
/// one waits for; of all others it is null, because what they build on has passed.
/// </remarks>
public sealed class Check50 : IRunWriter
{
    public string Name => "check50";

    public string? Write(GradedRun run, TextWriter output)
    {
        run = run.ForStudents();
        output.Write(JsonFormat.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("slug", string.Join("+", run.Submissions.Select(s => s.Report.Exercise.Id)));
            if (run.IsIncomplete)
                WriteError(json, run);
            else
                WriteResults(json, run);
            json.WriteString("version", JsonFormat.Version);
            json.WriteEndObject();
        }));
        return null;
    }

    static void WriteError(Utf8JsonWriter json, GradedRun run)
    {
        json.WriteStartObject("error");
        json.WriteString("type", nameof(Verdict.SystemError));
        json.WriteString("value", VisibleText.OneLine(ReportTexts.Summary(run.Submissions.First(s => s.Report.IsIncomplete).Report)));
        json.WriteStartArray("traceback");
        json.WriteEndArray();
        json.WriteStartObject("data");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteResults(Utf8JsonWriter json, GradedRun run)
    {
        json.WriteStartArray("results");
        foreach (var (submission, check) in run.Checks)
        {
            json.WriteStartObject();
            json.WriteString("name", NameOf(run, submission, check.Id));
            json.WriteString("description", CheckWords.Name(run, submission, check));
            if (check.Verdict == Verdict.Skipped)
                json.WriteNull("passed");
            else
                json.WriteBoolean("passed", check.Verdict == Verdict.Passed);
            json.WriteStartArray("log");
            foreach (var line in CheckWords.Details(check, submission.Report).Split('\n').Where(l => l.Length > 0))
                json.WriteStringValue(line);
            json.WriteEndArray();
            WriteCause(json, submission, check);
            json.WriteStartObject("data");
            json.WritePoints("points", check.Points);
            json.WritePoints("max_points", check.MaxPoints);
            json.WriteString("verdict", check.Verdict.ToString());
            json.WriteEndObject();
            json.WriteString("dependency", check.WaitsFor is { } id ? NameOf(run, submission, id) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static string NameOf(GradedRun run, GradedSubmission submission, string checkId) => run.Submissions.Count == 1 ? checkId : $"{submission.Report.Exercise.Id}.{checkId}";

    static void WriteCause(Utf8JsonWriter json, GradedSubmission submission, CheckReport check)
    {
        if (check.Verdict == Verdict.Passed)
        {
            json.WriteNull("cause");
            return;
        }
        json.WriteStartObject("cause");
        json.WriteString("rationale", CheckWords.Sentence(check, submission.Report));
        json.WriteNull("help");
        if (check.Cases.FirstOrDefault(c => c.Visibility == Visibility.Visible && c.Deviations.Count > 0) is { Deviations: [var worst, ..] })
        {
            json.WriteString("expected", VisibleText.OneLine($"{worst.Place} = {worst.Expected}"));
            json.WriteString("actual", VisibleText.OneLine($"{worst.Place} = {worst.Actual}"));
        }
        json.WriteEndObject();
    }
}
