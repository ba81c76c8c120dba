using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Grading.Submissions;

/// <summary>Looks up the student's own line for a place in the assembly.</summary>
internal sealed class SourcePlaces(ReadOnlyMemory<byte> assembly, ReadOnlyMemory<byte> pdb)
{
    /// <summary>The places of an exception that exist, innermost first.</summary>
    public IReadOnlyList<SourcePlace> Of(ThrownException thrown) => [.. thrown.Frames.Select(Find).OfType<SourcePlace>()];

    /// <summary>The last statement at or before the offset; null when the worker names a place that does not exist.</summary>
    public SourcePlace? Find(StackPlace place)
    {
        // The token comes from the worker: it may be anything.
        const int methodTable = 0x06;
        if (pdb.IsEmpty || place.MethodToken >>> 24 != methodTable)
            return null;
        try
        {
            return Find(MetadataTokens.MethodDefinitionHandle(place.MethodToken & 0xFFFFFF), place.ILOffset);
        }
        catch (Exception error) when (Unreadable.Is(error))
        {
            // The PDB comes from the compile host, which is no more trusted: without a place the exception is told all the same.
            return null;
        }
    }

    SourcePlace? Find(MethodDefinitionHandle handle, int offset)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(pdb.Span));
        var symbols = provider.GetMetadataReader();
        var row = MetadataTokens.GetRowNumber(handle);
        if (row == 0 || row > symbols.MethodDebugInformation.Count)
            return null;
        SequencePoint? found = null;
        foreach (var point in symbols.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row)).GetSequencePoints())
            if (!point.IsHidden && point.Offset <= offset)
                found = point;
        return found is { } at && DocumentName.Of(symbols, at.Document) is { } file
            ? new SourcePlace(file, at.StartLine, at.StartColumn, MethodName(handle))
            : null;
    }

    string MethodName(MethodDefinitionHandle handle)
    {
        using var pe = new PEReader(ImmutableArray.Create(assembly.Span));
        var metadata = pe.GetMetadataReader();
        var method = metadata.GetMethodDefinition(handle);
        return Readable(metadata.GetString(method.Name), metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name));
    }

    // The compiler's names: <Outer>g__Local|0_1 a local function, <Outer>b__0 a lambda, MoveNext in <Outer>d__1 an iterator,
    // MoveNext in <<Outer>g__Local|0_1>d an iterator that is a local function, <Main>$ the top level of a program.
    internal static string Readable(string method, string type)
    {
        if (method == ".cctor" || method == ".ctor")
            return "an initialiser";
        if (method == "MoveNext" && type.StartsWith('<') && type.LastIndexOf('>') > 0)
            return Readable(type[1..type.LastIndexOf('>')], "");
        if (method == "<Main>$")
            return "the top level";
        if (!method.StartsWith('<') || !method.Contains('>'))
            return method;
        var local = method.IndexOf(">g__", StringComparison.Ordinal);
        return local >= 0 ? method[(local + 4)..].Split('|')[0] : $"a lambda in {method[1..method.IndexOf('>')]}";
    }
}
