using System.Reflection;
using MlpLabs.Protocol.Observing;

namespace MlpLabs.Worker.Sealing;

/// <summary>Opens, before the seal, what .NET would open when honest code first needs it.</summary>
internal static class LastOpenings
{
    /// <param name="all">Whether rarely used assemblies are loaded as well.</param>
    public static void Make(bool all)
    {
        Load(WorkerAssemblies.Common);
        if (all)
            Load(WorkerAssemblies.Others);
        // Opens the machine's source of random numbers, which seeds generators and hash codes too.
        _ = Guid.NewGuid();
    }

    static void Load(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
            Assembly.Load(names[i]);
    }
}
