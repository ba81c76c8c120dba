using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MlpLabs.Cli.Resident;

/// <summary>The width of the terminal behind standard output, from the kernel: the console of .NET sets up far more before it says it.</summary>
[SupportedOSPlatform("linux")]
internal static unsafe partial class TerminalWidth
{
    const int StandardOutput = 1;
    const nuint AskSize = 0x5413;

    /// <summary>Columns, or 0 where there is no terminal.</summary>
    public static int OfOutput()
    {
        // Rows, columns, and both in pixels.
        var size = stackalloc ushort[4];
        return Control(StandardOutput, AskSize, size) == 0 ? size[1] : 0;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, void* argument);
}
