using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Tests.Observing;

namespace MlpLabs.Protocol.Tests;

/// <summary>Two damaged frames behind each other through the frame decoder, and what it cuts out through the messages.</summary>
sealed class FrameFuzz(int seed) : Fuzz(seed)
{
    const int PieceBytes = 64;

    readonly byte[][] _originals = [.. Examples.Frames.Select(frame => frame.ToBytes())];

    /// <summary>Frames that the decoder cut out of the bytes.</summary>
    public long Frames { get; private set; }

    // Two frames: damage in one must not be taken for another.
    protected override byte[] NextBytes() =>
        Mutations.Of([.. _originals[Random.Next(_originals.Length)], .. _originals[Random.Next(_originals.Length)]], Random);

    protected override void Decode(byte[] bytes)
    {
        var decoder = new FrameDecoder();
        for (var at = 0; at < bytes.Length; at += PieceBytes)
        {
            decoder.Append(bytes.AsSpan(at, Math.Min(PieceBytes, bytes.Length - at)));
            while (decoder.TryRead(out var frame))
            {
                Frames++;
                Understood += Understand(frame);
            }
        }
        Refused += decoder.Failed ? 1 : 0;
    }

    // A message that is understood is written again as the same bytes: nothing was skipped or made up.
    int Understand(Frame frame)
    {
        Frame? again = frame.Kind switch
        {
            FrameKind.Load => LoadMessage.TryRead(frame.Payload.Span)?.ToFrame(),
            FrameKind.Call => CallMessage.TryRead(frame.Payload.Span)?.ToFrame(),
            FrameKind.Reply => ReplyMessage.TryRead(frame.Payload.Span)?.ToFrame(),
            FrameKind.LoadFailed => ThrownMessage.TryRead(frame.Payload.Span)?.ToLoadFailedFrame(),
            FrameKind.OutputLimit => OutputLimitMessage.TryRead(frame.Payload.Span)?.ToFrame(),
            _ => null,
        };
        // Shapes have more than one notation; the other messages have one form each.
        if (again is { } written && frame.Kind != FrameKind.Load && !frame.Payload.Span.SequenceEqual(written.Payload.Span))
            throw Fail($"a {frame.Kind} was understood as {Convert.ToHexString(written.Payload.Span)}");
        return again is null ? 0 : 1;
    }
}
