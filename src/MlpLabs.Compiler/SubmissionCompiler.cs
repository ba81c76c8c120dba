using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using MlpLabs.Compiler.Rules;
using MlpLabs.Compiler.Scripts;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler;

/// <summary>Compiles one submission after another against the same references.</summary>
internal sealed class SubmissionCompiler(ReferenceSet references)
{
    /// <summary>The largest assembly; an honest submission has a few kilobytes, a constant that doubles itself has hundreds of megabytes.</summary>
    public const int MaxAssemblyBytes = 4 << 20;

    // What the compiler answers itself when an expression is nested too deeply for its stack.
    const string TooComplexId = "CS8078";

    // A modifier, a declaration or a statement that may not stand where it does.
    static readonly string[] OfTheirPlace = ["CS0106", "CS0116", "CS8801", "CS8802", "CS8803"];

    public CompileAnswer Compile(CompileJob job)
    {
        var answer = Answer(job);
        return answer with { WorkingSetMiB = (int)(Environment.WorkingSet >> 20) };
    }

    CompileAnswer Answer(CompileJob job)
    {
        IReadOnlyList<SyntaxTree> trees;
        if (job.IsScript)
        {
            var script = ScriptWrapper.Wrap(job.Files[0], references);
            if (script.Tree is not { } tree)
                return new CompileAnswer { Result = CompileResult.Errors, Remarks = script.Remarks };
            trees = [tree];
        }
        else
        {
            trees = [.. job.Files.Select(file => CSharpSyntaxTree.ParseText(
                SourceText.From(file.Text, Encoding.UTF8), CompilerOptions.Parse, file.Name))];
        }
        return Compile(trees, AssemblyName(job), job.KeepsPlaces ? CompilerOptions.Compile.WithOptimizationLevel(OptimizationLevel.Debug) : CompilerOptions.Compile);
    }

    CompileAnswer Compile(IReadOnlyList<SyntaxTree> trees, string assemblyName, CSharpCompilationOptions options)
    {
        // A file with top-level statements is a program: as a library it would only be told that it must be one.
        var isProgram = trees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement));
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [CompilerOptions.ImplicitUsingsFile, .. trees],
            references.References,
            isProgram ? options.WithOutputKind(OutputKind.ConsoleApplication) : options);

        // Emitting finds what a search for errors alone would find, so what compiles is bound once and not twice.
        using var assembly = new MemoryStream();
        using var pdb = new MemoryStream();
        var emitted = compilation.Emit(assembly, pdb, options: CompilerOptions.Emit);
        var remarks = Remarks.Of(emitted.Success ? emitted.Diagnostics : AllOf(compilation, emitted), trees);
        if (remarks.Any(remark => remark.Id == TooComplexId))
            return new CompileAnswer { Result = CompileResult.TooComplex, Remarks = Remarks.Cut(remarks) };
        var violations = SourceRules.Check(compilation, trees, ForbiddenApi.Default);
        if (!emitted.Success || violations.Count > 0)
        {
            return new CompileAnswer
            {
                Result = emitted.Success ? CompileResult.Forbidden : CompileResult.Errors,
                Remarks = Remarks.Cut(WithOutsideClass(trees, Remarks.Merge(remarks, violations, trees))),
            };
        }
        if (assembly.Length > MaxAssemblyBytes || pdb.Length > MaxAssemblyBytes)
            return new CompileAnswer { Result = CompileResult.TooComplex, Remarks = Remarks.Cut(remarks) };
        return new CompileAnswer
        {
            Result = CompileResult.Compiled,
            Assembly = assembly.ToArray(),
            Pdb = pdb.ToArray(),
            Remarks = Remarks.Cut(WithOutsideClass(trees, remarks)),
        };
    }

    // Emitting stops where declarations are wrong and then has not looked into the methods; what only it can find is in its own list.
    static IEnumerable<Diagnostic> AllOf(CSharpCompilation compilation, EmitResult emitted)
    {
        var diagnostics = compilation.GetDiagnostics();
        return diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? diagnostics : emitted.Diagnostics;
    }

    // Functions outside a class are local to a program: no check finds them, and nothing says why. Where the compiler stumbles over their place,
    // it speaks of a modifier or of an order; the reason comes first. Where it stumbles over something else, that comes first.
    static IReadOnlyList<CompileRemark> WithOutsideClass(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<CompileRemark> remarks)
    {
        var roots = trees.Select(tree => tree.GetCompilationUnitRoot()).ToList();
        var functions = roots.SelectMany(root => root.Members).OfType<GlobalStatementSyntax>().Select(global => global.Statement).OfType<LocalFunctionStatementSyntax>().ToList();
        var isReason = remarks.Any(remark => OfTheirPlace.Contains(remark.Id));
        // Modifiers of a method show that it was meant for a class.
        var first = functions.FirstOrDefault(f => f.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword))
            ?? (HasPublicType(roots) && !isReason ? null : functions.FirstOrDefault());
        if (first is null)
            return remarks;
        var outside = Remarks.At(first.Identifier.GetLocation(), SourceMessages.OutsideClassId, isReason ? CompileRemark.Error : CompileRemark.Warning, SourceMessages.OutsideClass);
        return isReason || remarks.All(remark => remark.Severity != CompileRemark.Error) ? [outside, .. remarks] : [.. remarks, outside];
    }

    static bool HasPublicType(IEnumerable<CompilationUnitSyntax> roots) =>
        roots.Any(root => root.DescendantNodes().OfType<TypeDeclarationSyntax>().Any(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)));

    // Made from the sources: the same submission gives the same bytes, and no source can name its own assembly.
    static string AssemblyName(CompileJob job) => "submission-" + Convert.ToHexStringLower(SHA256.HashData(job.ToBytes()))[..32];
}
