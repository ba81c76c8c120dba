using System.Reflection.Metadata;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Collects what an assembly must not contain, each thing once per line.</summary>
internal sealed class Violations(PdbPlaces places)
{
    const int Max = 50;
    const int MaxCollected = 500;
    const int MaxLooked = 2_000;

    readonly List<SourceDiagnostic> _found = [];
    readonly HashSet<(string, string, int)> _seen = [];
    int _looked;

    /// <summary>Whether there are more than will be told: looking for further ones is of no use.</summary>
    public bool IsFull => _found.Count >= MaxCollected;

    public IReadOnlyList<SourceDiagnostic> Found =>
        [.. _found.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).Take(Max)];

    public void Add(string id, string message) => Add(new SourceDiagnostic(id, DiagnosticSeverity.Error, message, "", 0, 0, 0, 0));

    public void Add(string id, string message, MethodDefinitionHandle method, int offset)
    {
        // A place costs a walk through the method's statements: enough is enough.
        if (IsFull || ++_looked > MaxLooked)
            Add(id, message);
        else if (places.Find(method, offset) is not { } place)
            Add(id, message);
        else
            Add(new SourceDiagnostic(id, DiagnosticSeverity.Error, message, place.File,
                place.Point.StartLine, place.Point.StartColumn, place.Point.EndLine, place.Point.EndColumn));
    }

    /// <summary>Something in the declaration of a type: at its first method that has a line, else in its file.</summary>
    public void Add(string id, string message, MetadataReader reader, TypeDefinitionHandle type)
    {
        if (!type.IsNil)
            foreach (var method in reader.GetTypeDefinition(type).GetMethods())
                if (places.Find(method, 0) is not null)
                {
                    Add(id, message, method, 0);
                    return;
                }
        Add(new SourceDiagnostic(id, DiagnosticSeverity.Error, message, places.FileOf(type) ?? "", 0, 0, 0, 0));
    }

    void Add(SourceDiagnostic violation)
    {
        if (!IsFull && _seen.Add((violation.Message, violation.File, violation.Line)))
            _found.Add(violation);
    }
}
