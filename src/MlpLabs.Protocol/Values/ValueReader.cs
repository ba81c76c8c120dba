using System.Runtime.InteropServices;
using MlpLabs.Protocol.Bytes;

namespace MlpLabs.Protocol.Values;

/// <summary>Reads what <see cref="ValueWriter"/> writes, from bytes that may be anything.</summary>
/// <remarks>Never throws for bad bytes, and allocates no more than a small multiple of the bytes that are there.</remarks>
public static class ValueReader
{
    /// <summary>Reads a value from exactly these bytes; false when they are not the one form of a value of this shape within the limits.</summary>
    public static bool TryRead(ValueShape shape, ReadOnlySpan<byte> bytes, out object? value, ValueLimits? limits = null)
    {
        limits ??= ValueLimits.Default;
        value = null;
        if (bytes.Length > limits.MaxBytes)
            return false;
        var input = new ByteReader(bytes);
        var state = new State(limits);
        var read = Read(shape, ref input, state, 0, out value) && input.Finished;
        if (!read)
            value = null;
        return read;
    }

    static bool Read(ValueShape shape, ref ByteReader input, State state, int depth, out object? value)
    {
        value = null;
        return shape switch
        {
            ScalarShape scalar => state.Count(1) && ReadScalar(scalar.Kind, ref input, out value),
            ArrayShape array => depth < state.Limits.MaxDepth && state.Count(1) && ReadArray(array, ref input, state, depth + 1, out value),
            TupleShape tuple => depth < state.Limits.MaxDepth && ReadTuple(tuple, ref input, state, depth + 1, out value),
            _ => false,
        };
    }

    static bool ReadScalar(ScalarKind kind, ref ByteReader input, out object? value)
    {
        switch (kind)
        {
            case ScalarKind.Double:
                value = input.Double();
                return !input.Failed;
            case ScalarKind.Int32:
                value = input.Int32();
                return !input.Failed;
            case ScalarKind.Int64:
                value = input.Int64();
                return !input.Failed;
            case ScalarKind.Boolean:
                var truth = input.Byte();
                value = truth == 1;
                return !input.Failed && truth <= 1;
            default:
                return ReadText(ref input, out value);
        }
    }

    static bool ReadText(ref ByteReader input, out object? value)
    {
        value = null;
        if (input.Remaining > 0 && input.Peek() == 0)
        {
            input.Byte();
            return true;
        }
        var text = input.Text(int.MaxValue);
        value = input.Failed ? null : text;
        return !input.Failed;
    }

    static bool ReadTuple(TupleShape shape, ref ByteReader input, State state, int depth, out object? value)
    {
        value = null;
        var elements = new object?[shape.Fields.Count];
        for (var i = 0; i < elements.Length; i++)
            if (!Read(shape.Fields[i].Shape, ref input, state, depth, out elements[i]))
                return false;
        value = TupleFields.Fill(state.ClrTypeOf(shape), elements);
        return true;
    }

    static bool ReadArray(ArrayShape shape, ref ByteReader input, State state, int depth, out object? value)
    {
        value = null;
        var marker = input.Byte();
        if (marker != 1)
            return !input.Failed && marker == 0;

        var lengths = new int[shape.Rank];
        long count = 1;
        for (var d = 0; d < lengths.Length; d++)
        {
            lengths[d] = input.Count(state.Limits.MaxElements);
            // Checked in each step, as .NET itself does when it makes the array: a later length of 0 does not save an earlier overflow.
            if ((count *= lengths[d]) > uint.MaxValue)
                return false;
        }
        if (input.Failed || count > state.Left || count * FixedSize.Least(shape.Element) > input.Remaining)
            return false;

        var array = shape.Rank == 1
            ? Array.CreateInstance(state.ClrTypeOf(shape.Element), lengths[0])
            : Array.CreateInstance(state.ClrTypeOf(shape.Element), lengths);
        value = array;
        return shape.Element is ScalarShape scalar && FixedSize.Of(scalar.Kind) is var size and > 0 && scalar.Kind != ScalarKind.Boolean
            ? state.Count((int)count) && ReadBits(array, size, ref input)
            : ReadElements(array, shape, ref input, state, depth);
    }

    static bool ReadBits(Array array, int size, ref ByteReader input)
    {
        var bytes = input.Raw(array.Length * size);
        if (input.Failed)
            return false;
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), bytes.Length));
        return true;
    }

    static bool ReadElements(Array array, ArrayShape shape, ref ByteReader input, State state, int depth)
    {
        var index = new int[array.Rank];
        for (var i = 0; i < array.Length; i++)
        {
            if (!Read(shape.Element, ref input, state, depth, out var element))
                return false;
            if (array is object?[] references)
                references[i] = element;
            else
                array.SetValue(element, index);
            // The last dimension runs fastest.
            for (var d = index.Length - 1; d >= 0 && ++index[d] == array.GetLength(d); d--)
                index[d] = 0;
        }
        return true;
    }

    sealed class State(ValueLimits limits)
    {
        Dictionary<ValueShape, Type>? _types;

        public ValueLimits Limits => limits;

        public int Left { get; private set; } = limits.MaxElements;

        public bool Count(int elements)
        {
            Left -= elements;
            return Left >= 0;
        }

        public Type ClrTypeOf(ValueShape shape)
        {
            if (shape is ScalarShape)
                return shape.ClrType;
            _types ??= new Dictionary<ValueShape, Type>(ReferenceEqualityComparer.Instance);
            return _types.TryGetValue(shape, out var type) ? type : _types[shape] = shape.ClrType;
        }
    }
}
