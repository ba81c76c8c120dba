using System.Buffers;
using System.Globalization;
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

    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(Readable()) };

    public string Name => "json";

    // Letters of all scripts stand as they are; controls of the reading order and invisible characters are escaped.
    static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var c = '\0'; c < char.MaxValue; c++)
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                settings.ForbidCharacter(c);
        return settings;
    }

    public string? Write(GradeReport report, TextWriter output)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        Write(report, bytes);
        output.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        return null;
    }

    /// <summary>The same in UTF-8.</summary>
    public void Write(GradeReport report, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            WriteReport(json, report);
        output.Write("\n"u8);
    }

    static void WriteReport(Utf8JsonWriter json, GradeReport report)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("exercise", report.Exercise.Id);
        json.WriteString("exerciseTitle", report.Exercise.Title);
        json.WriteString("submission", report.Submission);
        json.WriteString("audience", report.Audience == Audience.Instructor ? "instructor" : "student");
        json.WriteString("verdict", report.Verdict.ToString());
        Points(json, "score", report.Score);
        Points(json, "maxScore", report.MaxScore);
        json.WriteBoolean("visibleOnly", report.IsVisibleOnly);
        json.WriteString("notice", report.Notice);
        if (report.Lateness is { } lateness)
        {
            json.WriteStartObject("lateness");
            Points(json, "pointsLost", lateness.PointsLost);
            Points(json, "scoreAfter", report.Score - lateness.PointsLost);
            json.WriteString("message", lateness.Message);
            json.WriteEndObject();
        }
        json.WriteStartObject("isolation");
        json.WriteNumber("tier", report.Isolation.Number);
        json.WriteString("details", report.Isolation.Details);
        json.WriteEndObject();
        if (report.Seed is { } seed)
            json.WriteNumber("seed", seed);
        List(json, "checks", report.Checks, WriteCheck);
        List(json, "diagnostics", report.Diagnostics, WriteDiagnostic);
        if (report.PackProblems.Count > 0)
            List(json, "packProblems", report.PackProblems, static (json, p) => json.WriteStringValue(p.ToString()));
        json.WriteNumber("durationMs", Math.Round(report.DurationMs, 1));
        json.WriteEndObject();
    }

    static void WriteCheck(Utf8JsonWriter json, CheckReport check)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Id);
        json.WriteString("title", check.Title);
        json.WriteString("verdict", check.Verdict.ToString());
        Points(json, "points", check.Points);
        Points(json, "maxPoints", check.MaxPoints);
        json.WriteString("signature", check.Signature);
        json.WriteString("tolerance", check.Tolerance);
        json.WriteString("message", check.Message);
        json.WriteString("firstDeviation", check.FirstDeviation);
        List(json, "followsFrom", check.FollowsFrom, static (json, id) => json.WriteStringValue(id));
        List(json, "cases", check.Cases, WriteCase);
        List(json, "diagnoses", check.Diagnoses, WriteDiagnosis);
        json.WriteEndObject();
    }

    static void WriteCase(Utf8JsonWriter json, CaseReport @case)
    {
        json.WriteStartObject();
        json.WriteString("name", @case.Name);
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
        json.WriteString("message", @case.Message);
        json.WriteString("console", @case.Console);
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
        json.WriteString("type", exception.TypeName);
        json.WriteString("message", exception.Message);
        json.WriteBoolean("notFinished", exception.NotFinished);
        List(json, "places", exception.Places, static (json, place) =>
        {
            json.WriteStartObject();
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            json.WriteString("method", place.Method);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void WriteDeviation(Utf8JsonWriter json, Deviation deviation)
    {
        json.WriteStartObject();
        json.WriteString("component", deviation.Component);
        json.WriteString("place", deviation.Place);
        json.WriteString("expected", deviation.Expected);
        json.WriteString("actual", deviation.Actual);
        json.WriteString("allowed", deviation.Allowed);
        json.WriteEndObject();
    }

    static void WriteDiagnosis(Utf8JsonWriter json, Diagnosis diagnosis)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnosis.Id);
        json.WriteString("kind", diagnosis.Kind == DiagnosisKind.Misconception ? "misconception" : "pattern");
        json.WriteString("title", diagnosis.Title);
        json.WriteString("component", diagnosis.Component);
        json.WriteString("markdown", diagnosis.Markdown);
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
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.File);
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
    internal static void Points(Utf8JsonWriter json, string name, decimal points) =>
        json.WriteNumber(name, points / 1.0000000000000000000000000000m);
}
