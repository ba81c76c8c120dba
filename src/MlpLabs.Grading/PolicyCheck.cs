using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Grading;

internal static class PolicyCheck
{
    public static Compilation Apply(Compilation compilation) => compilation;
}
