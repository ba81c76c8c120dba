using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MlpLabs.Engine.Tests.Golden;

/// <summary>Compares an answer of the engine with the JSON of a case; gives the first difference in words, or null.</summary>
sealed class AnswerComparer(Tolerance tolerance, int t1UpToIndex, string[] names)
{
    /// <summary>The component names of a method's tuple result, or of the tuples in its array result.</summary>
    public static string[] ComponentNames(MethodInfo method) =>
        method.ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>()?.TransformNames.Select(n => n ?? "?").ToArray() ?? [];

    public string? Difference(JsonElement expected, object? actual, string path = "answer") => actual switch
    {
        double number => Number(number, ArgumentBinder.Number(expected), tolerance, path),
        int or long => Exact(Convert.ToInt64(actual, CultureInfo.InvariantCulture), expected.GetInt64(), path),
        bool truth => Exact(truth, expected.GetBoolean(), path),
        string text => Exact(text, expected.GetString(), path),
        double[,] matrix => Matrix(expected, matrix, path),
        Array array => Items(expected, array, path),
        ITuple tuple => Components(expected, tuple, path),
        _ => $"{path} is a {actual?.GetType().Name ?? "null"}, which cannot be compared.",
    };

    /// <summary>Entries at given places of a long answer.</summary>
    public string? Sampled(int expectedLength, JsonElement expectedAt, double[] actual)
    {
        if (actual.Length != expectedLength)
            return $"answer has {actual.Length} entries, expected {expectedLength}.";
        foreach (var entry in expectedAt.EnumerateObject())
        {
            var i = int.Parse(entry.Name, CultureInfo.InvariantCulture);
            if (Number(actual[i], ArgumentBinder.Number(entry.Value), At(i), $"answer[{i}]") is { } difference)
                return difference;
        }
        return null;
    }

    string? Items(JsonElement expected, Array actual, string path)
    {
        if (expected.ValueKind != JsonValueKind.Array || expected.GetArrayLength() != actual.Length)
            return $"{path} has {actual.Length} entries, expected {(expected.ValueKind == JsonValueKind.Array ? expected.GetArrayLength() : "no array")}.";
        for (var i = 0; i < actual.Length; i++)
        {
            var difference = actual is double[] numbers && path == "answer"
                ? Number(numbers[i], ArgumentBinder.Number(expected[i]), At(i), $"{path}[{i}]")
                : Difference(expected[i], actual.GetValue(i), $"{path}[{i}]");
            if (difference is not null)
                return difference;
        }
        return null;
    }

    string? Matrix(JsonElement expected, double[,] actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetLength(0))
            return $"{path} has {actual.GetLength(0)} rows, expected {expected.GetArrayLength()}.";
        for (var i = 0; i < actual.GetLength(0); i++)
        {
            if (expected[i].GetArrayLength() != actual.GetLength(1))
                return $"{path} has {actual.GetLength(1)} columns, expected {expected[i].GetArrayLength()}.";
            for (var j = 0; j < actual.GetLength(1); j++)
                if (Number(actual[i, j], ArgumentBinder.Number(expected[i][j]), tolerance, $"{path}[{i},{j}]") is { } difference)
                    return difference;
        }
        return null;
    }

    string? Components(JsonElement expected, ITuple actual, string path)
    {
        if (expected.ValueKind != JsonValueKind.Object || names.Length != actual.Length)
            return $"{path} is a tuple of {actual.Length} with {names.Length} names, which cannot be compared with {expected}.";
        var wanted = expected.EnumerateObject().Select(p => p.Name).ToArray();
        if (!wanted.Order().SequenceEqual(names.Order()))
            return $"{path} has the components {string.Join(", ", names)}, expected {string.Join(", ", wanted)}.";
        for (var i = 0; i < actual.Length; i++)
            if (Difference(expected.GetProperty(names[i]), actual[i], $"{path}.{names[i]}") is { } difference)
                return difference;
        return null;
    }

    Tolerance At(int index) => index <= t1UpToIndex ? Tolerance.T1 : tolerance;

    static string? Number(double actual, double expected, Tolerance tolerance, string path) => tolerance.Allows(actual, expected)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{path} is {actual:R}, expected {expected:R}.");

    static string? Exact<T>(T actual, T expected, string path) => Equals(actual, expected) ? null : $"{path} is {actual}, expected {expected}.";
}
