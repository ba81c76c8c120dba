using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MlpLabs.Sandbox.Tests.Policy;

/// <summary>Assemblies that no compiler makes, as a compile host that has been taken over could send them.</summary>
internal static class HandBuiltImage
{
    /// <summary>An assembly with an empty module and whatever is added to it.</summary>
    public static byte[] Of(Action<MetadataBuilder> add, BlobBuilder? bodies = null)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("m"), metadata.GetOrAddGuid(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("submission-hand"), new Version(1, 0), default, default, 0, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        add(metadata);
        var image = new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata, suppressValidation: true), bodies ?? new BlobBuilder(), flags: CorFlags.ILOnly);
        var bytes = new BlobBuilder();
        image.Serialize(bytes);
        return bytes.ToArray();
    }

    public static TypeDefinitionHandle Type(this MetadataBuilder metadata, string name, int firstMethod = 1, int firstField = 1) => metadata.AddTypeDefinition(
        TypeAttributes.Public, default, metadata.GetOrAddString(name), default, MetadataTokens.FieldDefinitionHandle(firstField), MetadataTokens.MethodDefinitionHandle(firstMethod));

    public static void Method(this MetadataBuilder metadata, string name, BlobHandle signature, int body = -1) => metadata.AddMethodDefinition(
        MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, metadata.GetOrAddString(name), signature, body, MetadataTokens.ParameterHandle(1));

    public static void Field(this MetadataBuilder metadata, string name, BlobHandle signature, bool isStatic = false) => metadata.AddFieldDefinition(
        isStatic ? FieldAttributes.Public | FieldAttributes.Static : FieldAttributes.Public, metadata.GetOrAddString(name), signature);

    public static BlobHandle Blob(this MetadataBuilder metadata, params IEnumerable<byte> bytes) => metadata.GetOrAddBlob(bytes.ToImmutableArray());
}
