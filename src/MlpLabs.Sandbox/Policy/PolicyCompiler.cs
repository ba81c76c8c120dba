using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Sandbox.Policy;

/// <summary>A compiler whose assemblies have been checked against what they may use.</summary>
public sealed class PolicyCompiler(ICompiler compiler) : ICompiler
{
    public async Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel) =>
        AssemblyPolicy.Apply(await compiler.CompileAsync(request, cancel).ConfigureAwait(false));
}
