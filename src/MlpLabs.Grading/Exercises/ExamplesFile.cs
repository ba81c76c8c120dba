using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlpLabs.Engine;
using MlpLabs.Grading.Judging;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Exercises;

/// <summary>The visible cases with their expected values, generated from the grader, so that they can be checked where no grader is.</summary>
/// <remarks>A tolerance is written as runs: from which entry on, its absolute and its relative part.</remarks>
public static class ExamplesFile
{
    public const string Name = "examples.json";
    const int FormatVersion = 1;

    static readonly JsonWriterOptions _options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The text of the file for an exercise that was loaded with its grader.</summary>
    public static string Write(string exerciseId, IReadOnlyList<Check> checks)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("exercise", exerciseId);
            json.WriteStartArray("checks");
            foreach (var check in checks)
                Write(json, check);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    static void Write(Utf8JsonWriter json, Check check)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Id);
        json.WriteString("title", check.Title);
        json.WriteNumber("points", check.Points);
        json.WriteString("method", check.Signature.Name);
        json.WriteStartArray("parameters");
        foreach (var parameter in check.Signature.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("type", parameter.Shape.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("result", check.Signature.Result.ToString());
        WriteNames(json, "computedInOrder", check.ComputationOrder);
        if (check.AreIndependent)
            json.WriteBoolean("computedIndependently", true);
        if (check.Loss is { } loss)
            json.WriteString("gradientsOf", loss.ToString());
        WriteNames(json, "buildsOn", check.Prerequisites);
        json.WriteBoolean("needsGrader", check.NeedsGrader);
        json.WriteStartArray("cases");
        if (!check.NeedsGrader)
            foreach (var @case in check.Cases.Where(c => c.Visibility == Visibility.Visible))
                Write(json, check, @case);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var n in names)
            json.WriteStringValue(n);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, Check check, Case @case)
    {
        json.WriteStartObject();
        json.WriteString("name", @case.Name);
        json.WriteStartArray("arguments");
        for (var i = 0; i < @case.Arguments.Length; i++)
            ValueJson.Write(json, check.Signature.Parameters[i].Shape, @case.Arguments[i]);
        json.WriteEndArray();
        if (@case.Expected is ExpectedException thrown)
        {
            json.WriteString("throws", thrown.TypeName);
        }
        else
        {
            var value = ((ExpectedValue)@case.Expected).Value;
            json.WritePropertyName("expected");
            ValueJson.Write(json, check.Signature.Result, value);
            WriteTolerance(json, check, @case, value);
        }
        json.WriteEndObject();
    }

    static void WriteTolerance(Utf8JsonWriter json, Check check, Case @case, object? value)
    {
        json.WriteStartArray("tolerance");
        Tolerance? last = null;
        for (var index = 0; index < Math.Max(1, EntryCount(check, value)); index++)
        {
            var tolerance = check.ToleranceOf(@case.Arguments, index);
            if (tolerance == last)
                continue;
            last = tolerance;
            json.WriteStartObject();
            json.WriteNumber("from", index);
            json.WriteString("name", tolerance.Name);
            json.WriteNumber("absolute", tolerance.Absolute);
            json.WriteNumber("relative", tolerance.Relative);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static int EntryCount(Check check, object? value) =>
        check.Components.Select((_, k) => EntryCount(Judge.Component(check, value, k))).Max();

    static int EntryCount(object? component) => component switch
    {
        Array array when array.GetType().GetElementType() is { IsPrimitive: true } => array.Length,
        Array array => array.Cast<object?>().Sum(EntryCount),
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).Sum(i => EntryCount(tuple[i])),
        null => 0,
        _ => 1,
    };

    public static PackResult<IReadOnlyList<Check>> Read(string file, Limits limits)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            IReadOnlyList<Check> checks = [.. json.RootElement.GetProperty("checks").EnumerateArray().Select(c => ReadCheck(c, limits))];
            return checks.DistinctBy(c => c.Id).Count() == checks.Count
                ? PackResult<IReadOnlyList<Check>>.Of(checks)
                : throw new FormatException("a check stands in it twice.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PackResult<IReadOnlyList<Check>>.Wrong(new PackError(file, 0, 0, PackMessages.MissingFile(error.Message)));
        }
        catch (JsonException error)
        {
            return PackResult<IReadOnlyList<Check>>.Wrong(new PackError(file, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, PackMessages.BadExamples(error.Message)));
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return PackResult<IReadOnlyList<Check>>.Wrong(new PackError(file, 0, 0, PackMessages.BadExamples(error.Message)));
        }
    }

    static Check ReadCheck(JsonElement json, Limits limits)
    {
        var signature = new MethodSignature(
            Text(json, "method"),
            [.. json.GetProperty("parameters").EnumerateArray().Select(p => new Parameter(Text(p, "name"), Shape(p, "type")))],
            Shape(json, "result"));
        var cases = json.GetProperty("cases").EnumerateArray().Select(c => ReadCase(c, signature)).ToList();
        return new Check
        {
            Id = Text(json, "id"),
            Title = Text(json, "title"),
            Points = json.GetProperty("points").GetDecimal(),
            Signature = signature,
            Limits = limits,
            ComputationOrder = Names(json, "computedInOrder"),
            AreIndependent = json.TryGetProperty("computedIndependently", out var independent) && independent.GetBoolean(),
            Loss = json.TryGetProperty("gradientsOf", out var loss)
                ? Enum.TryParse<Loss>(loss.GetString(), out var known) ? known : throw new FormatException($"\"{loss.GetString()}\" is no loss.")
                : null,
            Prerequisites = Names(json, "buildsOn"),
            NeedsGrader = json.GetProperty("needsGrader").GetBoolean(),
            Cases = [.. cases.Select(c => c.Case)],
            ToleranceOf = (arguments, index) => ToleranceAt(cases.First(c => ReferenceEquals(c.Case.Arguments, arguments)).Tolerance, index),
        };
    }

    static (Case Case, IReadOnlyList<(int From, Tolerance Tolerance)> Tolerance) ReadCase(JsonElement json, MethodSignature signature)
    {
        if (json.GetProperty("arguments").GetArrayLength() != signature.Parameters.Count)
            throw new FormatException($"the case \"{Text(json, "name")}\" has another number of arguments than {signature.Name} has parameters.");
        var arguments = json.GetProperty("arguments").EnumerateArray().Select((a, i) => ValueJson.Read(a, signature.Parameters[i].Shape)).ToArray();
        Expectation expected = json.TryGetProperty("throws", out var type)
            ? new ExpectedException(type.GetString()!)
            : new ExpectedValue(ValueJson.Read(json.GetProperty("expected"), signature.Result));
        return (new Case(Text(json, "name"), Visibility.Visible, arguments, expected),
            json.TryGetProperty("tolerance", out var runs)
                ? [.. runs.EnumerateArray().Select(r => (r.GetProperty("from").GetInt32(),
                    new Tolerance(Text(r, "name"), r.GetProperty("absolute").GetDouble(), r.GetProperty("relative").GetDouble())))]
                : []);
    }

    static Tolerance ToleranceAt(IReadOnlyList<(int From, Tolerance Tolerance)> runs, int index) =>
        runs.Count == 0 ? Tolerance.T1 : runs.Last(r => r.From <= index || r == runs[0]).Tolerance;

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    static ValueShape Shape(JsonElement json, string name) =>
        ValueShape.Parse(Text(json, name)) ?? throw new FormatException($"\"{Text(json, name)}\" is no type that can be given to a submission.");

    static IReadOnlyList<string> Names(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(n => n.GetString()!)] : [];
}
