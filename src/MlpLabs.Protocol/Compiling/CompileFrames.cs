using System.Buffers.Binary;

namespace MlpLabs.Protocol.Compiling;

/// <summary>Frames between host and compile host: a length as four little-endian bytes, then that many bytes.</summary>
/// <remarks>The compile host is not trusted: a length beyond the bound ends the conversation before anything is allocated.</remarks>
public static class CompileFrames
{
    /// <summary>Sources are at most 64 KiB before they get here; names and lengths come on top.</summary>
    public const int MaxJobBytes = 1 << 20;

    /// <summary>An assembly and its PDB of at most 4 MiB each, and the remarks.</summary>
    public const int MaxAnswerBytes = 12 << 20;

    const int PrefixBytes = 4;

    /// <summary>The first frame of a compile host: it has started.</summary>
    public static ReadOnlyMemory<byte> Ready { get; } = "MlpLabs compile host 1"u8.ToArray();

    public static async Task WriteAsync(Stream to, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        await to.WriteAsync(Framed(payload.Span), cancel).ConfigureAwait(false);
        await to.FlushAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>As <see cref="WriteAsync"/>, on the calling thread.</summary>
    public static void Write(Stream to, ReadOnlySpan<byte> payload)
    {
        to.Write(Framed(payload));
        to.Flush();
    }

    /// <summary>The next frame, or null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">The length is negative or larger than <paramref name="maxBytes"/>.</exception>
    /// <exception cref="EndOfStreamException">The stream ends inside a frame.</exception>
    public static async Task<byte[]?> ReadAsync(Stream from, int maxBytes, CancellationToken cancel)
    {
        var prefix = new byte[PrefixBytes];
        var read = await from.ReadAtLeastAsync(prefix, prefix.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        if (PayloadFor(prefix, read, maxBytes) is not { } payload)
            return null;
        await from.ReadExactlyAsync(payload, cancel).ConfigureAwait(false);
        return payload;
    }

    /// <summary>As <see cref="ReadAsync"/>, on the calling thread.</summary>
    public static byte[]? Read(Stream from, int maxBytes)
    {
        var prefix = new byte[PrefixBytes];
        var read = from.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (PayloadFor(prefix, read, maxBytes) is not { } payload)
            return null;
        from.ReadExactly(payload);
        return payload;
    }

    // In one piece: whoever waits for it wakes up once.
    static byte[] Framed(ReadOnlySpan<byte> payload)
    {
        var frame = new byte[PrefixBytes + payload.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, payload.Length);
        payload.CopyTo(frame.AsSpan(PrefixBytes));
        return frame;
    }

    // Room for what the length says.
    static byte[]? PayloadFor(byte[] prefix, int read, int maxBytes)
    {
        if (read == 0)
            return null;
        if (read < prefix.Length)
            throw new EndOfStreamException("The stream ended inside the length of a frame.");

        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length < 0 || length > maxBytes)
            throw new InvalidDataException($"A frame of {length} bytes is not allowed; the bound is {maxBytes}.");
        return new byte[length];
    }
}
