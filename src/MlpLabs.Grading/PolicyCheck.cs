using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Grading;

/// <summary>The step between compiling and running: what the assembly policy refuses is never run.</summary>
internal static class PolicyCheck
{
    public static Compilation Apply(Compilation compilation) => AssemblyPolicy.Apply(compilation);
}
