using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Refuses an image that would keep its readers busy without end or overflow their stack, before anything else reads it.</summary>
/// <remarks>
/// How it works: visits every row once in loops that end, follows types in types only so deep, and adds up what reading the rows will cost:
/// the characters of names and of signatures that are written out, the bytes of method bodies. What it lets through, the policy and the
/// grading may read without bounds of their own. What it cannot stop: bugs of .NET's metadata reader.
/// </remarks>
internal sealed class ImageBounds
{
    /// <summary>Types inside each other. The intake guard lets a submission nest 60 braces.</summary>
    public const int MaxNesting = 100;

    /// <summary>No name that the compiler writes is longer.</summary>
    const int MaxNameBytes = 4096;

    /// <summary>Values of one attribute.</summary>
    const int MaxAttributeBytes = 8192;

    /// <summary>Bytes and characters of everything together; an honest submission needs a hundredth.</summary>
    const long MaxWork = 64 << 20;

    readonly PEReader _pe;
    readonly MetadataReader _reader;
    readonly TypeLength[] _references;
    readonly TypeLength[] _definitions;
    long _work;

    ImageBounds(PEReader pe, MetadataReader reader)
    {
        _pe = pe;
        _reader = reader;
        _references = new TypeLength[reader.GetTableRowCount(TableIndex.TypeRef) + 1];
        _definitions = new TypeLength[reader.GetTableRowCount(TableIndex.TypeDef) + 1];
    }

    /// <exception cref="BadImageFormatException">The image is beyond the bounds.</exception>
    public static void Check(PEReader pe, MetadataReader reader)
    {
        var bounds = new ImageBounds(pe, reader);
        bounds.CheckTypes();
        bounds.CheckLists();
        bounds.CheckMembers();
        bounds.CheckBodies();
    }

    void CheckTypes()
    {
        foreach (var handle in _reader.AssemblyReferences)
            Length(_reader.GetAssemblyReference(handle).Name);
        foreach (var handle in _reader.TypeReferences)
            LengthOf(handle);
        foreach (var handle in _reader.TypeDefinitions)
            LengthOf(handle);
        foreach (var handle in _reader.CustomAttributes)
            if (_reader.GetBlobReader(_reader.GetCustomAttribute(handle).Value).Length is var length)
                Spend(length <= MaxAttributeBytes ? length : throw Beyond("The values of an attribute are too long."));
    }

    // A row says where its list begins, and the next row where it ends: lists that overlap would be read again and again.
    void CheckLists()
    {
        long fields = 0, methods = 0, parameters = 0;
        foreach (var handle in _reader.TypeDefinitions)
        {
            var type = _reader.GetTypeDefinition(handle);
            fields += NotNegative(type.GetFields().Count);
            methods += NotNegative(type.GetMethods().Count);
        }
        foreach (var handle in _reader.MethodDefinitions)
            parameters += NotNegative(_reader.GetMethodDefinition(handle).GetParameters().Count);
        if (fields > _reader.FieldDefinitions.Count || methods > _reader.MethodDefinitions.Count || parameters > _reader.GetTableRowCount(TableIndex.Param))
            throw Beyond("Its lists overlap.");
    }

    void CheckMembers()
    {
        var signatures = new SignatureBounds(this);
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.Param); row++)
            Length(_reader.GetParameter(MetadataTokens.ParameterHandle(row)).Name);
        foreach (var handle in _reader.FieldDefinitions)
        {
            var field = _reader.GetFieldDefinition(handle);
            Length(field.Name);
            signatures.CheckMember(_reader.GetBlobReader(field.Signature));
        }
        foreach (var handle in _reader.MethodDefinitions)
        {
            var method = _reader.GetMethodDefinition(handle);
            Length(method.Name);
            signatures.CheckMember(_reader.GetBlobReader(method.Signature));
        }
        foreach (var handle in _reader.MemberReferences)
        {
            var member = _reader.GetMemberReference(handle);
            Length(member.Name);
            signatures.CheckMember(_reader.GetBlobReader(member.Signature));
        }
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.TypeSpec); row++)
            signatures.CheckType(_reader.GetBlobReader(_reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature));
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
            signatures.CheckMember(_reader.GetBlobReader(_reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature));
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            signatures.CheckMember(_reader.GetBlobReader(_reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Signature));
    }

    void CheckBodies()
    {
        foreach (var handle in _reader.MethodDefinitions)
            if (_reader.GetMethodDefinition(handle).RelativeVirtualAddress is var address and not 0)
                Spend(_pe.GetMethodBody(address).Size);
    }

    /// <summary>How long the name of a type is when it is written out with the types around it.</summary>
    public int LengthOf(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => LengthOf((TypeReferenceHandle)type),
        HandleKind.TypeDefinition => LengthOf((TypeDefinitionHandle)type),
        _ => throw Beyond("A signature names something else than a type."),
    };

    /// <summary>Counts what reading costs.</summary>
    public void Spend(long work)
    {
        if ((_work += work) > MaxWork)
            throw Beyond("Reading it would take too long.");
    }

    int LengthOf(TypeReferenceHandle handle)
    {
        var row = MetadataTokens.GetRowNumber(handle);
        return Length(row, _references, at =>
        {
            var scope = _reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(at)).ResolutionScope;
            return scope.Kind == HandleKind.TypeReference ? MetadataTokens.GetRowNumber(scope) : 0;
        }, at =>
        {
            var type = _reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(at));
            return Length(type.Name) + Length(type.Namespace);
        });
    }

    int LengthOf(TypeDefinitionHandle handle)
    {
        var row = MetadataTokens.GetRowNumber(handle);
        return Length(row, _definitions, at => MetadataTokens.GetRowNumber(_reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(at)).GetDeclaringType()), at =>
        {
            var type = _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(at));
            return Length(type.Name) + Length(type.Namespace);
        });
    }

    // Outwards until a type is known, then back inwards.
    static int Length(int row, TypeLength[] known, Func<int, int> outer, Func<int, int> own)
    {
        var path = new Stack<int>();
        for (var at = row; at != 0 && (at >= known.Length ? throw Beyond("There is no such type.") : known[at].Nesting) == 0; at = outer(at))
        {
            path.Push(at);
            if (path.Count > MaxNesting)
                throw Beyond("Its types are nested too deeply, or in a circle.");
        }
        while (path.TryPop(out var at))
        {
            var around = known[outer(at)];
            if (around.Nesting >= MaxNesting)
                throw Beyond("Its types are nested too deeply.");
            known[at] = new TypeLength(around.Nesting + 1, around.Chars + 1 + own(at));
        }
        return known[row].Chars;
    }

    int Length(StringHandle name)
    {
        var length = _reader.GetBlobReader(name).Length;
        Spend(length);
        return length <= MaxNameBytes ? length : throw Beyond("A name is too long.");
    }

    static int NotNegative(int count) => count >= 0 ? count : throw Beyond("A list ends before it begins.");

    internal static BadImageFormatException Beyond(string message) => new(message);

    /// <param name="Nesting">1 for a type that stands in no other; 0 while it is not known.</param>
    readonly record struct TypeLength(int Nesting, int Chars);
}
