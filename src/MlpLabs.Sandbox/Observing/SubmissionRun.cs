using MlpLabs.Protocol.Frames;
using MlpLabs.Protocol.Observing;

namespace MlpLabs.Sandbox.Observing;

/// <summary>Makes the calls of one plan, replacing the worker when a call has brought it down.</summary>
/// <remarks>
/// Each group is judged on its own. Where one has left work behind, the next begins in a fresh worker; and a call that ends with its
/// worker is made once more in a fresh one if calls of other groups had been made in the same and may be to blame. That happens once in a group.
/// The calls of a group are sent ahead, up to <see cref="MaxAheadBytes"/> and never beyond <see cref="ObservationPlan.Barrier"/>: a process that is
/// taken over sees the inputs of later calls, and no more than it would be sent anyway. What it leaves running and what ends the process between
/// two calls of a group counts for the later one.
/// </remarks>
internal sealed class SubmissionRun
{
    const int MaxRestarts = 10;
    const double LoadTimeoutMs = 10_000;
    // What the calls sent ahead may add up to: it fits into the pipe, so sending never waits for the worker.
    const int MaxAheadBytes = 32 << 10;
    // How long a worker that has been ended may take to close its pipes.
    const double EndTimeoutMs = 2_000;

    readonly WorkerPool _pool;
    readonly ObservationPlan _plan;
    readonly CancellationToken _cancel;
    WorkerNeeds _needs;
    readonly Frame _load;
    readonly GroupUse[] _groups;
    readonly Observation[] _observations;
    // Groups that have made calls in the present worker.
    readonly HashSet<int> _served = [];
    // Calls that the present worker has been sent and has not answered, in their order; all of one group, which ends with its worker if it ends early.
    readonly Queue<CallMessage> _sent = [];
    readonly CallNumbers _numbers = new();
    double _cpuAtAnswerMs;
    WorkerConnection? _worker;
    LeftWork? _leftWork;
    LeftMemory? _leftMemory;
    int _broughtDown;
    int _lastGroup;
    int _lastAnswered = -1;
    // Once there is any, everything is done again in workers of their own start.
    Doubt _doubt;
    // Once set, no further call is made: every remaining one ends like this.
    Observation? _rest;

    public SubmissionRun(WorkerPool pool, ObservationPlan plan, CancellationToken cancel)
        : this(pool, plan, cancel, WorkerNeeds.Of(plan))
    {
    }

    SubmissionRun(WorkerPool pool, ObservationPlan plan, CancellationToken cancel, WorkerNeeds needs)
    {
        _pool = pool;
        _plan = plan;
        _cancel = cancel;
        _needs = needs;
        _load = new LoadMessage(plan.Assembly, [.. plan.Methods.Select(m => new LoadedMethod(m.TypeName, m.MethodName, m.Parameters, m.Result))]).ToFrame();
        _groups = [.. plan.Groups.Select(limits => new GroupUse(limits))];
        _observations = new Observation[plan.Calls.Count];
    }

    public IReadOnlyList<Observation> Observe()
    {
        try
        {
            for (var i = 0; i < _observations.Length; i++)
            {
                _observations[i] = Next(i);
                if (_doubt != Doubt.None)
                    return ObserveAnew(i);
            }
            CheckNothingIsLeft();
            return _observations;
        }
        finally
        {
            _worker?.Dispose();
        }
    }

    // All calls, because what a call does can depend on those before it, and the limits are those of all calls of a group together.
    IReadOnlyList<Observation> ObserveAnew(int index)
    {
        Drop();
        var anew = new SubmissionRun(_pool, _plan, _cancel, _needs with { MaySplit = false }).Observe();
        // What came before decides how a call ends; where that was another, this one says nothing of zygotes.
        if (Enumerable.Range(0, index).All(i => _observations[i].Ending == anew[i].Ending))
            _pool.Compare(_observations[index].Ending, anew[index].Ending, _doubt);
        return anew;
    }

    Observation Next(int index)
    {
        _cancel.ThrowIfCancellationRequested();
        var call = _plan.Calls[index];
        var group = _groups[call.Group];
        if (_rest is null && _worker is not null && _sent.Count == 0)
            CheckNothingWasSent();
        if (_doubt != Doubt.None)
            return new Observation { Ending = Ending.EndedEarly };
        // On standard error stand only the last words of .NET: then the process is about to end.
        if (_rest is null && _worker is not null && call.Group != _lastGroup && (_leftWork!.IsAny() || _worker.ErrorBytes > 0))
        {
            CheckNothingIsLeft();
            Drop();
        }
        if (_rest is not null)
            return _rest;
        if (group.Closed is { } closed)
            return NotRun(closed);
        if (_plan.OnlyAfter.TryGetValue(call.Group, out var other) && !_groups[other].IsSound)
            return NotRun(SandboxMessages.NotRunOther);
        if (_worker is null && !TryStart())
            return _rest!;

        var outcome = Make(index);
        _doubt = DoubtOf(outcome);
        if (_doubt != Doubt.None)
            return outcome.Observation;
        if (MayBeAnothersDoing(outcome, call.Group) && group.TakeRepeat())
        {
            Drop();
            // How it ends here counts, so it is not to be doubted.
            _needs = _needs with { MaySplit = false };
            if (!TryStart())
                return _rest!;
            outcome = Make(index);
        }
        group.Add(outcome.Observation.CpuMs, outcome.WallMs);
        return Settle(outcome, group, index);
    }

    CallOutcome Make(int index)
    {
        var call = _plan.Calls[index];
        _served.Add(call.Group);
        if (call.Group != _lastGroup)
            _leftMemory?.BeginGroup();
        _lastGroup = call.Group;
        var wasSent = _sent.Count > 0;
        var made = new WorkerCall(_worker!, _groups[call.Group], wasSent ? _cpuAtAnswerMs : null, _cancel);
        if (!wasSent)
            SendFrom(index);
        var outcome = made.Answer(_sent.Dequeue(), _plan.Methods[call.Method]);
        _cpuAtAnswerMs = made.CpuAtEndMs;
        return outcome;
    }

    // With the calls of its group that follow: a worker that has its next call goes on at once, and nobody has to be woken in between.
    void SendFrom(int index)
    {
        var group = _groups[_plan.Calls[index].Group];
        using var frames = new MemoryStream();
        for (var i = index; i < _plan.Calls.Count && _plan.Calls[i].Group == _plan.Calls[index].Group && (i == index || i != _plan.Barrier); i++)
        {
            var message = WorkerCall.MessageOf(_numbers.Next(), _plan.Methods[_plan.Calls[i].Method], _plan.Calls[i], group.Limits);
            var frame = message.ToFrame().ToBytes();
            if (_sent.Count > 0 && frames.Length + frame.Length > MaxAheadBytes)
                break;
            frames.Write(frame);
            _sent.Enqueue(message);
        }
        // When nobody reads any more, the end of the pipe says so next.
        _worker!.Send(frames.GetBuffer().AsSpan(0, (int)frames.Length), group.WallLeftMs);
    }

    // A worker that was split off a zygote lacks threads that .NET does not expect to be without. Where it has ended or did not get on, one of its own
    // start shows whose doing that was: every time, but for limits of processor time and memory, which many submissions of a class run into, and which
    // take long. Of these the first is shown, and then the next are believed, unless one has turned out wrong or only the kernel or last words tell of it.
    // What it wrote itself is believed: exceptions, too much output, a stack that has overflowed, bytes that are no answer.
    Doubt DoubtOf(CallOutcome outcome) => !_worker!.IsSplit ? Doubt.None : outcome.Observation.Ending switch
    {
        Ending.SystemError or Ending.EndedEarly => Doubt.Always,
        Ending.Forbidden when !outcome.BrokeProtocol => Doubt.Always,
        Ending.TimeLimit when _worker.Stopped is StopReason.WallTime => Doubt.Always,
        Ending.TimeLimit or Ending.MemoryLimit when outcome.EndedByItself => Doubt.Always,
        Ending.TimeLimit or Ending.MemoryLimit when !_pool.IsBelieved(outcome.Observation.Ending) => Doubt.UntilShown,
        _ => Doubt.None,
    };

    // An exception of a thread, the end of the process and memory that is used up can come from what other groups have left.
    bool MayBeAnothersDoing(CallOutcome outcome, int group) =>
        !outcome.BrokeProtocol && _served.Any(other => other != group)
        && outcome.Observation.Ending switch
        {
            Ending.MemoryLimit => _leftMemory!.IsMuch,
            Ending.EndedEarly => true,
            Ending.Threw => !outcome.WorkerLives,
            _ => false,
        };

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
            // Those of a group that others do not depend on are few by themselves, and must not end what counts.
            if (!_plan.OnlyAfter.ContainsKey(_plan.Calls[index].Group))
                _broughtDown++;
            if (outcome.BrokeProtocol)
                _rest = NotRun(SandboxMessages.NotRunForbidden);
            else if (observation.Ending != Ending.TimeLimit)
                group.Crashed();
        }
        return observation;
    }

    // When it has answered all it was sent, the worker has nothing to say. If it has ended there, no call is to blame: a fresh one goes on.
    void CheckNothingWasSent()
    {
        if (!_worker!.TryTake(0, out var received))
            return;
        if (received.Kind == ReceivedKind.End)
        {
            // What it kept in static fields is gone with it, and that need not have been its own doing.
            if (_worker.IsSplit)
                _doubt = Doubt.Always;
            Drop();
            _broughtDown++;
        }
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
        if (_broughtDown > MaxRestarts)
        {
            _rest = NotRun(SandboxMessages.NotRunRestarts);
            return false;
        }

        // A worker that does not come up, or has ended since, is never the submission's doing, of which it has run nothing. Once more, then it
        // is our fault. What cannot be loaded is the submission's, when a worker of its own start says so too.
        _rest = Start();
        if (_rest is { Ending: Ending.SystemError } || _rest is not null && _needs.MaySplit)
        {
            _needs = _needs with { MaySplit = false };
            _rest = Start();
        }
        return _rest is null;
    }

    // Null when there is a worker and it has loaded the submission.
    Observation? Start()
    {
        _worker = _pool.TakeReady(_needs, out var why);
        if (_worker is null)
            return new Observation { Ending = Ending.SystemError, Reason = why };
        _served.Clear();
        if (Load() is { } problem)
            return problem;
        if (_groups.Length > 1)
            (_leftWork, _leftMemory) = (new LeftWork(_worker.ProgramId), new LeftMemory(_worker.ProgramId, _needs.MemoryMiB));
        return null;
    }

    // Null when it is loaded. Loading runs nothing of the submission, so an assembly that does not load fails every call alike.
    Observation? Load()
    {
        var received = default(Received);
        var answered = _worker!.Send(_load.ToBytes(), LoadTimeoutMs) && _worker.TryTake(LoadTimeoutMs, out received);
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
        _sent.Clear();
    }

    static Observation NotRun(string reason) => new() { Ending = Ending.NotRun, Reason = reason };
}

/// <summary>Whether how a call ended in a worker that was split off has to be shown in one of its own start.</summary>
internal enum Doubt
{
    None,
    /// <summary>Until that has been so once.</summary>
    UntilShown,
    Always,
}
