using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MlpLabs.Grading.Submissions;

/// <summary>Tells an ordinary file from a pipe or a device without waiting for one.</summary>
/// <remarks>
/// Opening a named pipe for reading waits for a writer; opened without blocking, it shows itself by not being seekable. So do most devices; one
/// that is seekable, such as /dev/zero, has no length and can be read all the same. What
/// is read at once and holds nothing, as /dev/null, counts as an empty file.
/// </remarks>
internal static partial class UnixFileKind
{
    const int ReadOnly = 0;
    const int LinuxNonBlockingCloseOnExec = 0x800 | 0x80000;
    const int MacNonBlockingCloseOnExec = 0x4 | 0x1000000;

    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool IsRegular(string path)
    {
        var flags = ReadOnly | (OperatingSystem.IsMacOS() ? MacNonBlockingCloseOnExec : LinuxNonBlockingCloseOnExec);
        using var handle = new SafeFileHandle(Open(path, flags), ownsHandle: true);
        if (handle.IsInvalid)
            throw new UnauthorizedAccessException();
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return stream.CanSeek && (stream.Length > 0 || stream.ReadByte() < 0);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);
}
