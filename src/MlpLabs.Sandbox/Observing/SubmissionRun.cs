using System.ComponentModel;
using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Makes the calls of one plan, replacing the worker when a call has brought it down.</summary>
internal sealed class SubmissionRun
{
    const int MaxRestarts = 10;
    const double ReadyTimeoutMs = 10_000;
    const double LoadTimeoutMs = 10_000;
    // How long a worker that has been ended may take to close its pipes.
    const double EndTimeoutMs = 2_000;

    readonly WorkerPool _pool;
    readonly ObservationPlan _plan;
    readonly CancellationToken _cancel;
    readonly int _memoryMiB;
    readonly Frame _load;
    readonly GroupUse[] _groups;
    readonly Observation[] _observations;
    WorkerConnection? _worker;
    int _started;
    int _lastAnswered = -1;
    // Once set, no further call is made: every remaining one ends like this.
    Observation? _rest;

    public SubmissionRun(WorkerPool pool, ObservationPlan plan, CancellationToken cancel)
    {
        _pool = pool;
        _plan = plan;
        _cancel = cancel;
        _memoryMiB = WorkerMemory.Of(plan.Groups);
        _load = new LoadMessage(plan.Assembly, [.. plan.Methods.Select(m => new LoadedMethod(m.TypeName, m.MethodName, m.Parameters, m.Result))]).ToFrame();
        _groups = [.. plan.Groups.Select(limits => new GroupUse(limits))];
        _observations = new Observation[plan.Calls.Count];
    }

    public IReadOnlyList<Observation> Observe()
    {
        try
        {
            for (var i = 0; i < _observations.Length; i++)
                _observations[i] = Next(i);
            CheckNothingIsLeft();
            return _observations;
        }
        finally
        {
            _worker?.Dispose();
        }
    }

    Observation Next(int index)
    {
        _cancel.ThrowIfCancellationRequested();
        var call = _plan.Calls[index];
        var group = _groups[call.Group];
        if (_rest is null && _worker is not null)
            CheckNothingWasSent();
        if (_rest is not null)
            return _rest;
        if (group.Closed is { } closed)
            return NotRun(closed);
        if (_worker is null && !TryStart())
            return _rest!;

        var outcome = new WorkerCall(_worker!, group, _cancel).Make(_plan.Methods[call.Method], call);
        return Settle(outcome, group, index);
    }

    Observation Settle(CallOutcome outcome, GroupUse group, int index)
    {
        var observation = outcome.Observation;
        if (observation.Ending == Ending.TimeLimit)
            group.TimeIsUp();
        // Memory that a call has used up may still be in use: the calls after it get a process of their own.
        if (outcome.WorkerLives && observation.Ending != Ending.MemoryLimit)
            _lastAnswered = index;
        else
        {
            Drop();
            if (outcome.BrokeProtocol)
                _rest = NotRun(SandboxMessages.NotRunForbidden);
            else if (observation.Ending != Ending.TimeLimit)
                group.Crashed();
        }
        return observation;
    }

    // Between two calls the worker has nothing to say. If it has ended there, no call is to blame: a fresh one goes on.
    void CheckNothingWasSent()
    {
        if (!_worker!.TryTake(0, out var received))
            return;
        if (received.Kind == ReceivedKind.End)
            Drop();
        else
            BlameLast(received);
    }

    // After the last answer the worker is ended; what then still comes out of the pipe was one frame too many.
    void CheckNothingIsLeft()
    {
        if (_worker is null)
            return;
        _worker.Stop(StopReason.Cancelled);
        if (_worker.TryTake(EndTimeoutMs, out var received) && received.Kind != ReceivedKind.End)
            BlameLast(received);
    }

    void BlameLast(Received received)
    {
        var reason = received.Kind == ReceivedKind.Frame ? SandboxMessages.Unexpected : SandboxMessages.Malformed;
        _observations[_lastAnswered] = new Observation { Ending = Ending.Forbidden, Reason = reason };
        _rest = NotRun(SandboxMessages.NotRunForbidden);
        Drop();
    }

    bool TryStart()
    {
        if (_started > MaxRestarts)
        {
            _rest = NotRun(SandboxMessages.NotRunRestarts);
            return false;
        }
        _started++;

        // A worker that does not come up is never the submission's doing, which it has not seen yet. Once more, then it is our fault.
        _worker = Ready(out var why) ?? Ready(out why);
        if (_worker is null)
        {
            _rest = new Observation { Ending = Ending.SystemError, Reason = why };
            return false;
        }
        _rest = Load();
        return _rest is null;
    }

    WorkerConnection? Ready(out string why)
    {
        why = "";
        WorkerConnection worker;
        try
        {
            worker = _pool.Take(_memoryMiB);
        }
        catch (Win32Exception error)
        {
            why = SandboxMessages.NotStarted(null, error.Message);
            return null;
        }
        if (worker.TryTake(ReadyTimeoutMs, out var received) && received is { Kind: ReceivedKind.Frame, Frame.Kind: FrameKind.Ready }
            && ReadyMessage.TryRead(received.Frame.Payload.Span) is { } ready)
        {
            if (!ready.IsSealed)
                _pool.SealFailed(ready.SealError);
            return worker;
        }
        worker.Stop(StopReason.WallTime);
        why = SandboxMessages.NotStarted(worker.WaitForExit(), worker.ErrorHead.Split('\n', 2)[0].Trim());
        worker.Dispose();
        return null;
    }

    // Null when it is loaded. Loading runs nothing of the submission, so an assembly that does not load fails every call alike.
    Observation? Load()
    {
        var received = default(Received);
        var answered = _worker!.Send(_load, LoadTimeoutMs) && _worker.TryTake(LoadTimeoutMs, out received);
        if (answered && received is { Kind: ReceivedKind.Frame, Frame: { Kind: FrameKind.Loaded, Payload.IsEmpty: true } })
            return null;

        var thrown = answered && received is { Kind: ReceivedKind.Frame, Frame.Kind: FrameKind.LoadFailed }
            ? ThrownMessage.TryRead(received.Frame.Payload.Span)
            : null;
        Drop();
        return thrown is not null
            ? new Observation { Ending = Ending.Threw, Exception = Replies.ExceptionOf(thrown) }
            : new Observation { Ending = Ending.SystemError, Reason = SandboxMessages.LoadTooSlow };
    }

    void Drop()
    {
        _worker?.Dispose();
        _worker = null;
    }

    static Observation NotRun(string reason) => new() { Ending = Ending.NotRun, Reason = reason };
}
