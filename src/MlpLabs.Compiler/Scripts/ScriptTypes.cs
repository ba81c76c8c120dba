using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Scripts;

/// <summary>Types of variables that a script declares with <c>var</c>, written out, as the script's own compilation finds them.</summary>
internal sealed class ScriptTypes
{
    static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat;

    readonly CSharpCompilation _compilation;
    readonly SemanticModel _model;
    readonly List<CompileRemark> _unnamed = [];
    bool _unknown;

    public ScriptTypes(SyntaxTree script, string className, ReferenceSet references)
    {
        var options = CompilerOptions.Compile.WithUsings(CompilerOptions.ImplicitUsings).WithScriptClassName(className);
        _compilation = CSharpCompilation.CreateScriptCompilation(className, script, references.References, options);
        _model = _compilation.GetSemanticModel(script);
    }

    public bool HasFailed => _unknown || _unnamed.Count > 0;

    /// <summary>The type of a variable of the top level as source, or null when it has no type that can be written.</summary>
    public string? Write(SyntaxNode variable)
    {
        if (FieldOf(variable)?.Type is not { TypeKind: not TypeKind.Error } type)
        {
            _unknown = true;
            return null;
        }
        if (HasNoName(type))
        {
            _unnamed.Add(Remarks.At(variable.GetLocation(), ScriptMessages.NoNameId, CompileRemark.Error, ScriptMessages.NoName(variable)));
            return null;
        }
        return type.ToDisplayString(Format);
    }

    /// <summary>The field that a variable of a script's top level is; null for a local variable.</summary>
    public IFieldSymbol? FieldOf(SyntaxNode variable) => _model.GetDeclaredSymbol(variable) as IFieldSymbol;

    /// <summary>Why types could not be written: the script's own errors where there are any.</summary>
    public IReadOnlyList<CompileRemark> Failures()
    {
        var errors = Remarks.Of(_compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error), [.. _compilation.SyntaxTrees]);
        return errors.Count > 0 ? errors : _unnamed;
    }

    static bool HasNoName(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } => true,
        IArrayTypeSymbol array => HasNoName(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasNoName),
        _ => false,
    };
}
