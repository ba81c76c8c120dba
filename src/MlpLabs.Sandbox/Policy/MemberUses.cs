using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>References to members outside the assembly: which type they belong to, and their text.</summary>
internal static class MemberUses
{
    public const string Array = "[]";

    /// <summary>The type that declares the member: a full name, <see cref="Array"/>, or "" for a type of the submission itself; null when it is none of these.</summary>
    public static string? TypeOf(MetadataReader reader, MemberReference member) => NameOf(reader, member.Parent);

    /// <summary>The same for any mention of a type: of an instantiated generic type, the generic type.</summary>
    public static string? NameOf(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => TypeNames.Of(reader, (TypeReferenceHandle)type),
        HandleKind.TypeDefinition => "",
        HandleKind.TypeSpecification => RootOf(reader, reader.GetTypeSpecification((TypeSpecificationHandle)type)),
        _ => null,
    };

    /// <summary>The member in the notation of allowed.txt; null for a calling convention that exercises must not use.</summary>
    public static string? TextOf(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
            return name;
        var signature = member.DecodeMethodSignature(TypeNames.Instance, null);
        return signature.Header.CallingConvention == SignatureCallingConvention.Default
            ? MemberText.Method(name, signature.GenericParameterCount, signature.ParameterTypes)
            : null;
    }

    static string? RootOf(MetadataReader reader, TypeSpecification type)
    {
        var blob = reader.GetBlobReader(type.Signature);
        switch (blob.ReadSignatureTypeCode())
        {
            case SignatureTypeCode.Array or SignatureTypeCode.SZArray:
                return Array;
            case SignatureTypeCode.GenericTypeInstance:
                blob.ReadCompressedInteger();
                return NameOf(reader, blob.ReadTypeHandle());
            default:
                return null;
        }
    }
}
