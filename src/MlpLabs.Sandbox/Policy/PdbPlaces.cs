using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Finds the student's line for an instruction. The PDB comes from the compile host, so it may be anything: no answer is an answer.</summary>
internal sealed class PdbPlaces : IDisposable
{
    // "Type definition documents" of the portable PDB format.
    static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    readonly MetadataReaderProvider? _provider;
    readonly MetadataReader? _symbols;

    public PdbPlaces(ReadOnlyMemory<byte> pdb)
    {
        if (pdb.IsEmpty)
            return;
        _provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(pdb.Span));
        try
        {
            _symbols = _provider.GetMetadataReader();
        }
        catch (Exception error) when (Unreadable.Is(error))
        {
            // Without a PDB a violation has no place, and is a violation all the same.
        }
    }

    /// <summary>The last statement at or before an offset; the method's first one when there is none before it.</summary>
    public (string File, SequencePoint Point)? Find(MethodDefinitionHandle method, int offset)
    {
        var row = MetadataTokens.GetRowNumber(method);
        if (_symbols is null || row > _symbols.MethodDebugInformation.Count)
            return null;
        try
        {
            SequencePoint? found = null;
            foreach (var point in _symbols.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints())
                if (!point.IsHidden && (point.Offset <= offset || found is null))
                    found = point;
            return found is { } at && DocumentName.Of(_symbols, at.Document) is { } file ? (file, at) : null;
        }
        catch (Exception error) when (Unreadable.Is(error))
        {
            return null;
        }
    }

    /// <summary>The file of a type without a statement; null when the PDB does not say.</summary>
    public string? FileOf(TypeDefinitionHandle type)
    {
        if (_symbols is null || type.IsNil)
            return null;
        try
        {
            foreach (var handle in _symbols.GetCustomDebugInformation(type))
                if (_symbols.GetCustomDebugInformation(handle) is var information && _symbols.GetGuid(information.Kind) == TypeDocuments)
                    return DocumentName.Of(_symbols, MetadataTokens.DocumentHandle(_symbols.GetBlobReader(information.Value).ReadCompressedInteger()));
            return null;
        }
        catch (Exception error) when (Unreadable.Is(error))
        {
            return null;
        }
    }

    public void Dispose() => _provider?.Dispose();
}
