using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MlpLabs.Cli.Resident;

/// <summary>The rights that this process's new files do not get.</summary>
[SupportedOSPlatform("linux")]
internal static partial class FileCreation
{
    public static int Mask
    {
        get
        {
            // It can only be read by setting it.
            var mask = Umask(0);
            Umask(mask);
            return mask;
        }

        set => Umask(value);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int Umask(int mask);
}
