using System.Globalization;
using System.Reflection;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Values;
using MlpLabs.Worker.Channel;

namespace MlpLabs.Worker.Calls;

/// <summary>Makes calls, on a thread apart from that of the frames, and sends exactly one answer for each.</summary>
internal sealed class CallRunner(FrameChannel channel, CallThread thread)
{
    readonly ConsoleCapture _console = new();
    readonly Lock _crashing = new();
    RunningCall? _current;

    /// <summary>Puts this runner behind the console and behind exceptions that nothing catches.</summary>
    public void Install()
    {
        _console.Install();
        AppDomain.CurrentDomain.UnhandledException += (_, thrown) => Crashed(thrown.ExceptionObject as Exception);
    }

    /// <summary>Makes the call after those before it; returns at once.</summary>
    public void Start(Submission submission, CallMessage message)
    {
        var call = new RunningCall(submission, message);
        thread.Make(() => Run(call));
    }

    void Run(RunningCall call)
    {
        _current = call;
        _console.Begin(call.Message.MaxConsoleChars, text =>
        {
            if (!call.TryAnswer())
                return false;
            channel.Send(new OutputLimitMessage(call.Message.CallId, text).ToFrame());
            return true;
        });
        ReplyMessage reply;
        try
        {
            // A call before this one may have changed them.
            CultureInfo.DefaultThreadCurrentCulture = null;
            CultureInfo.DefaultThreadCurrentUICulture = null;
            if (CultureInfo.CurrentCulture != CultureInfo.InvariantCulture)
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            if (CultureInfo.CurrentUICulture != CultureInfo.InvariantCulture)
                CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            reply = Call(call);
        }
        catch (Exception error)
        {
            reply = new ReplyMessage
            {
                CallId = call.Message.CallId,
                Status = ReplyStatus.Threw,
                Thrown = ThrownDescription.Of(error, call.Submission.Assembly),
                ArgumentsAfter = ArgumentsAfter(call),
            };
        }
        // Another thread is answering, with what ends this process. The next call must not begin meanwhile: its answer could come first.
        if (!call.TryAnswer())
            Standstill.Enter();
        channel.Send((reply with { Console = _console.Text }).ToFrame());
    }

    static ReplyMessage Call(RunningCall call)
    {
        var method = call.Submission.Method(call.Message.Method);
        var arguments = new object?[method.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
            if (i >= call.Message.Arguments.Length || !ValueReader.TryRead(method.Parameters[i], call.Message.Arguments[i].Span, out arguments[i]))
                throw new InvalidDataException($"Argument {i} is not a {method.Parameters[i]}.");
        call.Method = method;
        // Invoke may put other objects into the array it is given, never into this copy.
        call.Arguments = [.. arguments];

        var result = method.Method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);

        var value = ValueWriter.TryWrite(method.Result, result);
        return new ReplyMessage
        {
            CallId = call.Message.CallId,
            Status = value is null ? ReplyStatus.TooLarge : ReplyStatus.Returned,
            Value = value,
            ArgumentsAfter = ArgumentsAfter(call),
        };
    }

    // What has grown beyond what was passed has changed anyway and is not sent.
    static ReadOnlyMemory<byte>[] ArgumentsAfter(RunningCall call)
    {
        if (call.Method is not { } method)
            return [];
        var after = new ReadOnlyMemory<byte>[call.Arguments.Length];
        for (var i = 0; i < after.Length; i++)
            if (method.Parameters[i].HoldsArray)
                after[i] = ValueWriter.TryWrite(method.Parameters[i], call.Arguments[i],
                    ValueLimits.Default with { MaxBytes = call.Message.Arguments[i].Length });
        return after;
    }

    // An exception in a thread of the submission is about to end the process: the last chance to say what it was. That of another thread waits
    // here, or it would end the process before the first has been told.
    void Crashed(Exception? error)
    {
        lock (_crashing)
            if (_current is { } call && error is not null && call.TryAnswer())
                channel.Send(new ReplyMessage
                {
                    CallId = call.Message.CallId,
                    Status = ReplyStatus.Crashed,
                    Thrown = ThrownDescription.Of(error, call.Submission.Assembly),
                    Console = _console.Text,
                }.ToFrame());
    }
}
