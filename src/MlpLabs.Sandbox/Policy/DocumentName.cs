using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Names of source files in a PDB, which may be anything: a name of two thousand bytes can be written so that it unfolds to gigabytes.</summary>
public static class DocumentName
{
    const int MaxBytes = 1024;

    /// <summary>The name; null when there is none that a file could have.</summary>
    /// <exception cref="BadImageFormatException">The document is not there.</exception>
    public static string? Of(MetadataReader symbols, DocumentHandle document)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        var name = symbols.GetDocument(document).Name;
        if (name.IsNil)
            return null;
        var blob = symbols.GetBlobReader(name);
        if (blob.Length is 0 or > MaxBytes)
            return null;
        // A separator, then places of the parts, which may be the same many times.
        var length = 0;
        if (blob.ReadByte() > 0x7F)
            return null;
        while (blob.RemainingBytes > 0)
            if (blob.ReadCompressedInteger() is var part and not 0 && (length += symbols.GetBlobReader(MetadataTokens.BlobHandle(part)).Length + 1) > MaxBytes)
                return null;
        return symbols.GetString(name);
    }
}
