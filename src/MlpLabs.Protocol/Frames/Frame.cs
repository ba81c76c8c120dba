using System.Buffers.Binary;

namespace MlpLabs.Protocol.Frames;

/// <summary>One message on a pipe: the length of what follows as four little-endian bytes, a byte for the kind, the payload.</summary>
public readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Bytes before the payload.</summary>
    internal const int HeaderBytes = 5;

    /// <summary>The largest length: the largest value, the largest arguments after the call, and room for text.</summary>
    public const int MaxBytes = 40 << 20;

    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderBytes + Payload.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, 1 + Payload.Length);
        bytes[4] = (byte)Kind;
        Payload.Span.CopyTo(bytes.AsSpan(HeaderBytes));
        return bytes;
    }
}
