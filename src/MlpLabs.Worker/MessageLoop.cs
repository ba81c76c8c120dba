using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Worker.Calls;
using MlpLabs.Worker.Channel;

namespace MlpLabs.Worker;

/// <summary>Does what the host's frames say until the pipe closes. Runs on the main thread, which makes no calls itself: it must see the pipe close.</summary>
internal sealed class MessageLoop(FrameChannel channel, CallRunner runner)
{
    Submission? _submission;

    public void Run()
    {
        while (channel.TryReceive(out var frame) && Handle(frame))
        {
        }
    }

    bool Handle(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Load when LoadMessage.TryRead(frame.Payload.Span) is { } load:
                return Load(load);
            case FrameKind.Call when _submission is not null && CallMessage.TryRead(frame.Payload.Span) is { } call:
                runner.Start(_submission, call);
                return true;
            default:
                return false;
        }
    }

    bool Load(LoadMessage load)
    {
        try
        {
            _submission = Submission.Load(load);
            channel.Send(new Frame(FrameKind.Loaded, default));
        }
        catch (Exception error) when (error is BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            channel.Send(ThrownDescription.Of(error, null).ToLoadFailedFrame());
        }
        return true;
    }
}
