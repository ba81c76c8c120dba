namespace MlpLabs.Protocol.Compiling;

/// <summary>One source file; the name is relative and stands in diagnostics and in the PDB.</summary>
public sealed record CompileFile(string Name, string Text);
