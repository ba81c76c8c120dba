using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MlpLabs.Worker;

/// <summary>Ends the process without running anything more in it.</summary>
internal static partial class ProcessEnd
{
    public static void Now()
    {
        if (OperatingSystem.IsWindows())
            Process.GetCurrentProcess().Kill();
        else
            Exit(0);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Exit(int code);
}
