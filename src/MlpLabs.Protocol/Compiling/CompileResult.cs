namespace MlpLabs.Protocol.Compiling;

public enum CompileResult : byte
{
    Compiled,
    Errors,
    /// <summary>It compiles, but breaks a source rule.</summary>
    Forbidden,
    TooComplex,
}
