namespace MlpLabs.Protocol.Observing;

/// <summary>The assemblies of .NET that a worker loads before it seals itself: afterwards it can load no other.</summary>
/// <remarks>
/// Each costs a worker a tenth of a millisecond and two open files, and the 64th open file makes Linux wait ten milliseconds for a larger table. So
/// a worker loads few, unless the submission refers to more: host and worker must mean the same, which is why the lists stand here. Each list holds
/// what its assemblies refer to, but for one: the reader of metadata stands among the common ones because .NET asks for it whenever an exception is
/// written out, and it could read embedded symbols with two others, which no worker has.
/// </remarks>
public static class WorkerAssemblies
{
    /// <summary>The argument that has a worker load all of them.</summary>
    public const string LoadAll = "all";

    /// <summary>What most submissions use, what the worker uses itself, and what those refer to.</summary>
    public static IReadOnlyList<string> Common { get; } =
    [
        "System.Private.CoreLib", "System.Private.Uri", "System.Runtime", "System.Runtime.InteropServices", "System.Runtime.Intrinsics",
        "System.Runtime.Loader", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Linq", "System.Console",
        "System.Memory", "System.Numerics.Vectors", "System.Text.Encoding.Extensions", "System.Threading", "System.Threading.Thread",
        "System.Diagnostics.StackTrace", "System.Reflection.Metadata", "Microsoft.Win32.Primitives",
    ];

    /// <summary>What else a submission may refer to, and what those refer to in turn.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "System.Runtime.Extensions", "System.Runtime.Numerics", "System.Collections.NonGeneric", "System.ComponentModel", "System.ComponentModel.Primitives",
        "System.ObjectModel", "System.Linq.Parallel", "System.Text.RegularExpressions", "System.Threading.ThreadPool", "System.Threading.Tasks",
        "System.Threading.Tasks.Parallel", "System.Threading.Timer", "System.Diagnostics.Tracing", "System.Reflection.Emit",
        "System.Reflection.Emit.ILGeneration", "System.Reflection.Emit.Lightweight", "System.Reflection.Primitives", "System.IO.Compression",
        "System.IO.MemoryMappedFiles",
    ];
}
