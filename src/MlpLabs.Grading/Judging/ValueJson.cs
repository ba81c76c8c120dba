using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Grading.Judging;

/// <summary>Values as JSON: matrices as lists of rows, tuples as objects by element name, NaN and the infinities as strings.</summary>
/// <remarks>An empty matrix would lose its size as <c>[]</c>; it is written as <c>{"size": [0, 3]}</c>.</remarks>
public static class ValueJson
{
    public static void Write(Utf8JsonWriter writer, ValueShape shape, object? value)
    {
        switch (shape)
        {
            case ScalarShape or ArrayShape when value is null:
                writer.WriteNullValue();
                break;
            case ScalarShape scalar:
                WriteScalar(writer, scalar.Kind, value!);
                break;
            case TupleShape tuple:
                writer.WriteStartObject();
                for (var i = 0; i < tuple.Fields.Count; i++)
                {
                    writer.WritePropertyName(FieldName(tuple, i));
                    Write(writer, tuple.Fields[i].Shape, ((ITuple)value!)[i]);
                }
                writer.WriteEndObject();
                break;
            case ArrayShape array:
                WriteArray(writer, array, (Array)value!);
                break;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The JSON does not have the shape.</exception>
    public static object? Read(JsonElement json, ValueShape shape) => shape switch
    {
        ScalarShape { Kind: ScalarKind.Text } or ArrayShape when json.ValueKind == JsonValueKind.Null => null,
        ScalarShape scalar => ReadScalar(json, scalar.Kind),
        TupleShape tuple => ReadTuple(json, tuple),
        ArrayShape array => ReadArray(json, array),
        _ => throw new FormatException($"{shape} cannot be read."),
    };

    static string FieldName(TupleShape tuple, int i) => tuple.Fields[i].Name ?? FormattableString.Invariant($"Item{i + 1}");

    static void WriteScalar(Utf8JsonWriter writer, ScalarKind kind, object value)
    {
        switch (kind)
        {
            case ScalarKind.Double when double.IsFinite((double)value):
                writer.WriteNumberValue((double)value);
                break;
            case ScalarKind.Double:
                writer.WriteStringValue(((double)value).ToString(CultureInfo.InvariantCulture));
                break;
            case ScalarKind.Int32:
                writer.WriteNumberValue((int)value);
                break;
            case ScalarKind.Int64:
                writer.WriteNumberValue((long)value);
                break;
            case ScalarKind.Boolean:
                writer.WriteBooleanValue((bool)value);
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }

    static void WriteArray(Utf8JsonWriter writer, ArrayShape shape, Array array)
    {
        if (shape.Rank > 1 && array.Length == 0)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("size");
            for (var d = 0; d < array.Rank; d++)
                writer.WriteNumberValue(array.GetLength(d));
            writer.WriteEndArray();
            writer.WriteEndObject();
            return;
        }
        WriteLevel(writer, shape, array, new int[shape.Rank], 0);
    }

    static void WriteLevel(Utf8JsonWriter writer, ArrayShape shape, Array array, int[] index, int depth)
    {
        writer.WriteStartArray();
        for (index[depth] = 0; index[depth] < array.GetLength(depth); index[depth]++)
            if (depth == shape.Rank - 1)
                Write(writer, shape.Element, array.GetValue(index));
            else
                WriteLevel(writer, shape, array, index, depth + 1);
        writer.WriteEndArray();
    }

    static object ReadScalar(JsonElement json, ScalarKind kind)
    {
        try
        {
            return kind switch
            {
                ScalarKind.Double when json.ValueKind == JsonValueKind.String => double.Parse(json.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
                ScalarKind.Double => json.GetDouble(),
                ScalarKind.Int32 => json.GetInt32(),
                ScalarKind.Int64 => json.GetInt64(),
                ScalarKind.Boolean => json.GetBoolean(),
                _ => json.GetString()!,
            };
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    static object ReadTuple(JsonElement json, TupleShape shape)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("a tuple must be an object.");
        var elements = new object?[shape.Fields.Count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = json.TryGetProperty(FieldName(shape, i), out var element)
                ? Read(element, shape.Fields[i].Shape)
                : throw new FormatException($"the element {FieldName(shape, i)} is missing.");
        return Activator.CreateInstance(shape.ClrType, elements)!;
    }

    static Array ReadArray(JsonElement json, ArrayShape shape)
    {
        var size = new int[shape.Rank];
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("size", out var sizes))
            return Empty(shape, [.. sizes.EnumerateArray().Select(s => s.GetInt32())]);
        var level = json;
        for (var d = 0; d < shape.Rank; d++)
        {
            if (level.ValueKind != JsonValueKind.Array)
                throw new FormatException("an array must be a list.");
            size[d] = level.GetArrayLength();
            if (d < shape.Rank - 1 && size[d] > 0)
                level = level[0];
        }
        var array = Array.CreateInstance(shape.Element.ClrType, size);
        Fill(json, shape, array, new int[shape.Rank], 0);
        return array;
    }

    static Array Empty(ArrayShape shape, int[] size) =>
        size.Length == shape.Rank && size.All(n => n >= 0) && size.Contains(0)
            ? Array.CreateInstance(shape.Element.ClrType, size)
            : throw new FormatException("the size of an empty matrix must hold a length per dimension, one of them 0.");

    static void Fill(JsonElement json, ArrayShape shape, Array array, int[] index, int depth)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != array.GetLength(depth))
            throw new FormatException("the rows of a matrix must have equal lengths.");
        index[depth] = 0;
        foreach (var element in json.EnumerateArray())
        {
            if (depth == shape.Rank - 1)
                array.SetValue(Read(element, shape.Element), index);
            else
                Fill(element, shape, array, index, depth + 1);
            index[depth]++;
        }
    }
}
