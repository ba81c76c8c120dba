using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MlpLabs.Sandbox.Compiling;

namespace MlpLabs.Sandbox.Policy;

/// <summary>Checks a compiled submission against the list of what it may use, before any worker sees it.</summary>
/// <remarks>
/// How it works: reads the metadata and every method body of the emitted assembly, in the host, without loading it. Types and members outside the assembly
/// must be on Policy/allowed.txt, members with their signature; instructions must be those that C# without `unsafe` is compiled to. Since
/// our own compile host made the assembly, names that C# cannot spell are the compiler's; code there may use a little more.
/// What it cannot stop: mistakes in the list, bugs of the runtime, and the use of too much time or memory. It is not the boundary: the
/// sandbox is, and comparing in the host keeps the grade honest.
/// </remarks>
public static class AssemblyPolicy
{
    /// <summary>The same compilation when the assembly may run, else one with the outcome Forbidden and the violations.</summary>
    public static Compilation Apply(Compilation compilation)
    {
        if (compilation.Outcome != CompileOutcome.Compiled)
            return compilation;
        var violations = Check(compilation.Assembly, compilation.Pdb, AllowedApi.Default);
        return violations.Count == 0
            ? compilation
            : new Compilation { Outcome = CompileOutcome.Forbidden, Diagnostics = [.. compilation.Diagnostics, .. violations] };
    }

    /// <summary>What the assembly must not contain; empty when it may run. Never throws for what the bytes hold.</summary>
    internal static IReadOnlyList<SourceDiagnostic> Check(ReadOnlyMemory<byte> assembly, ReadOnlyMemory<byte> pdb, AllowedApi allowed)
    {
        using var places = new PdbPlaces(pdb);
        var violations = new Violations(places);
        try
        {
            using var pe = new PEReader(ImmutableArray.Create(assembly.Span));
            if (!pe.HasMetadata)
                throw new BadImageFormatException("It has no metadata.");
            var reader = pe.GetMetadataReader();
            ImageBounds.Check(pe, reader);
            ImageCheck.Run(pe, reader, allowed, violations);
            DeclarationCheck.Run(reader, allowed, violations);
            new UseCheck(pe, reader, allowed, violations).Run();
        }
        catch (Exception error) when (Unreadable.Is(error))
        {
            violations.Add(PolicyMessages.ImageId, PolicyMessages.Unreadable);
        }
        return violations.Found;
    }
}
