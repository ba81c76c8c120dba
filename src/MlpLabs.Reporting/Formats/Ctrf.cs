using System.Text.Json;
using MlpLabs.Grading;
using MlpLabs.Reporting.Wording;

namespace MlpLabs.Reporting.Formats;

/// <summary>The Common Test Report Format (ctrf.io): a check is a test, its exercise the suite.</summary>
/// <remarks>Our own faults have the status <c>other</c>; points stand in <c>extra</c>. A test's duration is the processor time of the cases the reader may see.</remarks>
public sealed class Ctrf : IRunWriter
{
    const string SpecVersion = "0.0.0";

    public string Name => "ctrf";

    public string? Write(GradedRun run, TextWriter output)
    {
        output.Write(JsonFormat.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("reportFormat", "CTRF");
            json.WriteString("specVersion", SpecVersion);
            json.WriteString("timestamp", run.EndedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("generatedBy", $"mlplabs {JsonFormat.Version}");
            json.WriteStartObject("results");
            json.WriteStartObject("tool");
            json.WriteString("name", "mlplabs");
            json.WriteString("version", JsonFormat.Version);
            json.WriteEndObject();
            WriteSummary(json, run);
            json.WriteStartArray("tests");
            foreach (var (submission, check) in run.Checks)
                WriteTest(json, submission, check);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }));
        return null;
    }

    static void WriteSummary(Utf8JsonWriter json, GradedRun run)
    {
        var statuses = run.Checks.Select(c => Status(c.Check.Verdict)).ToList();
        json.WriteStartObject("summary");
        json.WriteNumber("tests", statuses.Count);
        foreach (var status in (string[])["passed", "failed", "skipped", "pending", "other"])
            json.WriteNumber(status, statuses.Count(s => s == status));
        json.WriteNumber("suites", run.Submissions.Count);
        json.WriteNumber("start", run.StartedAt.ToUnixTimeMilliseconds());
        json.WriteNumber("stop", run.EndedAt.ToUnixTimeMilliseconds());
        json.WriteStartObject("extra");
        json.WritePoints("score", run.Score);
        json.WritePoints("maxScore", run.MaxScore);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteTest(Utf8JsonWriter json, GradedSubmission submission, CheckReport check)
    {
        var report = submission.Report;
        json.WriteStartObject();
        json.WriteString("name", VisibleText.OneLine(check.Title));
        json.WriteString("status", Status(check.Verdict));
        json.WriteNumber("duration", (long)Math.Round(check.Cases.Sum(c => c.CpuMs)));
        json.WriteStartArray("suite");
        json.WriteStringValue(report.Exercise.Id);
        json.WriteEndArray();
        json.OptionalString("message", CheckWords.Sentence(check, report));
        json.OptionalString("trace", CheckWords.Details(check, report));
        json.WriteString("rawStatus", check.Verdict.ToString());
        if (check.Diagnoses.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var id in check.Diagnoses.Select(d => d.Id).Distinct())
                json.WriteStringValue(VisibleText.OneLine(id));
            json.WriteEndArray();
        }
        var place = Outcomes.Of(check.Verdict) == Outcome.Passed ? null : CheckWords.Place(check, report);
        if (place is { } at)
            json.WriteNumber("line", at.Line);
        json.WriteString("filePath", submission.PathOf(place?.File ?? ""));
        json.WriteStartObject("extra");
        json.WriteString("id", check.Id);
        json.WritePoints("points", check.Points);
        json.WritePoints("maxPoints", check.MaxPoints);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string Status(Verdict verdict) => Outcomes.Of(verdict) switch
    {
        Outcome.Passed => "passed",
        Outcome.Failed => "failed",
        Outcome.Skipped => "skipped",
        _ => "other",
    };
}
