using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Testing;

/// <summary>A compiler that answers what a test says and remembers what it was asked.</summary>
public sealed class FakeCompiler(Func<CompileRequest, Compilation> answer) : ICompiler
{
    readonly List<CompileRequest> _requests = [];

    public IReadOnlyList<CompileRequest> Requests => _requests;

    /// <summary>Gives every request the same answer.</summary>
    public static FakeCompiler Answering(Compilation compilation) => new(_ => compilation);

    public Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        _requests.Add(request);
        return Task.FromResult(answer(request));
    }
}
