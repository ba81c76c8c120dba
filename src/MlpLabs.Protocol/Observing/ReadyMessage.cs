using MlpLabs.Protocol.Frames;

namespace MlpLabs.Protocol.Observing;

/// <summary>Worker: it has started, and whether it has sealed itself.</summary>
/// <param name="SealError">0 when the seal is in force, else the error number of the kernel; 255 where there is none to be had.</param>
public sealed record ReadyMessage(byte SealError)
{
    /// <summary>The seal was not wanted, or the machine has none.</summary>
    public const byte Unsealed = 255;

    public bool IsSealed => SealError == 0;

    public Frame ToFrame() => new(FrameKind.Ready, new[] { SealError });

    /// <summary>The message, or null when the bytes are none.</summary>
    public static ReadyMessage? TryRead(ReadOnlySpan<byte> payload) => payload.Length == 1 ? new ReadyMessage(payload[0]) : null;
}
