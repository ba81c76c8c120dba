using System.Globalization;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The whole environment of a child. Nothing of the host's own environment is in it.</summary>
internal static class ChildEnvironment
{
    public static IEnumerable<KeyValuePair<string, string>> For(string dotnetRoot, string home, Limits limits) =>
    [
        new("DOTNET_ROOT", dotnetRoot),
        // Without the diagnostics port there is no socket for others and there are three threads fewer.
        new("DOTNET_EnableDiagnostics", "0"),
        new("DOTNET_DbgEnableMiniDump", "0"),
        new("DOTNET_gcServer", "0"),
        new("DOTNET_gcConcurrent", "0"),
        new("DOTNET_TieredPGO", "0"),
        // Makes OutOfMemoryException come early and politely. The limit that holds is the operating system's.
        new("DOTNET_GCHeapHardLimit", (limits.MemoryMiB * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture)),
        // Threads that a submission starts itself; every stack counts as memory.
        new("DOTNET_Thread_DefaultStackSize", "180000"),
        // Idle threads of the pool end soon, so that work that is left behind can be told from them.
        new("DOTNET_ThreadPool_ThreadTimeoutMs", LeftWork.PoolThreadMs.ToString(CultureInfo.InvariantCulture)),
        new("HOME", home),
        new("TMPDIR", home),
        new("LANG", "C.UTF-8"),
        // UTC, and no file has to be read to know it.
        new("TZ", ""),
    ];

    /// <summary>What a zygote has besides.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfZygote { get; } =
    [
        // Compiled code would else lie in memory that a copy of the process shares. What it guards against takes unsafe code, which no submission may have.
        new("DOTNET_EnableWriteXorExecute", "0"),
        // In milliseconds, hexadecimal: the thread that compiles again what runs often ends soon when it has nothing to do, and meanwhile no copy is made.
        new("DOTNET_TC_BackgroundWorkerTimeoutMs", "14"),
        // On a single processor .NET would put that off ten times as long, and a zygote would not be warm in time.
        new("DOTNET_TC_DelaySingleProcMultiplier", "1"),
    ];
}
