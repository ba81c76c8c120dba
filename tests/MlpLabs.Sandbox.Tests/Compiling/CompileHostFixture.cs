using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Processes;

namespace MlpLabs.Sandbox.Tests.Compiling;

/// <summary>One compile host for all tests that do not harm it, in the strongest isolation of this machine.</summary>
public sealed class CompileHostFixture : IAsyncDisposable
{
    public CompileHostClient Client { get; } = new(Launchers.Choose(), ChildProgram.CompileHost);

    internal async Task<Compilation> CompileAsync(string source, SourceKind kind = SourceKind.Regular) =>
        await Client.CompileAsync(new CompileRequest([new SourceText(kind == SourceKind.Script ? "a.csx" : "a.cs", source)], kind), CancellationToken.None);

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
