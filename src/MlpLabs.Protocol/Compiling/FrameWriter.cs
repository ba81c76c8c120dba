using System.Buffers.Binary;
using System.Text;

namespace MlpLabs.Protocol.Compiling;

/// <summary>Writes the fields of a payload, as <see cref="FrameReader"/> reads them.</summary>
internal sealed class FrameWriter
{
    readonly MemoryStream _bytes = new();

    public void Byte(byte value) => _bytes.WriteByte(value);

    public void Int32(int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        _bytes.Write(four);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        _bytes.Write(value);
    }

    // A lone surrogate in a student's identifier becomes U+FFFD here, so that the reader can be strict.
    public void Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    public byte[] ToArray() => _bytes.ToArray();
}
