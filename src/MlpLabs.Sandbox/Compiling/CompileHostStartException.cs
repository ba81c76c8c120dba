namespace MlpLabs.Sandbox.Compiling;

/// <summary>A compile host did not start.</summary>
internal sealed class CompileHostStartException(string message, Exception inner) : Exception(message, inner);
