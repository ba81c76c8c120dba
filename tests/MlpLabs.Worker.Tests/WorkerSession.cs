using System.IO.Pipelines;
using MlpLabs.Protocol.Frames;
using MlpLabs.Worker.Calls;
using MlpLabs.Worker.Channel;

namespace MlpLabs.Worker.Tests;

/// <summary>The worker's message loop in this process, with a pipe in the place of the host.</summary>
sealed class WorkerSession : IDisposable
{
    readonly Pipe _toWorker = new();
    readonly Pipe _fromWorker = new();
    readonly Stream _input;
    readonly Stream _output;
    readonly FrameDecoder _decoder = new();
    readonly Task _loop;

    public WorkerSession()
    {
        _input = _toWorker.Writer.AsStream();
        _output = _fromWorker.Reader.AsStream();
        var channel = new FrameChannel(_toWorker.Reader.AsStream(), _fromWorker.Writer.AsStream());
        _loop = Task.Run(() => new MessageLoop(channel, new CallRunner(channel, new CallThread())).Run());
    }

    public void Send(Frame frame) => SendRaw(frame.ToBytes());

    public void SendRaw(byte[] bytes)
    {
        _input.Write(bytes);
        _input.Flush();
    }

    public Frame Receive()
    {
        var buffer = new byte[4096];
        Frame frame;
        while (!_decoder.TryRead(out frame))
            _decoder.Append(buffer.AsSpan(0, _output.Read(buffer) is > 0 and var read ? read : throw new EndOfStreamException()));
        return frame;
    }

    public Frame Ask(Frame frame)
    {
        Send(frame);
        return Receive();
    }

    /// <summary>Whether the loop gives up by itself, as it does for a frame it does not understand.</summary>
    public Task<bool> EndsAsync() => Task.WhenAny(_loop, Task.Delay(2000)).ContinueWith(_ => _loop.IsCompleted, TaskScheduler.Default);

    public void Dispose()
    {
        _input.Dispose();
        Assert.True(_loop.Wait(5000));
    }
}
