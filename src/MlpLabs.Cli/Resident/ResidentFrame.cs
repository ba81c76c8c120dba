using System.Buffers.Binary;

namespace MlpLabs.Cli.Resident;

/// <summary>What goes over the socket: a kind, a length, and as many bytes.</summary>
internal sealed record ResidentFrame(ResidentFrameKind Kind, byte[] Content)
{
    const int HeadBytes = 5;
    const int MaxBytes = 64 << 20;

    public void WriteTo(Stream output)
    {
        var bytes = new byte[HeadBytes + Content.Length];
        bytes[0] = (byte)Kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), Content.Length);
        Content.CopyTo(bytes, HeadBytes);
        output.Write(bytes);
    }

    /// <summary>The next frame; null at the end of the stream or of what can be understood.</summary>
    /// <exception cref="IOException">Nothing came in time, or the other end is gone.</exception>
    public static ResidentFrame? ReadFrom(Stream input)
    {
        var head = new byte[HeadBytes];
        if (input.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1));
        if (length is < 0 or > MaxBytes)
            return null;
        var content = new byte[length];
        return input.ReadAtLeast(content, length, throwOnEndOfStream: false) == length ? new ResidentFrame((ResidentFrameKind)head[0], content) : null;
    }
}
