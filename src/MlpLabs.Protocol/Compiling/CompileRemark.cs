namespace MlpLabs.Protocol.Compiling;

/// <summary>A diagnostic of the compiler or of the source rules. Line and column count from 1; 0 means the whole submission.</summary>
/// <param name="Severity">0 info, 1 warning, 2 error.</param>
public sealed record CompileRemark(
    string Id, byte Severity, string Message, string File, int Line, int Column, int EndLine, int EndColumn)
{
    public const byte Info = 0;
    public const byte Warning = 1;
    public const byte Error = 2;
}
