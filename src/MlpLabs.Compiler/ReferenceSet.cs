using Microsoft.CodeAnalysis;

namespace MlpLabs.Compiler;

/// <summary>The reference assemblies a submission is compiled against. See References/References.targets.</summary>
internal sealed class ReferenceSet
{
    public required IReadOnlyList<MetadataReference> References { get; init; }

    /// <exception cref="DirectoryNotFoundException">The folder is missing: the program is not installed completely.</exception>
    public static ReferenceSet Load(string folder) => new()
    {
        References =
        [
            .. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path)),
        ],
    };
}
