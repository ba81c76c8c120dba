using System.Reflection.Metadata;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Walks signatures as ECMA-335 II.23.2 lays them out, so deep and no deeper, and adds up how long they are when they are written out.</summary>
/// <remarks>.NET's own decoder calls itself for each type inside another, and sets memory aside for as many parameters as a signature claims to have.</remarks>
internal sealed class SignatureBounds(ImageBounds bounds)
{
    const int MaxRank = 32;
    const int PlainLength = 24;

    const int Generic = 0x10;
    const int Field = 0x06;
    const int Locals = 0x07;
    const int Instantiation = 0x0A;
    const int Kind = 0x0F;
    const int Sentinel = 0x41;

    /// <summary>A field, a method, local variables or the arguments of a generic method: the first byte says which.</summary>
    /// <exception cref="BadImageFormatException">It is none of these, or beyond the bounds.</exception>
    public void CheckMember(BlobReader blob) => bounds.Spend(Member(ref blob, 0));

    /// <summary>A type.</summary>
    /// <exception cref="BadImageFormatException">It is none, or beyond the bounds.</exception>
    public void CheckType(BlobReader blob) => bounds.Spend(Type(ref blob, 0));

    int Member(ref BlobReader blob, int depth)
    {
        var header = blob.ReadByte();
        switch (header & Kind)
        {
            case Field:
                return Type(ref blob, depth);
            case Locals or Instantiation:
                return Types(ref blob, blob.ReadCompressedInteger(), depth);
            default:
                if ((header & Generic) != 0)
                    blob.ReadCompressedInteger();
                var parameters = blob.ReadCompressedInteger();
                return Type(ref blob, depth) + Types(ref blob, parameters, depth);
        }
    }

    // The blob ends before a number that is too large is reached.
    int Types(ref BlobReader blob, int count, int depth)
    {
        var length = 0;
        for (var i = 0; i < count; i++)
            length = checked(length + 1 + Type(ref blob, depth));
        return length;
    }

    int Type(ref BlobReader blob, int depth)
    {
        if (depth > ImageBounds.MaxNesting)
            throw ImageBounds.Beyond("The types of a signature are nested too deeply.");
        var code = blob.ReadCompressedInteger();
        var length = code switch
        {
            (>= (int)SignatureTypeCode.Void and <= (int)SignatureTypeCode.String) or (int)SignatureTypeCode.TypedReference
                or (int)SignatureTypeCode.IntPtr or (int)SignatureTypeCode.UIntPtr or (int)SignatureTypeCode.Object => PlainLength,
            (int)SignatureTypeCode.Pointer or (int)SignatureTypeCode.ByReference or (int)SignatureTypeCode.SZArray
                or (int)SignatureTypeCode.Pinned or Sentinel => 2 + Type(ref blob, depth + 1),
            (int)SignatureTypeKind.Class or (int)SignatureTypeKind.ValueType => Named(ref blob),
            (int)SignatureTypeCode.GenericTypeParameter or (int)SignatureTypeCode.GenericMethodParameter => Skip(blob.ReadCompressedInteger()),
            (int)SignatureTypeCode.Array => Array(ref blob, depth),
            (int)SignatureTypeCode.GenericTypeInstance => GenericType(ref blob, depth),
            (int)SignatureTypeCode.FunctionPointer => Member(ref blob, depth + 1),
            (int)SignatureTypeCode.RequiredModifier or (int)SignatureTypeCode.OptionalModifier => Named(ref blob) + Type(ref blob, depth + 1),
            _ => throw ImageBounds.Beyond("A signature holds something else than a type."),
        };
        // Each level writes what is inside it out anew.
        bounds.Spend(length);
        return length;
    }

    int Array(ref BlobReader blob, int depth)
    {
        var length = Type(ref blob, depth + 1);
        var rank = blob.ReadCompressedInteger();
        if (rank is < 1 or > MaxRank)
            throw ImageBounds.Beyond("An array has too many dimensions.");
        for (var sizes = blob.ReadCompressedInteger(); sizes > 0; sizes--)
            blob.ReadCompressedInteger();
        for (var bottoms = blob.ReadCompressedInteger(); bottoms > 0; bottoms--)
            blob.ReadCompressedSignedInteger();
        return length + 1 + rank;
    }

    int GenericType(ref BlobReader blob, int depth)
    {
        if (blob.ReadCompressedInteger() is not ((int)SignatureTypeKind.Class or (int)SignatureTypeKind.ValueType))
            throw ImageBounds.Beyond("A signature has arguments for something else than a type.");
        return Named(ref blob) + 2 + Types(ref blob, blob.ReadCompressedInteger(), depth + 1);
    }

    // A type by its row. One that is a signature itself could hold this signature again, and C# writes none here.
    int Named(ref BlobReader blob) => bounds.LengthOf(blob.ReadTypeHandle());

    static int Skip(int _) => PlainLength;
}
