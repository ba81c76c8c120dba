using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MlpLabs.Protocol.Observing;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Sandbox.Observing;

/// <summary>What a worker must have for a submission.</summary>
/// <param name="MemoryMiB">Memory.</param>
/// <param name="AllAssemblies">Whether it needs more of .NET than most submissions do.</param>
/// <param name="MaySplit">Whether it may have been split off a zygote, where finalizers do not run and garbage is not what it would be.</param>
internal sealed record WorkerNeeds(int MemoryMiB, bool AllAssemblies = false, bool MaySplit = false)
{
    const string Finalizer = "Finalize";

    /// <summary>Types that ask for the collection of garbage, tell of it, or have a finalizer, themselves or in what they hold.</summary>
    internal static readonly HashSet<string> SeeingGarbage =
        ["GC", "GCMemoryInfo", "WeakReference", "WeakReference`1", "ConditionalWeakTable`2", "Thread", "ThreadLocal`1", "Timer", "PeriodicTimer", "SafeHandle",
            "WaitHandle", "EventWaitHandle", "AutoResetEvent", "ManualResetEvent", "ConcurrentBag`1", "TaskScheduler"];

    public static WorkerNeeds Of(ObservationPlan plan)
    {
        var memory = MemoryOf(plan.Groups);
        try
        {
            using var image = new PEReader([.. plan.Assembly.Span]);
            var metadata = image.GetMetadataReader();
            var all = RefersToMore(metadata);
            return new WorkerNeeds(memory, all, MaySplit: !all && !SeesGarbage(metadata));
        }
        catch (Exception error) when (Unreadable.Is(error))
        {
            // The worker will say what is wrong with it.
            return new WorkerNeeds(memory, AllAssemblies: true);
        }
    }

    /// <summary>One process serves all groups: it gets what the most generous one allows.</summary>
    public static int MemoryOf(IEnumerable<Limits> groups) => groups.Select(group => group.MemoryMiB).DefaultIfEmpty(Limits.Default.MemoryMiB).Max();

    static bool RefersToMore(MetadataReader metadata)
    {
        foreach (var handle in metadata.AssemblyReferences)
            if (!WorkerAssemblies.Common.Contains(metadata.GetString(metadata.GetAssemblyReference(handle).Name)))
                return true;
        return false;
    }

    static bool SeesGarbage(MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeReferences)
            if (metadata.GetTypeReference(handle) is var type && SeeingGarbage.Contains(metadata.GetString(type.Name)))
                return true;
        foreach (var handle in metadata.MethodDefinitions)
            if (metadata.StringComparer.Equals(metadata.GetMethodDefinition(handle).Name, Finalizer))
                return true;
        return false;
    }
}
