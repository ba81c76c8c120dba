using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace MlpLabs.Grading.Submissions;

/// <summary>Types in C#'s notation, read from metadata: <c>double[,]</c>, <c>(double[], double)</c>, <c>List&lt;int&gt;</c>.</summary>
internal sealed class TypeNotation : ISignatureTypeProvider<string, object?>
{
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.SByte => "sbyte",
        PrimitiveTypeCode.Char => "char",
        PrimitiveTypeCode.Int16 => "short",
        PrimitiveTypeCode.UInt16 => "ushort",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.UInt32 => "uint",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.UInt64 => "ulong",
        PrimitiveTypeCode.Single => "float",
        PrimitiveTypeCode.Double => "double",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Object => "object",
        PrimitiveTypeCode.Void => "void",
        _ => typeCode.ToString(),
    };

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return name == "Decimal" && reader.GetString(type.Namespace) == "System" ? "decimal" : name;
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        var arguments = string.Join(", ", typeArguments);
        var name = genericType.Split('`')[0];
        return name switch
        {
            "ValueTuple" => $"({arguments})",
            "Nullable" => arguments + "?",
            _ => $"{name}<{arguments}>",
        };
    }

    // The outermost rank stands first in C#, directly behind the innermost element.
    public string GetSZArrayType(string elementType) => InsertRank(elementType, "[]");

    public string GetArrayType(string elementType, ArrayShape shape) => InsertRank(elementType, "[" + new string(',', shape.Rank - 1) + "]");

    static string InsertRank(string elementType, string rank)
    {
        var end = elementType.Length;
        while (end > 0 && elementType[end - 1] == ']')
            end = elementType.LastIndexOf('[', end - 1);
        return elementType[..end] + rank + elementType[end..];
    }

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "delegate*";

    public string GetGenericMethodParameter(object? genericContext, int index) => FormattableString.Invariant($"T{index}");

    public string GetGenericTypeParameter(object? genericContext, int index) => FormattableString.Invariant($"T{index}");
}
