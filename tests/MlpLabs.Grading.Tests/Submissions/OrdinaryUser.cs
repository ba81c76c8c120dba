using System.Runtime.InteropServices;

namespace MlpLabs.Grading.Tests.Submissions;

/// <summary>Runs code as a user without privileges, because the superuser may read every file.</summary>
internal static partial class OrdinaryUser
{
    const uint Nobody = 65534;

    public const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>On Linux the superuser's thread takes another user's identity for files, and only that thread; elsewhere the code runs as it is.</summary>
    public static void Run(Action code)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            code();
            return;
        }
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            SetFileSystemUser(Nobody);
            try
            {
                code();
            }
            catch (Exception error) // Handed to the thread that waits.
            {
                failure = error;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
            throw failure;
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(uint user);
}
