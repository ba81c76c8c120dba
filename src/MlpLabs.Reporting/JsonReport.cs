using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MlpLabs.Grading;
using MlpLabs.Grading.Diagnosis;
using MlpLabs.Grading.Judging;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Reporting;

/// <summary>The result for programs, in the contract <c>mlplabs/result/v1</c>.</summary>
/// <remarks>
/// Fields are added, never renamed, without a new schema version. Numbers are written with as many digits as tell them
/// apart; NaN and the infinities are the strings <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c>.
/// </remarks>
public sealed class JsonReport : IReportWriter
{
    public const string Schema = "mlplabs/result/v1";

    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Name => "json";

    public string? Write(GradeReport report, TextWriter output)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, Options))
            WriteReport(json, report);
        output.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        output.Write('\n');
        return null;
    }

    static void WriteReport(Utf8JsonWriter json, GradeReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("exercise", report.Exercise.Id);
        Text(json, "exerciseTitle", report.Exercise.Title);
        Text(json, "submission", report.Submission);
        json.WriteString("audience", report.Audience == Audience.Instructor ? "instructor" : "student");
        json.WriteString("verdict", report.Verdict.ToString());
        Points(json, "score", report.Score);
        Points(json, "maxScore", report.MaxScore);
        Text(json, "notice", report.Notice);
        json.WriteStartObject("isolation");
        json.WriteNumber("tier", report.Isolation.Number);
        Text(json, "details", report.Isolation.Details);
        json.WriteEndObject();
        if (report.Seed is { } seed)
            json.WriteNumber("seed", seed);
        List(json, "checks", report.Checks, WriteCheck);
        List(json, "diagnostics", report.Diagnostics, WriteDiagnostic);
        if (report.PackProblems.Count > 0)
            List(json, "packProblems", report.PackProblems, static (json, p) => TextValue(json, p.ToString()));
        json.WriteNumber("durationMs", Math.Round(report.DurationMs, 1));
        json.WriteEndObject();
    }

    static void WriteCheck(Utf8JsonWriter json, CheckReport check)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Id);
        Text(json, "title", check.Title);
        json.WriteString("verdict", check.Verdict.ToString());
        Points(json, "points", check.Points);
        Points(json, "maxPoints", check.MaxPoints);
        json.WriteString("signature", check.Signature);
        json.WriteString("tolerance", check.Tolerance);
        Text(json, "message", check.Message);
        json.WriteString("firstDeviation", check.FirstDeviation);
        List(json, "followsFrom", check.FollowsFrom, static (json, id) => json.WriteStringValue(id));
        List(json, "cases", check.Cases, WriteCase);
        List(json, "diagnoses", check.Diagnoses, WriteDiagnosis);
        json.WriteEndObject();
    }

    static void WriteCase(Utf8JsonWriter json, CaseReport @case)
    {
        json.WriteStartObject();
        Text(json, "name", @case.Name);
        json.WriteString("visibility", @case.Visibility == Visibility.Visible ? "visible" : "hidden");
        json.WriteString("verdict", @case.Verdict.ToString());
        json.WritePropertyName("input");
        Values(json, @case.Input, alwaysNamed: true);
        json.WritePropertyName("expected");
        Values(json, @case.Expected);
        json.WritePropertyName("actual");
        Values(json, @case.Actual);
        json.WriteString("expectedException", @case.ExpectedException);
        json.WritePropertyName("exception");
        WriteException(json, @case.Exception);
        List(json, "deviations", @case.Deviations, WriteDeviation);
        Text(json, "message", @case.Message);
        Text(json, "console", @case.Console);
        json.WriteNumber("cpuMs", Math.Round(@case.CpuMs, 3));
        json.WriteEndObject();
    }

    // By name; a result that is no tuple stands alone; null where nothing may be seen or nothing came.
    static void Values(Utf8JsonWriter json, IReadOnlyList<Quantity> values, bool alwaysNamed = false)
    {
        if (values.Count == 0)
            json.WriteNullValue();
        else if (!alwaysNamed && values is [{ Name.Length: 0 } only])
            ValueJson.Write(json, only.Shape, only.Value);
        else
        {
            json.WriteStartObject();
            foreach (var value in values)
            {
                json.WritePropertyName(value.Name);
                ValueJson.Write(json, value.Shape, value.Value);
            }
            json.WriteEndObject();
        }
    }

    static void WriteException(Utf8JsonWriter json, ExceptionReport? exception)
    {
        if (exception is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        Text(json, "type", exception.TypeName);
        Text(json, "message", exception.Message);
        json.WriteBoolean("notFinished", exception.NotFinished);
        List(json, "places", exception.Places, static (json, place) =>
        {
            json.WriteStartObject();
            Text(json, "file", place.File);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            Text(json, "method", place.Method);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void WriteDeviation(Utf8JsonWriter json, Deviation deviation)
    {
        json.WriteStartObject();
        json.WriteString("component", deviation.Component);
        json.WriteString("place", deviation.Place);
        Text(json, "expected", deviation.Expected);
        Text(json, "actual", deviation.Actual);
        json.WriteString("allowed", deviation.Allowed);
        json.WriteEndObject();
    }

    static void WriteDiagnosis(Utf8JsonWriter json, Diagnosis diagnosis)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnosis.Id);
        json.WriteString("kind", diagnosis.Kind == DiagnosisKind.Misconception ? "misconception" : "pattern");
        Text(json, "title", diagnosis.Title);
        json.WriteString("component", diagnosis.Component);
        Text(json, "markdown", diagnosis.Markdown);
        json.WriteEndObject();
    }

    static void WriteDiagnostic(Utf8JsonWriter json, SourceDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        });
        Text(json, "message", diagnostic.Message);
        Text(json, "file", diagnostic.File);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteNumber("endLine", diagnostic.EndLine);
        json.WriteNumber("endColumn", diagnostic.EndColumn);
        json.WriteEndObject();
    }

    static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    // Division by 1.000… drops trailing zeros: 2.50 is written as 2.5.
    static void Points(Utf8JsonWriter json, string name, decimal points) =>
        json.WriteNumber(name, points / 1.0000000000000000000000000000m);

    static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        TextValue(json, text);
    }

    // Half a surrogate pair cannot be written as UTF-8 and becomes U+FFFD.
    static void TextValue(Utf8JsonWriter json, string text) => json.WriteStringValue(string.Concat(text.EnumerateRunes()));
}
