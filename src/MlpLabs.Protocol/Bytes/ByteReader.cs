using System.Buffers.Binary;

namespace MlpLabs.Protocol.Bytes;

/// <summary>Reads little-endian fields from bytes that may be anything.</summary>
/// <remarks>
/// Never throws and never reads past the end: the first field that is not there sets <see cref="Failed"/>, and every field from
/// then on is empty. A caller reads all its fields and asks once, at the end, by <see cref="Finished"/>.
/// </remarks>
public ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> _rest = bytes;

    public bool Failed { get; private set; }

    public readonly int Remaining => _rest.Length;

    /// <summary>Everything was there and nothing is left over.</summary>
    public readonly bool Finished => !Failed && _rest.IsEmpty;

    /// <summary>The next byte, which stays to be read; 0 when there is none.</summary>
    public readonly byte Peek() => _rest.IsEmpty ? (byte)0 : _rest[0];

    public byte Byte() => Raw(1) is [var value] ? value : (byte)0;

    public int Int32() => Raw(4) is { Length: 4 } four ? BinaryPrimitives.ReadInt32LittleEndian(four) : 0;

    public long Int64() => Raw(8) is { Length: 8 } eight ? BinaryPrimitives.ReadInt64LittleEndian(eight) : 0;

    public double Double() => BitConverter.Int64BitsToDouble(Int64());

    /// <summary>A whole number from 0 to <paramref name="most"/>; anything else fails and is 0.</summary>
    public int Count(int most)
    {
        var count = Int32();
        if (count < 0 || count > most)
            Fail();
        return Failed ? 0 : count;
    }

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (Failed || count > _rest.Length)
        {
            Fail();
            return default;
        }
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    /// <summary>Bytes behind their number.</summary>
    public ReadOnlySpan<byte> Block() => Raw(Count(_rest.Length));

    /// <summary>A text of at most <paramref name="maxBytes"/> bytes; see <see cref="TextBytes"/>.</summary>
    public string Text(int maxBytes)
    {
        if (TextBytes.TryRead(ref this, maxBytes, out var text))
            return text;
        Fail();
        return "";
    }

    public void Fail()
    {
        Failed = true;
        _rest = default;
    }
}
