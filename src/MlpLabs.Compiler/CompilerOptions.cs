using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace MlpLabs.Compiler;

/// <summary>How submissions are parsed, compiled and emitted.</summary>
internal static class CompilerOptions
{
    /// <summary>The namespaces that a console project of .NET imports by itself; the reference set covers them all.</summary>
    public static IReadOnlyList<string> ImplicitUsings { get; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Regular);

    public static CSharpParseOptions ParseScript { get; } = Parse.WithKind(SourceCodeKind.Script);

    /// <summary>Nullable annotations may be written and are not checked: the exercises are about networks.</summary>
    public static CSharpCompilationOptions Compile { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        checkOverflow: false,
        allowUnsafe: false,
        deterministic: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Annotations,
        warningLevel: 4,
        metadataImportOptions: MetadataImportOptions.Public);

    public static EmitOptions Emit { get; } = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>The file that imports <see cref="ImplicitUsings"/>; nothing in it can be wrong, so its name is never shown.</summary>
    public static SyntaxTree ImplicitUsingsFile { get; } = CSharpSyntaxTree.ParseText(
        string.Concat(ImplicitUsings.Select(name => $"global using global::{name};\n")), Parse, path: "implicit usings", System.Text.Encoding.UTF8);
}
