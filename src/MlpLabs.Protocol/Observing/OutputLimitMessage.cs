using MlpLabs.Protocol.Bytes;
using MlpLabs.Protocol.Frames;

namespace MlpLabs.Protocol.Observing;

/// <summary>Worker to host: the call has written more than it may; this is what fits.</summary>
public sealed record OutputLimitMessage(long CallId, string Console)
{
    public Frame ToFrame()
    {
        var output = new ByteWriter(Frame.MaxBytes);
        output.Int64(CallId);
        output.Text(Console);
        return new Frame(FrameKind.OutputLimit, output.ToArray());
    }

    public static OutputLimitMessage? TryRead(ReadOnlySpan<byte> payload)
    {
        var input = new ByteReader(payload);
        var callId = input.Int64();
        var console = input.Text(Frame.MaxBytes);
        return input.Finished ? new OutputLimitMessage(callId, console) : null;
    }
}
