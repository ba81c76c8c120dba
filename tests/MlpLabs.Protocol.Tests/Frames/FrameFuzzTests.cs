using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Tests.Observing;

namespace MlpLabs.Protocol.Tests.Frames;

public class FrameFuzzTests
{
    [Fact]
    public void A_hundred_thousand_mutated_frames_are_understood_or_refused()
    {
        var random = new Random(1);
        var originals = Examples.Frames.Select(frame => frame.ToBytes()).ToList();
        int frames = 0, messages = 0, failed = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100_000; i++)
        {
            // Two frames behind each other: damage in one must not be taken for another.
            var bytes = Mutations.Of([.. originals[random.Next(originals.Count)], .. originals[random.Next(originals.Count)]], random);
            var decoder = new FrameDecoder();
            for (var at = 0; at < bytes.Length; at += 64)
            {
                decoder.Append(bytes.AsSpan(at, Math.Min(64, bytes.Length - at)));
                while (decoder.TryRead(out var frame))
                {
                    frames++;
                    messages += Understand(frame);
                }
            }
            failed += decoder.Failed ? 1 : 0;
        }
        Assert.InRange(frames, 50_000, 400_000);
        Assert.InRange(messages, 20_000, frames);
        Assert.InRange(failed, 1_000, 100_000);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100_000, 0, 40_000);
    }

    // A message that is understood is written again as the same bytes: nothing was skipped or made up.
    static int Understand(Frame frame)
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
        if (again is { } written && frame.Kind != FrameKind.Load)
            Assert.Equal(frame.Payload.ToArray(), written.Payload.ToArray());
        return again is null ? 0 : 1;
    }
}
