using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MlpLabs.Protocol.Observing;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Sandbox.Observing;

/// <summary>What a worker must have for a submission.</summary>
/// <param name="MemoryMiB">Memory.</param>
/// <param name="AllAssemblies">Whether it needs more of .NET than most submissions do.</param>
internal sealed record WorkerNeeds(int MemoryMiB, bool AllAssemblies)
{
    public static WorkerNeeds Of(ObservationPlan plan) => new(MemoryOf(plan.Groups), RefersToMore(plan.Assembly));

    /// <summary>One process serves all groups: it gets what the most generous one allows.</summary>
    public static int MemoryOf(IEnumerable<Limits> groups) => groups.Select(group => group.MemoryMiB).DefaultIfEmpty(Limits.Default.MemoryMiB).Max();

    static bool RefersToMore(ReadOnlyMemory<byte> assembly)
    {
        try
        {
            using var image = new PEReader([.. assembly.Span]);
            var metadata = image.GetMetadataReader();
            foreach (var handle in metadata.AssemblyReferences)
                if (!WorkerAssemblies.Common.Contains(metadata.GetString(metadata.GetAssemblyReference(handle).Name)))
                    return true;
            return false;
        }
        catch (Exception error) when (Unreadable.Is(error))
        {
            // The worker will say what is wrong with it.
            return true;
        }
    }
}
