using System.Buffers.Binary;
using System.Text;

namespace MlpLabs.Protocol.Compiling;

/// <summary>Reads the fields of a payload; every length is checked against what is left.</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> for anything that no writer of ours would have written.</remarks>
internal ref struct FrameReader(ReadOnlySpan<byte> payload)
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    ReadOnlySpan<byte> _rest = payload;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public int Count(int max)
    {
        var count = Int32();
        return count >= 0 && count <= max ? count : throw new InvalidDataException($"A count of {count} is not allowed; the bound is {max}.");
    }

    public byte[] Bytes() => Take(Count(_rest.Length)).ToArray();

    public string Text()
    {
        try
        {
            return StrictUtf8.GetString(Take(Count(_rest.Length)));
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException("A text is not UTF-8.", error);
        }
    }

    public readonly void End()
    {
        if (!_rest.IsEmpty)
            throw new InvalidDataException($"A frame has {_rest.Length} bytes too many.");
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw new InvalidDataException($"A frame ends {count - _rest.Length} bytes too early.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
