using System.Diagnostics;
using MlpLabs.Protocol.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Compiling;

/// <summary>One running compile host, from its start to its end.</summary>
internal sealed class CompileHostProcess : IAsyncDisposable
{
    const int PollMs = 50;
    static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);

    readonly ChildProcess _process;

    CompileHostProcess(ChildProcess process) => _process = process;

    /// <summary>Compilations it has answered.</summary>
    public int Jobs { get; private set; }

    /// <summary>Its memory after the last compilation.</summary>
    public int WorkingSetMiB { get; private set; }

    public int ProcessId => _process.ProcessId;

    public bool HasExited => _process.HasExited;

    /// <summary>Whether it ended because the compiler's stack overflowed, which the same sources cause again. Ask once it has stopped answering.</summary>
    public bool OverflowedStack()
    {
        // The last of its standard error is read when it has ended.
        _process.WaitForExit(EndTimeout);
        return EndClassifier.HasOverflowed(_process.ErrorHead);
    }

    /// <summary>Starts a host and waits until it says that it is ready.</summary>
    /// <exception cref="CompileHostStartException">It did not start.</exception>
    public static async Task<CompileHostProcess> StartAsync(ILauncher launcher, ChildProgram program, CompileHostLimits limits)
    {
        ChildProcess process;
        try
        {
            process = launcher.Start(program, limits.Process);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            throw new CompileHostStartException(error.Message, error);
        }

        try
        {
            using var deadline = new CancellationTokenSource(limits.StartMs);
            var ready = await CompileFrames.ReadAsync(process.Output, CompileFrames.Ready.Length, deadline.Token).ConfigureAwait(false);
            if (!CompileFrames.Ready.Span.SequenceEqual(ready))
                throw new InvalidDataException("It did not say that it is ready.");
            return new CompileHostProcess(process);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or OperationCanceledException)
        {
            process.Kill();
            var reason = process.ErrorHead is { Length: > 0 } head ? head.Split('\n')[0].Trim() : error.Message;
            await process.DisposeAsync().ConfigureAwait(false);
            throw new CompileHostStartException(reason, error);
        }
    }

    /// <summary>Sends one job and waits for its answer. After any exception the host is of no use any more.</summary>
    /// <exception cref="CompileDeadlineException">It used up its time.</exception>
    public async Task<CompileAnswer> CompileAsync(CompileJob job, CompileHostLimits limits, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var answering = AnswerAsync(job, stop.Token);
        var watch = Stopwatch.StartNew();
        var program = _process.FindProgramProcessId();
        var cpuBefore = CpuClock.ReadMs(program);
        while (await Task.WhenAny(answering, Task.Delay(PollMs, cancel)).ConfigureAwait(false) != answering)
        {
            cancel.ThrowIfCancellationRequested();
            var cpuMs = CpuClock.ReadMs(program) - cpuBefore;
            if (!(cpuMs > limits.CpuMs) && watch.ElapsedMilliseconds <= limits.WallMs)
                continue;
            _process.Kill();
            await stop.CancelAsync().ConfigureAwait(false);
            await answering.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
            var tookAllCpu = cpuMs > limits.CpuMs;
            throw new CompileDeadlineException((tookAllCpu ? limits.CpuMs : limits.WallMs) / 1000.0, wasBusy: cpuMs < limits.CpuMs / 2.0);
        }
        return await answering.ConfigureAwait(false);
    }

    async Task<CompileAnswer> AnswerAsync(CompileJob job, CancellationToken cancel)
    {
        await CompileFrames.WriteAsync(_process.Input, job.ToBytes(), cancel).ConfigureAwait(false);
        var payload = await CompileFrames.ReadAsync(_process.Output, CompileFrames.MaxAnswerBytes, cancel).ConfigureAwait(false)
            ?? throw new EndOfStreamException("The compile host ended.");
        var answer = CompileAnswer.FromBytes(payload);
        Jobs++;
        WorkingSetMiB = answer.WorkingSetMiB;
        return answer;
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
