using System.Globalization;
using System.Runtime.InteropServices;

namespace MlpLabs.Worker.Splitting;

/// <summary>Memory that a copy of this process would have in common with it.</summary>
/// <remarks>
/// How it works: .NET keeps an assembly that comes without a file in memory without a name that copies of the process share. Its bytes are put into
/// memory of their own at the same place. Shared memory with a file behind it is all right where the file can only be read, as the framework's can;
/// any other is not understood, and then nothing may be split off.
/// </remarks>
internal static unsafe partial class SharedMemory
{
    const int Read = 1;
    const int Write = 2;
    const int Execute = 4;
    const int Private = 0x02;
    const int Fixed = 0x10;
    const int Anonymous = 0x20;

    // What the kernel writes behind a mapping that no file is behind.
    const string Nameless = "/dev/zero (deleted)";
    const string Deleted = "(deleted)";

    // The one folder of the sandbox in which a file can be opened for writing.
    const string Writable = "/tmp/";

    /// <summary>Leaves no memory that a copy could write to and this process would see; false where that cannot be had.</summary>
    public static bool TryMakePrivate()
    {
        foreach (var line in File.ReadAllLines("/proc/self/maps"))
        {
            // Addresses, rights (read, write, execute, shared or private), offset, device, inode, name.
            var parts = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
            if (parts[1] is not [.., 's'])
                continue;
            var name = parts.Length > 5 ? parts[5] : "";
            if (name == Nameless)
            {
                var dash = parts[0].IndexOf('-');
                if (!TryReplace(Address(parts[0].AsSpan(0, dash)), Address(parts[0].AsSpan(dash + 1)), parts[1]))
                    return false;
            }
            else if (parts[1].Contains('w') || !name.StartsWith('/') || name.StartsWith(Writable, StringComparison.Ordinal) || name.EndsWith(Deleted, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    static bool TryReplace(nint start, nint end, string rights)
    {
        var length = end - start;
        var bytes = new byte[length];
        var wanted = (rights[0] == 'r' ? Read : 0) | (rights[1] == 'w' ? Write : 0) | (rights[2] == 'x' ? Execute : 0);
        if (Protect(start, length, Read) != 0)
            return false;
        Marshal.Copy(start, bytes, 0, bytes.Length);
        if (Map(start, length, Read | Write, Private | Fixed | Anonymous, -1, 0) != start)
            return false;
        Marshal.Copy(bytes, 0, start, bytes.Length);
        return Protect(start, length, wanted) == 0;
    }

    static nint Address(ReadOnlySpan<char> text) => nint.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint start, nint length, int rights, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint start, nint length, int rights);
}
