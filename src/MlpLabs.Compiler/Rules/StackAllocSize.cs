using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlpLabs.Compiler.Rules;

/// <summary>How many bytes a <c>stackalloc</c> takes, as far as the source says.</summary>
internal static class StackAllocSize
{
    public const int MaxBytes = 1024;

    /// <summary>Null when the size is not constant.</summary>
    public static long? OfArray(StackAllocArrayCreationExpressionSyntax node, SemanticModel model)
    {
        if (node.Type is not ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }] } type)
            return null;
        var element = BytesOf(model.GetTypeInfo(type.ElementType).Type);
        if (size is OmittedArraySizeExpressionSyntax)
            return element * node.Initializer?.Expressions.Count;
        var constant = model.GetConstantValue(size);
        return constant is { HasValue: true, Value: IConvertible value } ? element * value.ToInt64(CultureInfo.InvariantCulture) : null;
    }

    public static long? OfImplicitArray(ImplicitStackAllocArrayCreationExpressionSyntax node, SemanticModel model)
    {
        var element = model.GetTypeInfo(node).Type switch
        {
            IPointerTypeSymbol pointer => pointer.PointedAtType,
            INamedTypeSymbol { TypeArguments: [var argument] } => argument,
            _ => null,
        };
        return BytesOf(element) * node.Initializer.Expressions.Count;
    }

    static long? BytesOf(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double => 8,
        SpecialType.System_Decimal => 16,
        _ => null,
    };
}
