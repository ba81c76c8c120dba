using System.Runtime.InteropServices;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Course.Classes;

/// <summary>What stands behind a name of a folder.</summary>
public enum FileKind
{
    Regular,
    Folder,
    /// <summary>A symbolic link: never followed, since a student's link may name any file of the machine.</summary>
    Link,
    /// <summary>A pipe, a socket or a device: never opened.</summary>
    Special,
    Gone,
}

/// <summary>Tells what a file is without opening it: opening a named pipe would wait for a writer.</summary>
internal static partial class FileKinds
{
    const int CurrentFolder = -100;
    const int DoNotFollow = 0x100;
    const uint TypeAlone = 1;
    // struct statx has the same layout on every architecture; the mode is its 16 bits at byte 28.
    const int ModeAt = 28;
    const int StatxBytes = 256;

    public static FileKind Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return OfLinux(path);
        var info = new FileInfo(path);
        return info.LinkTarget is not null ? FileKind.Link
            : Directory.Exists(path) ? FileKind.Folder
            : !info.Exists ? FileKind.Gone
            : OperatingSystem.IsWindows() || IsRegular(path) ? FileKind.Regular
            : FileKind.Special;
    }

    // What may not be read is told when its turn comes.
    static bool IsRegular(string path)
    {
        try
        {
            return UnixFileKind.IsRegular(path);
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    static FileKind OfLinux(string path)
    {
        Span<byte> buffer = stackalloc byte[StatxBytes];
        if (Statx(CurrentFolder, path, DoNotFollow, TypeAlone, ref MemoryMarshal.GetReference(buffer)) != 0)
            return FileKind.Gone;
        return (BitConverter.ToUInt16(buffer[ModeAt..]) & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte buffer);
}
