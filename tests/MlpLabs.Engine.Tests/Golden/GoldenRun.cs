using System.Reflection;
using System.Text.Json;

namespace MlpLabs.Engine.Tests.Golden;

/// <summary>
/// Compares every case of every golden file in a folder with the engine. A case is never skipped: an unknown method, an unknown
/// tolerance or a case that cannot be read is a failure, and so is a method that changes its arguments.
/// </summary>
static class GoldenRun
{
    public static GoldenReport Of(string folder)
    {
        var compared = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();
        var experiments = 0;
        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            failures.Add($"There is no golden file in {folder}.");
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            failures.AddRange(InFile(document.RootElement, out var count, out var read).Select(f => $"{name}: {f}"));
            experiments += read;
            if (read == 0)
                compared[name] = count;
        }
        return new(compared, experiments, failures);
    }

    static List<string> InFile(JsonElement root, out int compared, out int experiments)
    {
        var failures = new List<string>();
        compared = experiments = 0;
        if (!root.TryGetProperty("formatVersion", out var version) || version.GetInt32() != 1)
            failures.Add("formatVersion is not 1.");
        if (root.TryGetProperty("tolerances", out var tolerances))
            failures.AddRange(tolerances.EnumerateObject().Where(t => Tolerance.Named(t.Name) != Stated(t.Value)).Select(t => $"tolerance {t.Name} differs."));
        if (root.TryGetProperty("cases", out var cases))
            foreach (var @case in cases.EnumerateArray())
            {
                var exercise = (@case.TryGetProperty("exercise", out var own) ? own : root.GetProperty("exercise")).GetString();
                if (Difference(exercise!, @case) is { } difference)
                    failures.Add($"{exercise} / {Text(@case, "method")} / {Text(@case, "name")}: {difference}");
                compared++;
            }
        else if (root.TryGetProperty("entries", out var entries))
            foreach (var entry in entries.EnumerateArray())
            {
                failures.AddRange(ExperimentEntry.Problems(entry));
                experiments++;
            }
        else
            failures.Add("has neither cases nor entries.");
        return failures;
    }

    /// <summary>The first difference between a case and the engine's answer, or null.</summary>
    public static string? Difference(string exercise, JsonElement @case)
    {
        try
        {
            var tolerance = Text(@case, "tolerance");
            if (tolerance == "judged")
                return JudgedDesign.Difference(@case);
            var method = Text(@case, "method");
            if (!GoldenMethods.All.TryGetValue($"{exercise}/{method}", out var function) && !GoldenMethods.All.TryGetValue(method, out function))
                return $"the method '{method}' is not in the list of GoldenMethods.";
            return Difference(@case, function, Tolerance.Named(tolerance));
        }
        catch (Exception e) when (e is FormatException or NotSupportedException or InvalidOperationException or KeyNotFoundException)
        {
            return $"the case cannot be read: {e.Message}";
        }
    }

    static string? Difference(JsonElement @case, Delegate function, Tolerance tolerance)
    {
        JsonElement? shapes = @case.TryGetProperty("argumentShapes", out var given) ? given : null;
        object[] Bind() => ArgumentBinder.Bind(function.Method.GetParameters(), @case.GetProperty("arguments"), shapes);
        var arguments = Bind();
        var throws = @case.TryGetProperty("expected", out var expected) && expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("throws", out var type)
            ? type.GetString()
            : null;
        object? answer;
        try
        {
            answer = function.DynamicInvoke(arguments);
        }
        catch (TargetInvocationException e)
        {
            return throws is not null && Ancestry(e.InnerException!.GetType()).Any(t => t.Name == throws) ? null : $"throws {e.InnerException!.GetType().Name}: {e.InnerException.Message}";
        }
        if (!StructuralEquality.Same(arguments, Bind()))
            return "the arguments were changed.";
        return throws is not null ? $"does not throw {throws}." : Compare(@case, function, tolerance, answer);
    }

    static string? Compare(JsonElement @case, Delegate function, Tolerance tolerance, object? answer)
    {
        var t1UpToIndex = @case.TryGetProperty("t1UpToIndex", out var index) ? index.GetInt32() : -1;
        var comparer = new AnswerComparer(tolerance, t1UpToIndex, AnswerComparer.ComponentNames(function.Method));
        if (@case.TryGetProperty("expectedShape", out var shape) && answer is double[,] matrix &&
            (matrix.GetLength(0) != shape[0].GetInt32() || matrix.GetLength(1) != shape[1].GetInt32()))
            return $"the answer is {matrix.GetLength(0)}×{matrix.GetLength(1)}, expected {shape[0]}×{shape[1]}.";
        if (@case.TryGetProperty("expectedAt", out var expectedAt))
            return comparer.Sampled(@case.GetProperty("expectedLength").GetInt32(), expectedAt, (double[])answer!);
        return comparer.Difference(@case.GetProperty("expected"), answer);
    }

    static IEnumerable<Type> Ancestry(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    static Tolerance Stated(JsonElement json) => new(json.GetProperty("absolute").GetDouble(), json.GetProperty("relative").GetDouble());

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
