using System.ComponentModel;
using System.IO.Pipes;
using MlpLabs.Protocol.Splitting;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The host's end of a zygote: a warm process in the sandbox from which workers are split off, one at a time.</summary>
/// <remarks>
/// How it works: <c>MlpLabs.Worker.Splitting.Zygote</c> says it. A zygote runs no submission; still it is believed no more than its workers are: what
/// it answers is a number. When it does not answer, it is ended, and with it its sandbox and all that is in it. What it cannot stop: what its
/// workers have in common, as it is said there.
/// </remarks>
internal sealed class Zygote : IDisposable
{
    static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(10);
    static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(1);
    static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    readonly ChildProcess _process;
    readonly ControlSocket _control;
    readonly Action _free;
    readonly int _processId;
    volatile bool _lives = true;

    Zygote(ChildProcess process, ControlSocket control, int processId, Action free) => (_process, _control, _processId, _free) = (process, control, processId, free);

    /// <summary>Whether it can split off further workers.</summary>
    public bool Lives => _lives;

    /// <summary>Starts one and waits until it is warm; null where there is none to be had.</summary>
    /// <param name="launcher">How it is isolated.</param>
    /// <param name="program">The worker's program.</param>
    /// <param name="limits">Of each of its workers, and its own.</param>
    /// <param name="free">Told whenever a worker has ended, when the next may be split off or the zygote has to be disposed of.</param>
    /// <param name="whyNot">Why there is none, when the result is null.</param>
    public static Zygote? Start(ILauncher launcher, ChildProgram program, Limits limits, Action free, out string whyNot)
    {
        whyNot = SandboxMessages.NoZygoteInThisTier;
        if (!OperatingSystem.IsLinux())
            return null;
        (ControlSocket? control, ChildProcess? process, Zygote? zygote) = (null, null, null);
        try
        {
            (control, var theirs) = ControlSocket.Pair();
            using (theirs)
                process = launcher.StartZygote(program, limits, theirs);
            control.SetReceiveTimeout(StartTimeout);
            if (process is null)
                return null;
            if (control.TryReceive(out var said) && said == ControlSocket.Warm && process.FindProgramProcessId() is not 0 and var processId)
                return zygote = new Zygote(process, control, processId, free);
            // One that has given up has told so by going away, or is about to.
            whyNot = process.WaitForExit(EndTimeout) is { } exitCode
                ? SandboxMessages.ZygoteNotWarm(exitCode, process.ErrorHead.Split('\n', 2)[0].Trim())
                : SandboxMessages.ZygoteTooSlow;
            return null;
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            // Where no program can be started at all, the worker that is started next says so.
            whyNot = SandboxMessages.ZygoteNotStarted(error.Message);
            return null;
        }
        finally
        {
            if (zygote is null)
            {
                control?.Dispose();
                process?.Dispose();
            }
        }
    }

    /// <summary>A new worker; null when there is none, and then the zygote is of no use any more.</summary>
    public SplitProcess? Split()
    {
        var pipes = new List<AnonymousPipeServerStream>();
        SplitProcess? worker = null;
        try
        {
            foreach (var direction in (PipeDirection[])[PipeDirection.Out, PipeDirection.In, PipeDirection.In])
                pipes.Add(new AnonymousPipeServerStream(direction));
            if (AskForWorker(pipes) && ProcessTree.FirstChildOf(_processId) is not 0 and var process)
                worker = new SplitProcess(this, process, pipes[0], pipes[1], pipes[2]);
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            // As many files are open as may be: the zygote cannot help, and whoever asked tries a worker of its own start next, which says so.
        }
        finally
        {
            if (worker is null)
            {
                _lives = false;
                pipes.ForEach(pipe => pipe.Dispose());
            }
        }
        return worker;
    }

    bool AskForWorker(List<AnonymousPipeServerStream> pipes)
    {
        try
        {
            _control.SetReceiveTimeout(AnswerTimeout);
            return _control.TrySend(ControlSocket.Split, [.. pipes.Select(pipe => (int)pipe.ClientSafePipeHandle.DangerousGetHandle())])
                && _control.TryReceive(out var worker) && worker > 0;
        }
        finally
        {
            pipes.ForEach(pipe => pipe.DisposeLocalCopyOfClientHandle());
        }
    }

    /// <summary>Has the zygote wait for the end of the worker, once for each; false when it is there no more.</summary>
    internal bool TryAskForEnd() => _lives && (_lives = _control.TrySend(ControlSocket.AwaitEnd));

    /// <summary>Waits for the end of the worker; its wait status, or null when it does not come in time or no more.</summary>
    internal int? AwaitEnd(TimeSpan timeout)
    {
        _control.SetReceiveTimeout(timeout);
        return _control.TryReceive(out var status) && status >= 0 ? status : null;
    }

    /// <summary>The worker has been disposed of.</summary>
    /// <param name="isSeenOut">Whether its end is known, so that another may be split off.</param>
    internal void GiveBack(bool isSeenOut)
    {
        if (!isSeenOut)
            _lives = false;
        _free();
    }

    public void Dispose()
    {
        _lives = false;
        _process.Dispose();
        _control.Dispose();
    }
}
