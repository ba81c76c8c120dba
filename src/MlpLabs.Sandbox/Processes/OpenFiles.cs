using System.Runtime.InteropServices;

namespace MlpLabs.Sandbox.Processes;

/// <summary>What this process was handed open by whoever started it, and its children must not have.</summary>
/// <remarks>How it works: .NET marks what it opens itself as closed when a program is started, and leaves alone what was open before, such as a lock or a pipe
/// of a script; here that is marked as well, before <see cref="ProcessStarter"/> starts its first child. What it cannot stop: code in this process that
/// opens a file without the mark later; and before Linux 5.11 it does nothing.</remarks>
internal static partial class OpenFiles
{
    const uint FirstOther = 3;
    const uint CloseOnExec = 4; // CLOSE_RANGE_CLOEXEC

    /// <summary>Keeps everything but the standard streams from programs that are started from now on.</summary>
    public static void KeepFromChildren()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = CloseRange(FirstOther, uint.MaxValue, CloseOnExec);
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than that.
        }
    }

    [LibraryImport("libc", EntryPoint = "close_range")]
    private static partial int CloseRange(uint first, uint last, uint flags);
}
