using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MlpLabs.Worker;

/// <summary>Ends the process without running anything more in it.</summary>
internal static partial class ProcessEnd
{
    /// <param name="code">What it tells whoever waits for it.</param>
    public static void Now(int code = 0)
    {
        if (OperatingSystem.IsWindows())
            KillOnWindows();
        else
            Exit(code);
    }

    // Apart from its caller: behind the seal the assembly with Process can no longer be loaded.
    static void KillOnWindows() => Process.GetCurrentProcess().Kill();

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Exit(int code);
}
