using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlpLabs.Grading;

namespace MlpLabs.Reporting.Formats;

/// <summary>The <c>result.json</c> of Classroom 50, schema <c>classroom50/result/v1</c>.</summary>
/// <remarks>
/// Its scores are whole numbers. Points with decimals are scaled: scores and maxima of all checks are multiplied by the
/// same power of ten, the smallest that makes every maximum and every score whole (0.5 of 2.5 points is 5 of 25), so the
/// quotient is exact and nothing is rounded. When a part could not be graded nothing is written, and the exit code tells
/// the runner of its own error; it keeps the score of before.
/// </remarks>
/// <param name="environment">Looks up an environment variable; the runner says in them whose submission this is.</param>
public sealed partial class Classroom50(Func<string, string?> environment) : IRunWriter
{
    const string Schema = "classroom50/result/v1";

    static readonly string[] Needed = ["CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"];

    public string Name => "classroom50";

    public string? Missing => Needed.Where(name => string.IsNullOrEmpty(environment(name))).ToList() is { Count: > 0 } missing
        ? FormatMessages.MissingVariables(Name, missing)
        : null;

    public string? Write(GradedRun run, TextWriter output)
    {
        if (Missing is { } missing)
            return missing;
        if (run.IsIncomplete)
            return FormatMessages.WithheldFrom(Name);
        run = run.ForStudents();
        var scale = Scale(run);
        output.Write(JsonFormat.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("classroom", environment("CLASSROOM"));
            json.WriteString("assignment", environment("ASSIGNMENT"));
            json.OptionalString("assignment_type", environment("ASSIGNMENT_TYPE"));
            json.OptionalString("owner", FirstOf("OWNER", "USERNAME"));
            json.WriteString("submission", environment("SUBMISSION_TAG"));
            json.WriteString("commit", environment("COMMIT_URL"));
            json.WriteString("release", environment("RELEASE_URL"));
            json.WriteString("review", FirstOf("REVIEW_URL", "COMMIT_URL"));
            json.WriteString("datetime", SubmittedAt(environment("SUBMISSION_TAG")!) ?? Instant(run.StartedAt));
            json.WriteString("graded_at", Instant(run.EndedAt));
            json.WritePoints("score", run.Score * scale);
            json.WritePoints("max-score", run.MaxScore * scale);
            json.WriteStartArray("tests");
            foreach (var (submission, check) in run.Checks)
                WriteTest(json, run, submission, check, scale);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        return null;
    }

    static void WriteTest(Utf8JsonWriter json, GradedRun run, GradedSubmission submission, CheckReport check, decimal scale)
    {
        json.WriteStartObject();
        json.WriteString("test-name", CheckWords.Name(run, submission, check));
        json.WriteBoolean("passed", check.Verdict == Verdict.Passed);
        json.WritePoints("score", check.Points * scale);
        json.WritePoints("max-score", check.MaxPoints * scale);
        json.WriteString("verdict", check.Verdict.ToString());
        json.OptionalString("message", CheckWords.Sentence(check, submission.Report));
        json.WriteEndObject();
    }

    internal static decimal Scale(GradedRun run)
    {
        var scale = 1m;
        while (run.Checks.Any(c => !decimal.IsInteger(c.Check.MaxPoints * scale) || !decimal.IsInteger(c.Check.Points * scale)))
            scale *= 10;
        return scale;
    }

    // submit/2026-06-01T14-32-05Z-a1b2c3d; the instant does not change when the submission is graded again.
    static string? SubmittedAt(string tag) =>
        TagTime().Match(tag) is { Success: true } m ? $"{m.Groups[1].Value}T{m.Groups[2].Value}:{m.Groups[3].Value}:{m.Groups[4].Value}Z" : null;

    [GeneratedRegex(@"^submit/(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])-([0-5]\d)-([0-5]\d)Z-", RegexOptions.CultureInvariant)]
    private static partial Regex TagTime();

    static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    string? FirstOf(string name, string otherwise) => environment(name) is { Length: > 0 } value ? value : environment(otherwise);
}
