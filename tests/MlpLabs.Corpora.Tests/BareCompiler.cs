using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Processes;
using Compilation = MlpLabs.Sandbox.Compiling.Compilation;
using DiagnosticSeverity = MlpLabs.Sandbox.Compiling.DiagnosticSeverity;

namespace MlpLabs.Corpora.Tests;

/// <summary>Compiles whatever the language allows: what is left when intake and source rules are switched off.</summary>
/// <remarks>It runs in the process of the tests, so the compile bombs of group A are none of its business.</remarks>
internal sealed class BareCompiler : ICompiler
{
    static readonly CSharpParseOptions _parse = new(LanguageVersion.CSharp14, DocumentationMode.None);
    static readonly CSharpCompilationOptions _compile = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true);

    static readonly IReadOnlyList<MetadataReference> _references =
        [.. Directory.GetFiles(Path.Combine(ChildProgram.CompileHost.Folder, "ref"), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    static readonly SyntaxTree _usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;", _parse, "usings", Encoding.UTF8);

    public Task<Compilation> CompileAsync(CompileRequest request, CancellationToken cancel)
    {
        var trees = request.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, _parse, file.Name, Encoding.UTF8, cancel));
        var compilation = CSharpCompilation.Create($"submission-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(request.Files.Select(file => file.Text)))))[..16]}", [_usings, .. trees], _references, _compile);
        using var assembly = new MemoryStream();
        using var pdb = new MemoryStream();
        var emitted = compilation.Emit(assembly, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancel);
        return Task.FromResult(new Compilation
        {
            Outcome = emitted.Success ? CompileOutcome.Compiled : CompileOutcome.Errors,
            Assembly = emitted.Success ? assembly.ToArray() : default,
            Pdb = emitted.Success ? pdb.ToArray() : default,
            Diagnostics =
            [
                .. emitted.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(50)
                    .Select(d => new SourceDiagnostic(d.Id, DiagnosticSeverity.Error, d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), "", 0, 0, 0, 0)),
            ],
        });
    }
}
