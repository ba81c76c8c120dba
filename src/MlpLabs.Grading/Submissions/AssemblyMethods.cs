using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MlpLabs.Grading.Submissions;

/// <summary>The methods of an assembly as its metadata declares them; the assembly is read, never loaded.</summary>
/// <remarks>What calls itself here ends because the assembly policy has bounded how deep types are nested, in each other and in signatures.</remarks>
internal static class AssemblyMethods
{
    public static IReadOnlyList<DeclaredMethod> Read(ReadOnlyMemory<byte> assembly)
    {
        using var pe = new PEReader(ImmutableArray.Create(assembly.Span));
        var metadata = pe.GetMetadataReader();
        var notation = new TypeNotation();
        var methods = new List<DeclaredMethod>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            var name = metadata.GetString(method.Name);
            // Names with '<' or '.' are the compiler's own: lambdas, local functions, constructors, accessors of iterators.
            if (name.Contains('<') || name.Contains('.'))
                continue;
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            var signature = method.DecodeSignature(notation, null);
            methods.Add(new DeclaredMethod(
                FullName(metadata, type), name, MetadataTokens.GetToken(handle),
                signature.ParameterTypes, signature.ReturnType,
                [.. method.GetParameters().Select(metadata.GetParameter).Where(p => p.SequenceNumber > 0).OrderBy(p => p.SequenceNumber).Select(p => metadata.GetString(p.Name))],
                IsPublic: (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public && IsPublic(metadata, type),
                IsStatic: (method.Attributes & MethodAttributes.Static) != 0,
                IsGeneric: method.GetGenericParameters().Count > 0 || type.GetGenericParameters().Count > 0));
        }
        return methods;
    }

    internal static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return FullName(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())) + "+" + name;
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : space + "." + name;
    }

    static bool IsPublic(MetadataReader metadata, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic => !type.GetDeclaringType().IsNil && IsPublic(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };
}

/// <summary>A method of a submission.</summary>
/// <param name="TypeName">Full name of its class; <c>Outer+Nested</c>.</param>
/// <param name="ParameterTypes">In C#'s notation, without names of tuple elements.</param>
internal sealed record DeclaredMethod(
    string TypeName, string Name, int Token, IReadOnlyList<string> ParameterTypes, string ResultType, IReadOnlyList<string> ParameterNames,
    bool IsPublic, bool IsStatic, bool IsGeneric)
{
    public bool HasSignature(Judging.MethodSignature signature) =>
        Name == signature.Name && !IsGeneric && ResultType == signature.Result.Notation
        && ParameterTypes.SequenceEqual(signature.Parameters.Select(p => p.Shape.Notation));

    /// <summary>As C# declares it.</summary>
    public override string ToString() =>
        $"{ResultType} {Name}{(IsGeneric ? "<T>" : "")}({string.Join(", ", ParameterTypes.Select((t, i) => i < ParameterNames.Count ? $"{t} {ParameterNames[i]}" : t))})";
}
