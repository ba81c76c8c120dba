using System.Diagnostics;
using MlpLabs.Protocol.Frames;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Observing;

/// <summary>A worker and the frames from it. Whoever ends it says why, and the first reason stands.</summary>
/// <remarks>
/// One thread reads the pipe and keeps a few frames until they are taken, so a worker that floods the pipe fills it and waits. Everything else
/// happens on the thread of the observation.
/// </remarks>
internal sealed class WorkerConnection : IDisposable
{
    // What is read before it is asked for: the answers to some calls, or one large one.
    const int MaxKeptFrames = 32;
    const int MaxKeptBytes = 1 << 20;

    static readonly TimeSpan ReaderTimeout = TimeSpan.FromSeconds(2);

    readonly IWorkerProcess _child;
    readonly Thread _reader;
    readonly Timer _sendTimer;
    readonly object _slot = new();
    readonly Queue<Received> _received = [];
    int _receivedBytes;
    bool _closed;
    StopReason? _stopReason;
    int _programId;

    public WorkerConnection(IWorkerProcess child)
    {
        _child = child;
        _sendTimer = new Timer(_ => Stop(StopReason.WallTime));
        _reader = new Thread(Read, 256 << 10) { IsBackground = true, Name = "frames of a worker" };
        _reader.Start();
    }

    public long StartedAt { get; } = Stopwatch.GetTimestamp();

    /// <summary>Whether it was split off a zygote.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Whether its end, when <see cref="WaitForExit"/> does not tell it, may be unknown for a reason that is not its doing.</summary>
    public bool IsLost => _child.IsLost;

    public long ErrorBytes => _child.ErrorBytes;

    public string ErrorHead => _child.ErrorHead;

    /// <summary>Why the host ended the worker, or null when it did not.</summary>
    public StopReason? Stopped => _stopReason;

    /// <summary>The process that runs the worker's program, 0 when it cannot be found. Ask once the worker has said that it runs.</summary>
    public int ProgramId => _programId != 0 ? _programId : _programId = _child.FindProgramProcessId();

    /// <summary>Processor time of the worker in milliseconds; null when it has ended or cannot be measured.</summary>
    public double? CpuMs() => CpuClock.ReadMs(ProgramId);

    /// <summary>Ends the worker; the first reason is kept.</summary>
    public void Stop(StopReason reason)
    {
        lock (_slot)
            _stopReason ??= reason;
        _child.Kill();
    }

    /// <summary>Sends frames; false when nobody reads any more.</summary>
    /// <param name="frames">The bytes of one frame or several.</param>
    /// <param name="timeoutMs">A worker that has stopped reading is ended after this, which frees the writer.</param>
    public bool Send(ReadOnlySpan<byte> frames, double timeoutMs)
    {
        _sendTimer.Change(TimeSpan.FromMilliseconds(Math.Max(1, timeoutMs)), Timeout.InfiniteTimeSpan);
        try
        {
            _child.Input.Write(frames);
            _child.Input.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        finally
        {
            _sendTimer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Waits for what the worker says next; false when it says nothing in time.</summary>
    public bool TryTake(double timeoutMs, out Received received)
    {
        var until = Stopwatch.GetTimestamp() + (long)(timeoutMs * Stopwatch.Frequency / 1000);
        lock (_slot)
        {
            while (_received.Count == 0)
            {
                var left = (int)Math.Ceiling((until - Stopwatch.GetTimestamp()) * 1000.0 / Stopwatch.Frequency);
                if (left <= 0 || !Monitor.Wait(_slot, left))
                    break;
            }
            if (!_received.TryPeek(out received))
                return false;
            // The end is the last thing said, and stays.
            if (received.Kind == ReceivedKind.Frame)
            {
                _received.Dequeue();
                _receivedBytes -= received.Frame.Payload.Length;
                Monitor.PulseAll(_slot);
            }
            return true;
        }
    }

    /// <summary>Waits for the end of the process; null when it does not come.</summary>
    public int? WaitForExit() => _child.WaitForExit(TimeSpan.FromSeconds(5));

    /// <summary>Ends the worker and gives back its process, pipes and threads.</summary>
    public void Dispose()
    {
        _child.Kill();
        lock (_slot)
        {
            _closed = true;
            Monitor.PulseAll(_slot);
        }
        _reader.Join(ReaderTimeout);
        _child.Dispose();
        _sendTimer.Dispose();
    }

    void Read()
    {
        var decoder = new FrameDecoder();
        var buffer = new byte[64 << 10];
        // What one look into the pipe brought is handed over at once: waking the observation costs more than an answer does.
        var frames = new List<Received>();
        int read;
        while ((read = ReadSome(buffer)) > 0)
        {
            decoder.Append(buffer.AsSpan(0, read));
            while (decoder.TryRead(out var frame))
            {
                frames.Add(new Received(ReceivedKind.Frame, frame));
                if (frames.Count == MaxKeptFrames && !HandOver(frames))
                    return;
            }
            if (decoder.Failed)
                frames.Add(new Received(ReceivedKind.Malformed, default));
            // Part of a frame wakes nobody.
            if (frames.Count > 0 && !HandOver(frames) || decoder.Failed)
                return;
        }
        HandOver([new Received(decoder.HasPartialFrame ? ReceivedKind.EndInsideFrame : ReceivedKind.End, default)]);
    }

    int ReadSome(byte[] buffer)
    {
        try
        {
            return _child.Output.Read(buffer);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }

    // Empties the list; false when nobody will take anything any more.
    bool HandOver(List<Received> received)
    {
        lock (_slot)
        {
            foreach (var each in received)
            {
                while ((_received.Count >= MaxKeptFrames || _receivedBytes >= MaxKeptBytes) && !_closed)
                {
                    Monitor.PulseAll(_slot);
                    Monitor.Wait(_slot);
                }
                if (_closed)
                    return false;
                _received.Enqueue(each);
                _receivedBytes += each.Frame.Payload.Length;
            }
            received.Clear();
            Monitor.PulseAll(_slot);
            return true;
        }
    }
}

internal readonly record struct Received(ReceivedKind Kind, Frame Frame);

internal enum ReceivedKind
{
    Frame,
    /// <summary>Bytes that are no frame; nothing after them is read.</summary>
    Malformed,
    End,
    EndInsideFrame,
}

/// <summary>Why the host ended a worker.</summary>
internal enum StopReason
{
    CpuTime,
    WallTime,
    Console,
    /// <summary>The runtime says so itself, and is ended while it is still writing its report.</summary>
    StackOverflow,
    ErrorOutput,
    Malformed,
    Unexpected,
    BadValue,
    Cancelled,
}
