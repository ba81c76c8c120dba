using System.Diagnostics;
using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;

namespace MlpLabs.Sandbox.Observing;

/// <summary>One call that a worker has been sent, watched from outside until it answers, ends or uses up its limits.</summary>
/// <remarks>Its time runs from the moment this object is made: before the call is sent, or when the call before it has been answered.</remarks>
/// <param name="worker">Who makes it.</param>
/// <param name="group">What the calls of its group have used.</param>
/// <param name="cpuBeforeMs">Processor time of the worker when it answered the call before, if it has begun this one since; null to read it now.</param>
/// <param name="cancel">Ends it.</param>
internal sealed class WorkerCall(WorkerConnection worker, GroupUse group, double? cpuBeforeMs, CancellationToken cancel)
{
    const double SampleMs = 20;

    readonly long _startedAt = Stopwatch.GetTimestamp();
    readonly double _cpuAtStartMs = cpuBeforeMs ?? worker.CpuMs() ?? 0;
    readonly long _errorBytesAtStart = worker.ErrorBytes;
    readonly double _cpuLeftMs = group.CpuLeftMs;
    readonly double _wallLeftMs = group.WallLeftMs;
    double _cpuMs;

    /// <summary>What the call is sent as.</summary>
    /// <param name="id">A number that no other call has.</param>
    public static CallMessage MessageOf(long id, MethodTarget method, PlannedCall call, Limits limits) =>
        new(id, call.Method, limits.OutputKiB * 1024, Encode(method, call));

    /// <summary>Processor time of the worker when it was last looked at.</summary>
    public double CpuAtEndMs => _cpuAtStartMs + _cpuMs;

    /// <summary>Waits for the answer to what has been sent, or for the end.</summary>
    public CallOutcome Answer(CallMessage message, MethodTarget method)
    {
        var outcome = Receive(message, method);
        return outcome with { Observation = outcome.Observation with { CpuMs = _cpuMs }, WallMs = WallMs };
    }

    double WallMs => Stopwatch.GetElapsedTime(_startedAt).TotalMilliseconds;

    CallOutcome Receive(CallMessage message, MethodTarget method)
    {
        Received received;
        while (!worker.TryTake(Math.Min(SampleMs, _wallLeftMs - WallMs), out received))
        {
            if (cancel.IsCancellationRequested)
            {
                worker.Stop(StopReason.Cancelled);
                cancel.ThrowIfCancellationRequested();
            }
            MeasureCpu();
            if (Exceeded() is not { } reason)
                continue;
            // It may have answered meanwhile, and what is too much may be the next call's; but for processor time, which is measured once more.
            if (worker.TryTake(0, out received))
                break;
            return Ended(reason);
        }
        MeasureCpu();
        return received.Kind switch
        {
            ReceivedKind.Frame => FromFrame(received.Frame, message, method),
            ReceivedKind.Malformed => Ended(StopReason.Malformed),
            _ => Ended(null),
        };
    }

    StopReason? Exceeded() =>
        worker.ErrorBytes > _errorBytesAtStart && EndClassifier.HasOverflowed(worker.ErrorHead) ? StopReason.StackOverflow
        : _cpuMs > _cpuLeftMs ? StopReason.CpuTime
        : WallMs > _wallLeftMs ? StopReason.WallTime
        : worker.ErrorBytes - _errorBytesAtStart > group.Limits.OutputKiB * 1024L ? StopReason.ErrorOutput
        : null;

    CallOutcome FromFrame(Frame frame, CallMessage message, MethodTarget method)
    {
        switch (frame.Kind)
        {
            case FrameKind.OutputLimit when OutputLimitMessage.TryRead(frame.Payload.Span) is { } limit && limit.CallId == message.CallId:
                var stopped = Ended(StopReason.Console);
                return stopped with { Observation = stopped.Observation with { Console = Cut(limit.Console, message.MaxConsoleChars) } };

            case FrameKind.Reply when ReplyMessage.TryRead(frame.Payload.Span) is { } reply:
                if (reply.CallId != message.CallId)
                    return Ended(StopReason.Unexpected);
                if (!group.TakesAnswer(frame.Payload.Length))
                    return new CallOutcome(new Observation { Ending = Ending.OutputLimit, Reason = SandboxMessages.AnswersTooLarge }, WorkerLives: reply.Status != ReplyStatus.Crashed);
                if (Replies.Read(reply, method, message.Arguments) is not { } observation)
                    return Ended(StopReason.BadValue);
                observation = observation with { Console = Cut(observation.Console, message.MaxConsoleChars) };
                return _cpuMs > _cpuLeftMs
                    ? Late(observation)
                    : new CallOutcome(observation, WorkerLives: reply.Status != ReplyStatus.Crashed);

            case FrameKind.Reply or FrameKind.OutputLimit:
                return Ended(StopReason.Malformed);

            default:
                return Ended(StopReason.Unexpected);
        }
    }

    // It answered between two samples, after its time was up. Its worker may be making calls that are not wanted any more.
    CallOutcome Late(Observation observation) => new(
        new Observation { Ending = Ending.TimeLimit, Reason = SandboxMessages.CpuLimit(group.Limits.CpuSeconds), Console = observation.Console }, WorkerLives: false);

    CallOutcome Ended(StopReason? reason)
    {
        // A process can close its pipe and go on living: then it is killed below.
        if (reason is { } stop)
            worker.Stop(stop);
        var exitCode = worker.WaitForExit();
        if (exitCode is null && worker.IsLost)
            return new CallOutcome(new Observation { Ending = Ending.SystemError, Reason = SandboxMessages.WorkerLost }, WorkerLives: false);
        if (exitCode is null)
            worker.Stop(StopReason.Unexpected);
        var (ending, words) = EndClassifier.Classify(worker.Stopped, group.Limits, exitCode ?? worker.WaitForExit() ?? -1, worker.ErrorHead);
        var brokeProtocol = worker.Stopped is StopReason.Malformed or StopReason.Unexpected or StopReason.BadValue;
        return new CallOutcome(new Observation { Ending = ending, Reason = words }, WorkerLives: false, brokeProtocol) { EndedByItself = worker.Stopped is null };
    }

    void MeasureCpu()
    {
        if (worker.CpuMs() is { } now)
            _cpuMs = Math.Max(_cpuMs, now - _cpuAtStartMs);
    }

    static ReadOnlyMemory<byte>[] Encode(MethodTarget method, PlannedCall call)
    {
        var arguments = new ReadOnlyMemory<byte>[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = ValueWriter.TryWrite(method.Parameters[i], call.Arguments[i])
                ?? throw new ArgumentException($"Argument {i} of {method.MethodName} is not a {method.Parameters[i]}, or too large to be handed over.");
        return arguments;
    }

    static string Cut(string text, int maxChars) => text.Length <= maxChars ? text : text[..maxChars];
}
