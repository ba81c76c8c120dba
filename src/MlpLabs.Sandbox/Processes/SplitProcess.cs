using System.IO.Pipes;

namespace MlpLabs.Sandbox.Processes;

/// <summary>A worker that was split off a zygote.</summary>
/// <remarks>The kernel keeps its process id until the zygote splits off the next, which is after this has been disposed of: a signal meets nobody else. Only
/// where the zygote has ended unnoticed, and the worker with it, could one meet a process of the user that got the same number since.</remarks>
internal sealed class SplitProcess : IWorkerProcess
{
    const int Signal = 128;
    const int Unknown = -1;

    static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);

    readonly Zygote _zygote;
    readonly AnonymousPipeServerStream _input;
    readonly AnonymousPipeServerStream _output;
    readonly AnonymousPipeServerStream _errorPipe;
    readonly ErrorOutput _error;
    readonly int _processId;
    readonly Lock _ending = new();
    // As wait(2) says it.
    volatile int _status = Unknown;
    bool _isAsked;
    bool _disposed;

    public SplitProcess(Zygote zygote, int processId, AnonymousPipeServerStream input, AnonymousPipeServerStream output, AnonymousPipeServerStream error)
    {
        (_zygote, _processId, _input, _output, _errorPipe) = (zygote, processId, input, output, error);
        _error = new ErrorOutput(error);
    }

    public Stream Input => _input;

    public Stream Output => _output;

    public string ErrorHead => _error.Head;

    public long ErrorBytes => _error.Bytes;

    public bool IsLost => _status == Unknown;

    public int FindProgramProcessId() => _processId;

    public void Kill()
    {
        if (_status == Unknown && _zygote.Lives)
            ProcessTree.KillProcess(_processId);
    }

    public int? WaitForExit(TimeSpan timeout)
    {
        lock (_ending)
        {
            if (_status == Unknown && !_isAsked)
                _isAsked = _zygote.TryAskForEnd();
            if (_status == Unknown && _isAsked && _zygote.AwaitEnd(timeout) is { } ended)
                _status = ended;
        }
        if (_status is Unknown)
            return null;
        _error.AwaitEnd(EndTimeout);
        // The signal in the low seven bits, or else the exit code above them.
        return (_status & 0x7F) is not 0 and var signal ? Signal + signal : _status >> 8 & 0xFF;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return;
        try
        {
            Kill();
            WaitForExit(EndTimeout);
            _zygote.GiveBack(isSeenOut: _status != Unknown);
        }
        finally
        {
            _output.Dispose();
            _errorPipe.Dispose();
            _input.Dispose();
        }
    }
}
