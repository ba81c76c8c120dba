using System.Text.Json;
using MlpLabs.Reporting.Wording;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting.Formats;

/// <summary>SARIF 2.1.0 with what GitHub's code scanning reads: compile errors, forbidden calls and warnings at their lines.</summary>
/// <remarks>
/// Wrong answers are no finding in a source and stay out. A fault of ours is a notification of the invocation, never a
/// result. Addresses are relative to the repository's root.
/// </remarks>
public sealed class Sarif : IRunWriter
{
    const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public string Name => "sarif";

    public string? Write(GradedRun run, TextWriter output)
    {
        var remarks = SourceRemark.Of(run);
        var rules = remarks.Select(r => r.Diagnostic.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        output.Write(JsonFormat.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, remarks);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", "mlplabs/");
            json.WriteEndObject();
            WriteInvocation(json, run);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var remark in remarks)
                WriteResult(json, remark, rules.IndexOf(remark.Diagnostic.Id));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        return null;
    }

    static void WriteTool(Utf8JsonWriter json, IReadOnlyList<string> rules, IReadOnlyList<SourceRemark> remarks)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "mlplabs");
        json.WriteString("semanticVersion", JsonFormat.Version);
        json.WriteStartArray("rules");
        foreach (var id in rules)
        {
            var level = Level(remarks.First(r => r.Diagnostic.Id == id).Diagnostic.Severity);
            json.WriteStartObject();
            json.WriteString("id", id);
            Text(json, "shortDescription", RuleWords(id));
            Text(json, "fullDescription", RuleWords(id));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", level);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteInvocation(Utf8JsonWriter json, GradedRun run)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !run.IsIncomplete);
        if (run.IsIncomplete)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var submission in run.Submissions.Where(s => s.Report.IsIncomplete))
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                Text(json, "message", $"{submission.Report.Exercise.Id}: {VisibleText.OneLine(ReportTexts.Summary(submission.Report))}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteResult(Utf8JsonWriter json, SourceRemark remark, int rule)
    {
        var d = remark.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", d.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(d.Severity));
        Text(json, "message", remark.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', remark.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, d.Line));
        if (d.Line > 0)
        {
            json.WriteNumber("startColumn", Math.Max(1, d.Column));
            var end = Math.Max(d.Line, d.EndLine);
            json.WriteNumber("endLine", end);
            json.WriteNumber("endColumn", end > d.Line ? Math.Max(1, d.EndColumn) : Math.Max(Math.Max(1, d.Column), d.EndColumn));
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", remark.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string RuleWords(string id) =>
        id.StartsWith("CS", StringComparison.Ordinal) ? $"The C# compiler's remark {id}"
        : id == SourceRemark.ForbiddenAtRunTime ? "A running program did what exercises must not do"
        : $"The rule {id} for what exercises must not use";

    static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
