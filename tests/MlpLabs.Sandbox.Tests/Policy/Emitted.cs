using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Sandbox.Tests.Policy;

/// <summary>Assemblies that no source rule has seen: the policy must hold without them.</summary>
internal static class Emitted
{
    static readonly MetadataReference[] References =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "compiler", "ref"), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static IReadOnlyList<SourceDiagnostic> Check(string source, bool allowUnsafe = false, string assemblyName = "submission-test", string fileName = "a.cs")
    {
        var (assembly, pdb) = Emit(source, allowUnsafe, assemblyName, fileName);
        return AssemblyPolicy.Check(assembly, pdb, AllowedApi.Default);
    }

    public static byte[] Image(string source) => Emit(source, allowUnsafe: false, "submission-test", "a.cs").Assembly;

    static (byte[] Assembly, byte[] Pdb) Emit(string source, bool allowUnsafe, string assemblyName, string fileName)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var usings = string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using {name};"));
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [
                CSharpSyntaxTree.ParseText(usings, options, "usings.cs", System.Text.Encoding.UTF8),
                CSharpSyntaxTree.ParseText(source, options, fileName, System.Text.Encoding.UTF8),
            ],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: allowUnsafe,
                nullableContextOptions: NullableContextOptions.Annotations));
        using var assembly = new MemoryStream();
        using var pdb = new MemoryStream();
        var result = compilation.Emit(assembly, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.Equal("", string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)));
        return (assembly.ToArray(), pdb.ToArray());
    }

    public static string Brief(SourceDiagnostic diagnostic) => $"{diagnostic.File}:{diagnostic.Line}:{diagnostic.Column} {diagnostic.Id} {diagnostic.Message}";
}
