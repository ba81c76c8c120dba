using System.Collections.Concurrent;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Course.Batches;

/// <summary>Several compile hosts: one host compiles one submission at a time, and a submission that is slow to compile must not hold up the others.</summary>
internal sealed class CompilerPool : ICompiler, IAsyncDisposable
{
    readonly IReadOnlyList<CompileHostClient> _all;
    readonly ConcurrentStack<CompileHostClient> _free;
    readonly SemaphoreSlim _count;

    public CompilerPool(ILauncher launcher, int size)
    {
        _all = [.. Enumerable.Range(0, size).Select(_ => new CompileHostClient(launcher, ChildProgram.CompileHost))];
        // The one used last is on top: a host that has compiled is faster than one that has not.
        _free = new ConcurrentStack<CompileHostClient>(_all);
        _count = new SemaphoreSlim(size);
    }

    public void StartAhead()
    {
        foreach (var client in _all)
            client.StartAhead();
    }

    public async Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel)
    {
        await _count.WaitAsync(cancel).ConfigureAwait(false);
        _free.TryPop(out var client);
        try
        {
            return await client!.CompileAsync(request, cancel).ConfigureAwait(false);
        }
        finally
        {
            _free.Push(client!);
            _count.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _all)
            await client.DisposeAsync().ConfigureAwait(false);
        _count.Dispose();
    }
}
