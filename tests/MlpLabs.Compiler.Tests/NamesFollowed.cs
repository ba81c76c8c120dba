using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlpLabs.Compiler.Rules;

namespace MlpLabs.Compiler.Tests;

/// <summary>All that can be reached from the keywords of C# by some names alone: types, what their members give, and so on.</summary>
internal sealed class NamesFollowed
{
    // What C# calls without naming it.
    static readonly string[] CalledByPatterns = ["GetEnumerator", "Current", "MoveNext", "Dispose", "Deconstruct", "GetAwaiter", "GetPinnableReference"];

    // Arrays, nullable values and delegates have no keyword but a notation.
    static readonly SpecialType[] WithKeywords =
    [
        SpecialType.System_Object, SpecialType.System_Boolean, SpecialType.System_Char, SpecialType.System_SByte, SpecialType.System_Byte, SpecialType.System_Int16,
        SpecialType.System_UInt16, SpecialType.System_Int32, SpecialType.System_UInt32, SpecialType.System_Int64, SpecialType.System_UInt64, SpecialType.System_Decimal,
        SpecialType.System_Single, SpecialType.System_Double, SpecialType.System_String, SpecialType.System_Array, SpecialType.System_Nullable_T,
        SpecialType.System_MulticastDelegate, SpecialType.System_Enum, SpecialType.System_ValueType,
    ];

    readonly IReadOnlySet<string> _names;
    readonly HashSet<INamedTypeSymbol> _reached = new(SymbolEqualityComparer.Default);
    readonly Queue<INamedTypeSymbol> _open = [];
    readonly SortedSet<string> _forbidden = new(StringComparer.Ordinal);

    public NamesFollowed(CSharpCompilation compilation, IReadOnlySet<string> names)
    {
        _names = names;
        // A submission can import any namespace.
        var types = PlainNamesTests.TypesIn(compilation.GlobalNamespace).ToList();
        foreach (var special in WithKeywords)
            Reach(compilation.GetSpecialType(special));
        foreach (var type in types.Where(type => names.Contains(type.Name)))
            ReachAll(type);
        var extensions = types.Where(type => type.MightContainExtensionMethods).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.IsExtensionMethod && names.Contains(method.Name)).ToList();
        while (_open.Count > 0)
        {
            while (_open.TryDequeue(out var type))
                foreach (var member in type.GetMembers().Where(IsOpen))
                    Follow(member);
            // An extension is called on what is there.
            foreach (var extension in extensions.Where(method => method.Parameters[0].Type is not INamedTypeSymbol named || _reached.Contains(named.OriginalDefinition)).ToList())
            {
                extensions.Remove(extension);
                Follow(extension);
            }
        }
    }

    /// <summary>What is forbidden among all that.</summary>
    public IReadOnlyCollection<string> Forbidden => _forbidden;

    void Follow(ISymbol member)
    {
        Judge(member);
        switch (member)
        {
            case IMethodSymbol method:
                ReachAll(method.ReturnType);
                // What is given is there already, but for the parameters of a lambda and what a new() makes.
                foreach (var parameter in method.Parameters.Where(parameter => parameter.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, IsAbstract: true }))
                    ReachAll(parameter.Type);
                break;
            case IPropertySymbol property:
                ReachAll(property.Type);
                break;
            case IFieldSymbol field:
                ReachAll(field.Type);
                break;
            case INamedTypeSymbol nested:
                ReachAll(nested);
                break;
        }
    }

    void ReachAll(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                ReachAll(array.ElementType);
                break;
            case INamedTypeSymbol named:
                Judge(named);
                Reach(named);
                foreach (var argument in named.TypeArguments)
                    ReachAll(argument);
                break;
        }
    }

    void Reach(INamedTypeSymbol type)
    {
        for (var current = type.OriginalDefinition; current is { TypeKind: not TypeKind.Error } && _reached.Add(current); current = current.BaseType?.OriginalDefinition)
        {
            _open.Enqueue(current);
            foreach (var contract in current.AllInterfaces)
                Reach(contract);
        }
    }

    void Judge(ISymbol symbol)
    {
        if (ForbiddenApi.Default.ReasonAgainst(symbol) is not null)
            _forbidden.Add(symbol.ToDisplayString());
    }

    // What is protected needs a class that names its base.
    bool IsOpen(ISymbol member) =>
        (member.DeclaredAccessibility == Accessibility.Public || _names.Contains(member.ContainingType.Name)) && (_names.Contains(member.Name) || NeedsNoName(member));

    // Constructors, indexers and operators; what reads a property goes by the property's name.
    static bool NeedsNoName(ISymbol member) =>
        CalledByPatterns.Contains(member.Name) || (!member.CanBeReferencedByName && member is not IMethodSymbol { AssociatedSymbol: not null });
}
