using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace MlpLabs.Engine.Tests.Golden;

/// <summary>Turns the JSON arguments of a case into the .NET values of a method's parameters.</summary>
static class ArgumentBinder
{
    public static object[] Bind(ParameterInfo[] parameters, JsonElement arguments, JsonElement? shapes)
    {
        if (arguments.GetArrayLength() != parameters.Length)
            throw new FormatException($"The case has {arguments.GetArrayLength()} arguments, the method {parameters.Length}.");
        var values = new object[parameters.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value(parameters[i].ParameterType, arguments[i], ShapeOf(parameters[i].Name!, shapes));
        foreach (var shape in shapes?.EnumerateObject() ?? default)
            if (!parameters.Any(p => p.Name == shape.Name))
                throw new FormatException($"argumentShapes names '{shape.Name}', which is no parameter.");
        return values;
    }

    /// <summary>A number, or one of the strings NaN, Infinity, -Infinity.</summary>
    public static double Number(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? json.GetDouble()
        : json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => throw new FormatException($"'{text}' is not a number."),
        };

    static object Value(Type type, JsonElement json, int[]? shape)
    {
        if (type == typeof(double))
            return Number(json);
        if (type == typeof(int))
            return json.GetInt32();
        if (type == typeof(long))
            return json.GetInt64();
        if (type == typeof(bool))
            return json.GetBoolean();
        if (type == typeof(string))
            return json.GetString()!;
        if (type == typeof(double[,]))
            return Matrix(json, shape);
        if (!type.IsArray)
            throw new NotSupportedException($"No binding for {type}.");
        var array = Array.CreateInstance(type.GetElementType()!, json.GetArrayLength());
        for (var i = 0; i < array.Length; i++)
            array.SetValue(Value(type.GetElementType()!, json[i], null), i);
        return array;
    }

    static double[,] Matrix(JsonElement json, int[]? shape)
    {
        var rows = json.GetArrayLength();
        if (rows == 0 && shape is null)
            throw new FormatException("A matrix without rows needs argumentShapes.");
        var columns = rows == 0 ? shape![1] : json[0].GetArrayLength();
        if (shape is not null && (shape[0] != rows || shape[1] != columns))
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A matrix is {rows}×{columns}, argumentShapes says {shape[0]}×{shape[1]}."));
        var matrix = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            if (json[i].GetArrayLength() != columns)
                throw new FormatException("The rows of a matrix differ in length.");
            for (var j = 0; j < columns; j++)
                matrix[i, j] = Number(json[i][j]);
        }
        return matrix;
    }

    static int[]? ShapeOf(string name, JsonElement? shapes) =>
        shapes is { } all && all.TryGetProperty(name, out var shape) ? [.. shape.EnumerateArray().Select(n => n.GetInt32())] : null;
}
