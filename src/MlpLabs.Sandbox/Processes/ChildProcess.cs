using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace MlpLabs.Sandbox.Processes;

/// <summary>A started child: frames go in and out over its standard streams, its standard error is kept for explaining its end.</summary>
public sealed class ChildProcess : IAsyncDisposable, IWorkerProcess
{
    static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(2);

    readonly Process _process;
    readonly int _generations;
    readonly ControlGroup? _group;
    readonly ErrorOutput _error;
    int _killed;
    int _disposed;

    /// <param name="start">What to start; its streams are redirected here.</param>
    /// <param name="generations">How many processes stand between the one that is started and the program itself.</param>
    /// <param name="limits">What it may use of memory where control groups can be had; null for no group.</param>
    /// <param name="groups">The control groups; those of the machine when left out.</param>
    /// <param name="filter">What it finds open as its filter.</param>
    /// <param name="file">What else it finds open, beside a filter.</param>
    internal ChildProcess(ProcessStartInfo start, int generations = 0, Observing.Limits? limits = null, ControlGroups? groups = null, StartFilter? filter = null, SafeFileHandle? file = null)
    {
        if (limits is not null)
            _group = (groups ?? ControlGroups.OfMachine)?.Confine(start, limits);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _generations = generations;
        try
        {
            _process = ProcessStarter.Start(start, filter, file);
        }
        catch
        {
            _group?.Dispose();
            throw;
        }
        _error = new ErrorOutput(_process.StandardError.BaseStream);
    }

    /// <summary>Frames to the child.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Frames from the child.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    public int ProcessId => _process.Id;

    /// <summary>The beginning of what the child wrote to standard error, bounded.</summary>
    public string ErrorHead => _error.Head;

    /// <summary>How many bytes the child wrote to standard error.</summary>
    public long ErrorBytes => _error.Bytes;

    bool IWorkerProcess.IsLost => false;

    public bool HasExited => _process.HasExited;

    /// <summary>The process that runs the program itself, inside the isolation, by the number it has outside; 0 when it cannot be
    /// found. Ask once the program has said that it runs.</summary>
    public int FindProgramProcessId()
    {
        var id = _process.Id;
        for (var i = 0; i < _generations && id != 0; i++)
            id = ProcessTree.FirstChildOf(id);
        return id;
    }

    /// <summary>Ends the child and everything it started; does nothing when it has ended.</summary>
    public void Kill()
    {
        if (Interlocked.Exchange(ref _killed, 1) != 0)
            return;
        try
        {
            // Where processes stand in between, the next one is the first of a process namespace, which ends with it; the one that
            // was started then sees it out and ends too. Ended the other way round, it would be left to strangers to see it out.
            if (_generations == 0 || _process.HasExited || !ProcessTree.KillFirstChildOf(_process.Id))
                _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself meanwhile: what was wanted.
        }
    }

    /// <summary>Waits for the end and for the last of its standard error; returns the exit code.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel).ConfigureAwait(false);
        await Task.Run(() => _error.AwaitEnd(DrainTimeout), cancel).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <summary>As <see cref="WaitForExitAsync"/>, on the calling thread; null when it has not ended in time.</summary>
    public int? WaitForExit(TimeSpan timeout)
    {
        if (!_process.WaitForExit(timeout))
            return null;
        _error.AwaitEnd(DrainTimeout);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Run(Dispose).ConfigureAwait(false);
    }

    /// <summary>As <see cref="DisposeAsync"/>, on the calling thread.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        Kill();
        if (!_process.WaitForExit(DrainTimeout))
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _error.AwaitEnd(DrainTimeout);
        Release();
    }

    // Process.Dispose leaves streams open that someone has read from.
    void Release()
    {
        _process.StandardOutput.Dispose();
        _process.StandardError.Dispose();
        try
        {
            _process.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads any more what was still to be written.
        }
        _process.Dispose();
        _group?.Dispose();
    }
}
