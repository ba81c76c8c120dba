using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests;

/// <summary>A small source of a test, compiled in this process as the compile host would.</summary>
internal sealed record CompiledSource(byte[] Assembly, byte[] Pdb)
{
    const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";

    /// <summary>The compile host's own references and its kind of name, so that the assembly policy sees what it would see.</summary>
    static readonly MetadataReference[] References =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "compiler", "ref"), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    public static CompiledSource Of(string source, OptimizationLevel level = OptimizationLevel.Release)
    {
        var compilation = CSharpCompilation.Create("submission-of-a-test",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(source, System.Text.Encoding.UTF8), path: "Solution.cs")],
            References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level));
        using var assembly = new MemoryStream();
        using var pdb = new MemoryStream();
        var emitted = compilation.Emit(assembly, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return new CompiledSource(assembly.ToArray(), pdb.ToArray());
    }

    public Sandbox.Compiling.Compilation AsCompilation() => new() { Outcome = CompileOutcome.Compiled, Assembly = Assembly, Pdb = Pdb };

    /// <summary>A compiler that compiles the one file of a request here.</summary>
    public static FakeCompiler Compiler() => new(request => Of(request.Files.Single().Text).AsCompilation());

    /// <summary>An observer that calls the methods here. Fit for the tests' own sources alone.</summary>
    public static FakeObserver Observer() => new((plan, call) =>
    {
        var target = plan.Methods[call.Method];
        var assembly = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(plan.Assembly.ToArray()));
        var method = assembly.GetType(target.TypeName)!.GetMethod(target.MethodName, [.. target.Parameters.Select(p => p.ClrType)])!;
        try
        {
            return Seen.Returned(method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. call.Arguments], null));
        }
        catch (Exception error)
        {
            return Seen.Threw(error);
        }
    });
}
