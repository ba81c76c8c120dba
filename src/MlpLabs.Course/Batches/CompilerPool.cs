using System.Collections.Concurrent;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Course.Batches;

/// <summary>Several compile hosts: one host compiles one submission at a time, and a submission that is slow to compile must not hold up the others.</summary>
/// <remarks>
/// One host serves <see cref="JobsPerHost"/> jobs, because compiling takes a fraction of grading, and a host needs some hundred submissions until it is
/// as fast as it gets. Another one is started when nobody has given one back for a while.
/// </remarks>
internal sealed class CompilerPool : ICompiler, IAsyncDisposable
{
    // Of the processor time of a grade a quarter is compiling.
    const int JobsPerHost = 4;

    readonly IReadOnlyList<CompileHostClient> _all;
    // Those that more jobs need, as soon as all that run are busy.
    readonly ConcurrentStack<CompileHostClient> _next;
    // Those for when a submission is slow to compile.
    readonly ConcurrentStack<CompileHostClient> _unused;
    readonly ConcurrentStack<CompileHostClient> _free = [];
    readonly SemaphoreSlim _count = new(1);

    public CompilerPool(ILauncher launcher, int size)
    {
        _all = [.. Enumerable.Range(0, size).Select(_ => new CompileHostClient(launcher, ChildProgram.CompileHost))];
        _free.Push(_all[0]);
        var hosts = (size + JobsPerHost - 1) / JobsPerHost;
        _next = new ConcurrentStack<CompileHostClient>(_all.Take(hosts).Skip(1));
        _unused = new ConcurrentStack<CompileHostClient>(_all.Skip(hosts));
    }

    /// <summary>How long the hosts that run are waited for before another one is started.</summary>
    // More than the first compilation of a new host takes, and less than a submission may take at most.
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    public void StartAhead() => _all[0].StartAhead();

    public async Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel)
    {
        var client = await TakeAsync(cancel).ConfigureAwait(false);
        try
        {
            return await client.CompileAsync(request, cancel).ConfigureAwait(false);
        }
        finally
        {
            // The one used last is on top: a host that has compiled is faster than one that has not.
            _free.Push(client);
            _count.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _all)
            await client.DisposeAsync().ConfigureAwait(false);
        _count.Dispose();
    }

    async Task<CompileHostClient> TakeAsync(CancellationToken cancel)
    {
        // Without waiting, only to see whether one is free.
        if (!_count.Wait(0, cancel))
        {
            if (_next.TryPop(out var next))
                return next;
            if (!await _count.WaitAsync(Patience, cancel).ConfigureAwait(false))
            {
                if (_unused.TryPop(out var another))
                    return another;
                await _count.WaitAsync(cancel).ConfigureAwait(false);
            }
        }
        _free.TryPop(out var client);
        return client!;
    }
}
