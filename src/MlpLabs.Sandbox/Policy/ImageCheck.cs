using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MlpLabs.Sandbox.Policy;

/// <summary>The file as a whole: .NET code and nothing else, and references to listed assemblies only.</summary>
internal static class ImageCheck
{
    // The compile host names every assembly so; a name of ours or of .NET would be another thing to a loader.
    const string NamePrefix = "submission-";

    static readonly (TableIndex Table, string What)[] EmptyTables =
    [
        (TableIndex.ModuleRef, "references to other modules"),
        (TableIndex.ImplMap, "calls of native code"),
        (TableIndex.ExportedType, "types forwarded to other assemblies"),
        (TableIndex.File, "other files"),
        (TableIndex.ManifestResource, "resources"),
        (TableIndex.DeclSecurity, "security declarations"),
        (TableIndex.FieldMarshal, "data laid out for native code"),
    ];

    public static void Run(PEReader pe, MetadataReader reader, AllowedApi allowed, Violations violations)
    {
        var header = pe.PEHeaders.CorHeader;
        if (header is null || (header.Flags & CorFlags.ILOnly) == 0 || (header.Flags & CorFlags.NativeEntryPoint) != 0
            || header.ManagedNativeHeaderDirectory.Size != 0 || header.VtableFixupsDirectory.Size != 0 || header.ExportAddressTableJumpsDirectory.Size != 0)
            violations.Add(PolicyMessages.ImageId, PolicyMessages.Image("native code"));
        if (!reader.IsAssembly || !reader.GetString(reader.GetAssemblyDefinition().Name).StartsWith(NamePrefix, StringComparison.Ordinal))
            violations.Add(PolicyMessages.ImageId, PolicyMessages.Image("a name that the compiler did not give it"));
        foreach (var (table, what) in EmptyTables)
            if (reader.GetTableRowCount(table) > 0)
                violations.Add(PolicyMessages.ImageId, PolicyMessages.Image(what));
        foreach (var handle in reader.AssemblyReferences)
        {
            var name = reader.GetString(reader.GetAssemblyReference(handle).Name);
            if (!allowed.HasAssembly(name))
                violations.Add(PolicyMessages.ImageId, PolicyMessages.Image($"a reference to {name}"));
        }
    }
}
