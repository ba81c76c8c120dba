using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>The types that the values of an attribute name: they stand there as text, and nowhere among the references.</summary>
/// <remarks>Walks the values as ECMA-335 II.23.3 lays them out, so deep and no deeper.</remarks>
internal sealed class AttributeArguments
{
    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<MetadataReader, Enumerations> _enumerations = [];

    // Codes of values beside those of signatures.
    const byte TypeValue = 0x50;
    const byte Boxed = 0x51;
    const byte FieldName = 0x53;
    const byte PropertyName = 0x54;
    const byte EnumValue = 0x55;

    readonly MetadataReader _reader;
    readonly List<string> _types = [];
    BlobReader _values;

    AttributeArguments(MetadataReader reader, BlobHandle values)
    {
        _reader = reader;
        _values = reader.GetBlobReader(values);
    }

    /// <summary>The names as the assembly holds them: <c>System.Collections.Generic.List`1[[System.Int32, System.Runtime, …]], System.Collections, …</c>.</summary>
    /// <exception cref="BadImageFormatException">The values are not those of the attribute's constructor.</exception>
    public static IReadOnlyList<string> TypesOf(MetadataReader reader, CustomAttribute attribute)
    {
        var arguments = new AttributeArguments(reader, attribute.Value);
        if (arguments._values.Length > 0)
            arguments.Walk(reader.GetBlobReader(SignatureOf(reader, attribute.Constructor)));
        return arguments._types;
    }

    static BlobHandle SignatureOf(MetadataReader reader, EntityHandle constructor) => constructor.Kind == HandleKind.MemberReference
        ? reader.GetMemberReference((MemberReferenceHandle)constructor).Signature
        : reader.GetMethodDefinition((MethodDefinitionHandle)constructor).Signature;

    void Walk(BlobReader signature)
    {
        if (_values.ReadUInt16() != 1 || signature.ReadSignatureHeader().IsGeneric)
            throw Wrong();
        var parameters = signature.ReadCompressedInteger();
        signature.ReadSignatureTypeCode();
        for (var i = 0; i < parameters; i++)
            Value(Declared(ref signature), 0);
        for (int named = _values.ReadUInt16(); named > 0; named--)
        {
            if (_values.ReadByte() is not (FieldName or PropertyName))
                throw Wrong();
            var kind = Tagged();
            _values.ReadSerializedString();
            Value(kind, 0);
        }
    }

    void Value(ValueKind kind, int depth)
    {
        if (depth > ImageBounds.MaxNesting)
            throw Wrong();
        switch (kind.Code)
        {
            case (byte)SignatureTypeCode.SZArray:
                for (var left = _values.ReadInt32(); left > 0; left--)
                    Value(kind.Element!, depth + 1);
                break;
            case Boxed:
                Value(Tagged(), depth + 1);
                break;
            case TypeValue:
                if (_values.ReadSerializedString() is { } type)
                    _types.Add(type);
                break;
            case (byte)SignatureTypeCode.String:
                _values.ReadSerializedString();
                break;
            default:
                _values.ReadBytes(SizeOf(kind.Code));
                break;
        }
    }

    // The kind of a parameter, from the constructor's signature.
    ValueKind Declared(ref BlobReader signature)
    {
        var code = (byte)signature.ReadCompressedInteger();
        return code switch
        {
            (byte)SignatureTypeCode.SZArray => new(code, Declared(ref signature)),
            (byte)SignatureTypeCode.Object => new(Boxed),
            (byte)SignatureTypeKind.Class when MemberUses.NameOf(_reader, signature.ReadTypeHandle()) == "System.Type" => new(TypeValue),
            (byte)SignatureTypeKind.ValueType => new(Enumerations.Underlying(signature.ReadTypeHandle())),
            _ => new(code),
        };
    }

    // The kind of a value that says itself what it is.
    ValueKind Tagged(int depth = 0)
    {
        if (depth > ImageBounds.MaxNesting)
            throw Wrong();
        var code = _values.ReadByte();
        if (code == (byte)SignatureTypeCode.SZArray)
            return new(code, Tagged(depth + 1));
        return code == EnumValue ? new(Enumerations.Underlying(_values.ReadSerializedString() ?? "")) : new(code);
    }

    Enumerations Enumerations => EnumerationsOf(_reader);

    /// <summary>Those of an image, one for all of its attributes.</summary>
    internal static Enumerations EnumerationsOf(MetadataReader reader) => _enumerations.GetValue(reader, static reader => new Enumerations(reader));

    /// <summary>How many bytes a number takes.</summary>
    /// <exception cref="BadImageFormatException">The code is that of something else.</exception>
    internal static int SizeOf(byte code) => (SignatureTypeCode)code switch
    {
        SignatureTypeCode.Boolean or SignatureTypeCode.SByte or SignatureTypeCode.Byte => 1,
        SignatureTypeCode.Char or SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 => 2,
        SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 or SignatureTypeCode.Single => 4,
        SignatureTypeCode.Int64 or SignatureTypeCode.UInt64 or SignatureTypeCode.Double => 8,
        _ => throw Wrong(),
    };

    static BadImageFormatException Wrong() => new("The values of an attribute are not those of its constructor.");

    sealed record ValueKind(byte Code, ValueKind? Element = null);
}
