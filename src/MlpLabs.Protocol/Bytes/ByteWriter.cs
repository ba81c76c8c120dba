using System.Buffers.Binary;

namespace MlpLabs.Protocol.Bytes;

/// <summary>Collects little-endian fields up to a bound; beyond the bound it collects nothing more and says so.</summary>
public sealed class ByteWriter(int maxBytes)
{
    byte[] _bytes = new byte[256];
    int _count;

    /// <summary>Whether something did not fit; what was written is then of no use.</summary>
    public bool Overflowed { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public void Byte(byte value)
    {
        if (TryReserve(1, out var space))
            space[0] = value;
    }

    public void Int32(int value)
    {
        if (TryReserve(4, out var space))
            BinaryPrimitives.WriteInt32LittleEndian(space, value);
    }

    public void Int64(long value)
    {
        if (TryReserve(8, out var space))
            BinaryPrimitives.WriteInt64LittleEndian(space, value);
    }

    /// <summary>The bits of the number, so that a NaN keeps its payload and −0 its sign.</summary>
    public void Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    /// <summary>The bytes alone, without their number.</summary>
    public void Raw(ReadOnlySpan<byte> value)
    {
        if (TryReserve(value.Length, out var space))
            value.CopyTo(space);
    }

    /// <summary>The number of bytes and the bytes.</summary>
    public void Block(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        Raw(value);
    }

    /// <summary>A text; see <see cref="TextBytes"/>.</summary>
    public void Text(string value) => TextBytes.Write(this, value);

    /// <summary>The next <paramref name="count"/> bytes to be filled by the caller; false when they do not fit.</summary>
    public bool TryReserve(int count, out Span<byte> space)
    {
        if (Overflowed || count > maxBytes - _count)
        {
            Overflowed = true;
            space = default;
            return false;
        }
        if (count > _bytes.Length - _count)
            Array.Resize(ref _bytes, (int)Math.Min(maxBytes, Math.Max((long)_count + count, 2L * _bytes.Length)));
        space = _bytes.AsSpan(_count, count);
        _count += count;
        return true;
    }

    public byte[] ToArray() => Written.ToArray();

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear()
    {
        _count = 0;
        Overflowed = false;
    }
}
