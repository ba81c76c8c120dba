using System.Reflection;

namespace MlpLabs.Worker.Sealing;

/// <summary>Opens, before the seal, what .NET would open when honest code first needs it.</summary>
internal static class LastOpenings
{
    /// <summary>The assemblies a submission may reference, and what those reference in turn.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
    [
        "System.Runtime", "System.Runtime.Extensions", "System.Runtime.Numerics", "System.Runtime.InteropServices", "System.Runtime.Intrinsics",
        "System.Runtime.Loader", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.NonGeneric",
        "System.ComponentModel", "System.ComponentModel.Primitives", "System.ObjectModel", "System.Linq", "System.Linq.Parallel", "System.Console",
        "System.Memory", "System.Numerics.Vectors", "System.Text.RegularExpressions", "System.Text.Encoding.Extensions", "System.Threading",
        "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Tasks", "System.Threading.Tasks.Parallel", "System.Threading.Timer",
        "System.Diagnostics.StackTrace", "System.Diagnostics.Tracing", "System.Reflection.Emit", "System.Reflection.Emit.ILGeneration",
        "System.Reflection.Emit.Lightweight", "System.Reflection.Metadata", "System.Reflection.Primitives", "System.Private.Uri", "Microsoft.Win32.Primitives",
        "System.IO.Compression", "System.IO.MemoryMappedFiles",
    ];

    const int LongestWaitMs = 200;
    const int PollMs = 2;

    public static void Make()
    {
        foreach (var name in Assemblies)
            Assembly.Load(name);
        // Reads the time zone of the machine.
        _ = TimeZoneInfo.Local.BaseUtcOffset;
        // Starts the threads of the pool and of timers with what they load.
        Task.Run(() => { }).Wait();
        AwaitEmptyPool();
    }

    // The host takes the threads that live when the first call comes for the runtime's own. One of the pool is not: the
    // submission's tasks would run on it. The host has it end soon when it is idle.
    static void AwaitEmptyPool()
    {
        for (var waitedMs = 0; ThreadPool.ThreadCount > 0 && waitedMs < LongestWaitMs; waitedMs += PollMs)
            Thread.Sleep(PollMs);
    }
}
