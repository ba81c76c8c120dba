using System.Diagnostics;
using System.Text;

namespace MlpLabs.Sandbox.Processes;

/// <summary>A started child: frames go in and out over its standard streams, its standard error is kept for explaining its end.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    const int MaxErrorChars = 4096;

    readonly Process _process;
    readonly StringBuilder _error = new();
    readonly Task _drain;

    internal ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardErrorEncoding = Encoding.UTF8;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _drain = DrainErrorAsync();
    }

    /// <summary>Frames to the child.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Frames from the child.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    public int ProcessId => _process.Id;

    /// <summary>The beginning of what the child wrote to standard error, bounded.</summary>
    public string ErrorHead
    {
        get
        {
            lock (_error)
                return _error.ToString();
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Ends the child and everything it started; does nothing when it has ended.</summary>
    public void Kill()
    {
        try
        {
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
        await _drain.WaitAsync(cancel).ConfigureAwait(false);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        _process.Dispose();
    }

    // The pipe is read to its end even when enough has been kept: a full pipe would stop the child.
    async Task DrainErrorAsync()
    {
        var buffer = new char[1024];
        int read;
        while ((read = await _process.StandardError.ReadAsync(buffer).ConfigureAwait(false)) > 0)
            lock (_error)
                _error.Append(buffer, 0, Math.Min(read, MaxErrorChars - _error.Length));
    }
}
