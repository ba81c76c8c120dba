using System.Runtime.InteropServices;
using MlpLabs.Protocol.Bytes;

namespace MlpLabs.Protocol.Values;

/// <summary>Writes a value by its declared shape, never by what the value says it is.</summary>
/// <remarks>
/// Scalars: the bits, little-endian; a truth value is 0 or 1; a text is a marker (0 when null), a length and the characters.
/// Arrays: 0 when null, else 1, the length of each dimension, and the elements in row-major order. Tuples: their elements.
/// Every value has exactly one such form, so values can be compared by their bytes.
/// </remarks>
public sealed class ValueWriter
{
    readonly ByteWriter _output;
    readonly ValueLimits _limits;
    int _elements;

    ValueWriter(ByteWriter output, ValueLimits limits)
    {
        _output = output;
        _limits = limits;
    }

    /// <summary>The bytes of a value, or null when it is larger than the limits or not of the shape.</summary>
    public static byte[]? TryWrite(ValueShape shape, object? value, ValueLimits? limits = null)
    {
        limits ??= ValueLimits.Default;
        var output = new ByteWriter(limits.MaxBytes);
        return new ValueWriter(output, limits).Write(shape, value, 0) && !output.Overflowed ? output.ToArray() : null;
    }

    bool Write(ValueShape shape, object? value, int depth) => shape switch
    {
        ScalarShape scalar => Count(1) && WriteScalar(scalar.Kind, value),
        ArrayShape array => depth < _limits.MaxDepth && Count(1) && WriteArray(array, value, depth + 1),
        TupleShape tuple => depth < _limits.MaxDepth && WriteTuple(tuple, value, depth + 1),
        _ => false,
    };

    bool WriteScalar(ScalarKind kind, object? value)
    {
        switch (kind, value)
        {
            case (ScalarKind.Double, double number):
                _output.Double(number);
                break;
            case (ScalarKind.Int32, int number):
                _output.Int32(number);
                break;
            case (ScalarKind.Int64, long number):
                _output.Int64(number);
                break;
            case (ScalarKind.Boolean, bool truth):
                _output.Byte(truth ? (byte)1 : (byte)0);
                break;
            case (ScalarKind.Text, null):
                _output.Byte(0);
                break;
            case (ScalarKind.Text, string text):
                _output.Text(text);
                break;
            default:
                return false;
        }
        return !_output.Overflowed;
    }

    bool WriteTuple(TupleShape shape, object? value, int depth)
    {
        if (value is null || !TupleFields.TryFind(value.GetType(), out var fields) || fields.Length != shape.Fields.Count)
            return false;
        for (var i = 0; i < fields.Length; i++)
            if (!Write(shape.Fields[i].Shape, fields[i].GetValue(value), depth))
                return false;
        return true;
    }

    bool WriteArray(ArrayShape shape, object? value, int depth)
    {
        if (value is null)
        {
            _output.Byte(0);
            return !_output.Overflowed;
        }
        if (value is not Array array || array.Rank != shape.Rank)
            return false;

        _output.Byte(1);
        for (var d = 0; d < array.Rank; d++)
        {
            if (array.GetLength(d) > _limits.MaxElements)
                return false;
            _output.Int32(array.GetLength(d));
        }
        return shape.Element is ScalarShape scalar && FixedSize.Of(scalar.Kind) is var size and > 0 && scalar.Kind != ScalarKind.Boolean
            ? Count(array.LongLength) && WriteBits(array, scalar, size)
            : WriteElements(array, shape, depth);
    }

    // Numbers lie in memory as they are written, on every machine .NET 10 runs on.
    bool WriteBits(Array array, ScalarShape scalar, int size)
    {
        if (array.GetType().GetElementType() != scalar.ClrType || !_output.TryReserve(array.Length * size, out var space))
            return false;
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), array.Length * size).CopyTo(space);
        return true;
    }

    bool WriteElements(Array array, ArrayShape shape, int depth)
    {
        if (array.LongLength > _limits.MaxElements - _elements)
            return false;
        if (array is object?[] references)
        {
            foreach (var element in references)
                if (!Write(shape.Element, element, depth))
                    return false;
            return true;
        }
        foreach (var element in array)
            if (!Write(shape.Element, element, depth))
                return false;
        return true;
    }

    bool Count(long elements)
    {
        if (elements > _limits.MaxElements - _elements)
            return false;
        _elements += (int)elements;
        return true;
    }
}
