namespace MlpLabs.Sandbox.Compiling;

/// <summary>Turns a submission's sources into an assembly, outside the host's own process.</summary>
public interface ICompiler
{
    /// <summary>Never throws for what a submission contains.</summary>
    Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel);
}

/// <param name="Files">The sources; a name is relative and safe to show.</param>
/// <param name="Kind">Whether the one file is a script.</param>
public sealed record CompileRequest(IReadOnlyList<SourceText> Files, SourceKind Kind)
{
    /// <summary>Whether every statement keeps its place in the code that runs, which makes it slower.</summary>
    public bool KeepsPlaces { get; init; }
}

public sealed record SourceText(string Name, string Text);

public enum SourceKind
{
    /// <summary>Ordinary C# files.</summary>
    Regular,
    /// <summary>One <c>.csx</c> file whose top level declares the functions.</summary>
    Script,
}

/// <summary>What compiling gave.</summary>
public sealed record Compilation
{
    public required CompileOutcome Outcome { get; init; }

    /// <summary>The emitted assembly when <see cref="Outcome"/> is Compiled; empty otherwise.</summary>
    public ReadOnlyMemory<byte> Assembly { get; init; }

    /// <summary>Its portable PDB.</summary>
    public ReadOnlyMemory<byte> Pdb { get; init; }

    /// <summary>Errors and warnings of the compiler, violations of the source rules among them, in the order of the source.</summary>
    public IReadOnlyList<SourceDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>One sentence when the outcome is TooComplex or SystemError.</summary>
    public string Reason { get; init; } = "";
}

public enum CompileOutcome
{
    Compiled,
    /// <summary>The compiler found errors.</summary>
    Errors,
    /// <summary>It compiles, but uses something that exercises must not use.</summary>
    Forbidden,
    /// <summary>The compile host was brought down or took too long: too complex to compile.</summary>
    TooComplex,
    /// <summary>Our fault.</summary>
    SystemError,
}

/// <summary>A remark at a place in the student's own source. Line and column count from 1; 0 means the whole file or submission.</summary>
/// <param name="Id">The compiler's id such as CS1002, or ours such as MLP0001.</param>
public sealed record SourceDiagnostic(
    string Id, DiagnosticSeverity Severity, string Message, string File, int Line, int Column, int EndLine, int EndColumn);

public enum DiagnosticSeverity
{
    Info,
    Warning,
    Error,
}
