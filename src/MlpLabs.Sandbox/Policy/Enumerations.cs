using System.Reflection;
using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>As what the enumerations of an image are stored: the size of their values in attributes.</summary>
/// <remarks>Each is looked at once: an attribute may hold a thousand values, an image thousands of attributes, and a type thousands of fields.</remarks>
internal sealed class Enumerations
{
    // Those of .NET that attributes on the list take are all integers.
    const byte Elsewhere = (byte)SignatureTypeCode.Int32;

    readonly MetadataReader _reader;
    readonly Dictionary<string, TypeDefinitionHandle> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<TypeDefinitionHandle, byte> _underlying = [];

    public Enumerations(MetadataReader reader)
    {
        _reader = reader;
        foreach (var handle in reader.TypeDefinitions)
            _byName.TryAdd(TypeNames.Of(reader, handle), handle);
    }

    /// <summary>How many fields have been looked at: what reading has cost.</summary>
    internal int FieldsRead { get; private set; }

    /// <param name="name">As an attribute's values hold it; one with an assembly is none of the image's own.</param>
    public byte Underlying(string name) => _byName.TryGetValue(name, out var type) ? Underlying(type) : Elsewhere;

    /// <returns>The code of a number.</returns>
    /// <exception cref="BadImageFormatException">The type is no enumeration, or one of something else than numbers.</exception>
    public byte Underlying(EntityHandle type) => type.Kind == HandleKind.TypeDefinition ? Underlying((TypeDefinitionHandle)type) : Elsewhere;

    byte Underlying(TypeDefinitionHandle type)
    {
        if (!_underlying.TryGetValue(type, out var code))
            _underlying[type] = code = Read(type);
        return code;
    }

    byte Read(TypeDefinitionHandle type)
    {
        foreach (var handle in _reader.GetTypeDefinition(type).GetFields())
        {
            FieldsRead++;
            var field = _reader.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Static) != 0)
                continue;
            var signature = _reader.GetBlobReader(field.Signature);
            signature.ReadSignatureHeader();
            var code = (byte)signature.ReadCompressedInteger();
            // Nothing else than a number can be the value of an enumeration.
            _ = AttributeArguments.SizeOf(code);
            return code;
        }
        throw new BadImageFormatException("An enumeration has no value.");
    }
}
