using MlpLabs.Protocol.Compiling;
using MlpLabs.Sandbox.Compiling.Intake;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Compiling;

/// <summary>Compiles in a compile host: one process that is reused, and replaced when it is old, large or gone.</summary>
/// <remarks>
/// How it works: one job at a time; a job that uses up its time or brings two hosts down is answered TooComplex, and the next
/// job gets a new host. Two, because the kernel ends a host also when others use up the machine's memory, and a host may be full of what
/// came before. What a submission does to the compiler costs that submission alone. What it cannot stop: a submission that takes the compile host
/// over could answer for later ones; the assembly policy still checks what comes out.
/// </remarks>
public sealed class CompileHostClient : ICompiler, IAsyncDisposable
{
    const int MaxAssemblyBytes = 4 << 20;

    readonly ILauncher _launcher;
    readonly ChildProgram _program;
    readonly CompileHostLimits _limits;
    readonly SemaphoreSlim _turn = new(1, 1);
    readonly Lock _starting = new();
    Task<CompileHostProcess>? _host;
    bool _disposed;

    public CompileHostClient(ILauncher launcher, ChildProgram program, CompileHostLimits? limits = null)
    {
        _launcher = launcher;
        _program = program;
        _limits = limits ?? CompileHostLimits.Default;
    }

    /// <summary>Hands everything to the compile host, so that tests can prove that it holds alone.</summary>
    internal bool WithoutIntake { get; init; }

    /// <summary>Process id of the running host, for tests; null when none has started.</summary>
    internal int? HostProcessId => _host is { IsCompletedSuccessfully: true } host ? host.Result.ProcessId : null;

    /// <summary>Starts a host now, so that the first submission finds it warm. Failures show at the first compilation.</summary>
    public void StartAhead()
    {
        lock (_starting)
            if (!_disposed)
                _host ??= Task.Run(StartWithRetryAsync);
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The caller gave up; the host that was busy is killed.</exception>
    public async Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel)
    {
        if (!WithoutIntake && IntakeGuard.Refuse(request) is { } refusal)
            return refusal;
        var job = new CompileJob(request.Kind == SourceKind.Script, [.. request.Files.Select(file => new CompileFile(file.Name, file.Text))], request.KeepsPlaces);
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return await CompileInTurnAsync(job, cancel).ConfigureAwait(false)
                ?? await CompileInTurnAsync(job, cancel).ConfigureAwait(false)
                ?? TooComplex(CompileMessages.TooComplex);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task<CompileHostProcess>? host;
        lock (_starting)
        {
            _disposed = true;
            host = _host;
            _host = null;
        }
        if (host is not null)
            await EndAsync(host).ConfigureAwait(false);
    }

    // Null when the host ended and what ended it may have been something else than the job.
    async Task<Compilation?> CompileInTurnAsync(CompileJob job, CancellationToken cancel)
    {
        CompileHostProcess host;
        try
        {
            host = await LivingHostAsync(cancel).ConfigureAwait(false);
        }
        catch (CompileHostStartException error)
        {
            await DropHostAsync().ConfigureAwait(false);
            return SystemError(CompileMessages.DidNotStart(error.Message));
        }

        try
        {
            var answer = await host.CompileAsync(job, _limits, cancel).ConfigureAwait(false);
            if (host.Jobs >= _limits.MaxJobs || host.WorkingSetMiB > _limits.MaxWorkingSetMiB)
            {
                await DropHostAsync().ConfigureAwait(false);
                StartAhead();
            }
            return Read(answer);
        }
        catch (OperationCanceledException)
        {
            await DropHostAsync().ConfigureAwait(false);
            throw;
        }
        catch (CompileDeadlineException deadline)
        {
            await DropHostAsync().ConfigureAwait(false);
            return deadline.WasBusy
                ? SystemError(CompileMessages.Busy(deadline.Seconds))
                : TooComplex(CompileMessages.TooSlow(deadline.Seconds));
        }
        catch (InvalidDataException error)
        {
            await DropHostAsync().ConfigureAwait(false);
            return SystemError(CompileMessages.Confused(error.Message));
        }
        catch (IOException)
        {
            var byItself = host.OverflowedStack();
            await DropHostAsync().ConfigureAwait(false);
            return byItself ? TooComplex(CompileMessages.TooComplex) : null;
        }
    }

    static Compilation Read(CompileAnswer answer)
    {
        var size = Math.Max(answer.Assembly.Length, answer.Pdb.Length);
        var outcome = size > MaxAssemblyBytes ? CompileOutcome.TooComplex : answer.Result switch
        {
            CompileResult.Compiled => CompileOutcome.Compiled,
            CompileResult.Errors => CompileOutcome.Errors,
            CompileResult.Forbidden => CompileOutcome.Forbidden,
            _ => CompileOutcome.TooComplex,
        };
        return new Compilation
        {
            Outcome = outcome,
            Assembly = outcome == CompileOutcome.Compiled ? answer.Assembly : default,
            Pdb = outcome == CompileOutcome.Compiled ? answer.Pdb : default,
            Diagnostics = [.. answer.Remarks.Select(Read)],
            Reason = outcome == CompileOutcome.TooComplex ? CompileMessages.TooComplex : "",
        };
    }

    static SourceDiagnostic Read(CompileRemark remark) => new(
        remark.Id,
        remark.Severity switch
        {
            CompileRemark.Error => DiagnosticSeverity.Error,
            CompileRemark.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        remark.Message, remark.File, remark.Line, remark.Column, remark.EndLine, remark.EndColumn);

    async Task<CompileHostProcess> LivingHostAsync(CancellationToken cancel)
    {
        var host = await Host().WaitAsync(cancel).ConfigureAwait(false);
        if (!host.HasExited)
            return host;

        // It ended while nobody used it; whatever ended it was no submission.
        await DropHostAsync().ConfigureAwait(false);
        return await Host().WaitAsync(cancel).ConfigureAwait(false);
    }

    Task<CompileHostProcess> Host()
    {
        lock (_starting)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _host ??= Task.Run(StartWithRetryAsync);
        }
    }

    async Task<CompileHostProcess> StartWithRetryAsync()
    {
        try
        {
            return await CompileHostProcess.StartAsync(_launcher, _program, _limits).ConfigureAwait(false);
        }
        catch (CompileHostStartException)
        {
            return await CompileHostProcess.StartAsync(_launcher, _program, _limits).ConfigureAwait(false);
        }
    }

    async Task DropHostAsync()
    {
        Task<CompileHostProcess>? host;
        lock (_starting)
        {
            host = _host;
            _host = null;
        }
        if (host is not null)
            await EndAsync(host).ConfigureAwait(false);
    }

    static async Task EndAsync(Task<CompileHostProcess> starting)
    {
        try
        {
            await (await starting.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (CompileHostStartException)
        {
            // It never started: there is nothing to end.
        }
    }

    static Compilation TooComplex(string reason) => new() { Outcome = CompileOutcome.TooComplex, Reason = reason };

    static Compilation SystemError(string reason) => new() { Outcome = CompileOutcome.SystemError, Reason = reason };
}
