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

    public static void Make()
    {
        foreach (var name in Assemblies)
            Assembly.Load(name);
        // Opens the machine's source of random numbers, which seeds generators and hash codes too.
        _ = Guid.NewGuid();
    }
}
