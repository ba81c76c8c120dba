using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using MlpLabs.Protocol.Seccomp;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The first filter on system calls, in a file that has no name and lives in memory as long as this process.</summary>
/// <remarks>
/// bubblewrap reads the filter from an open file, by its number and from where the file stands. A start opens the file anew under one number that is
/// kept for it, and only while a process is started may that process keep it open. <see cref="ProcessStarter"/> starts one after another, so no
/// other child gets it, and bubblewrap closes it before the program inside begins. What it cannot stop: a program that other code starts in that
/// moment, such as a browser, may get it too; it runs as the same user and could open it anyway. Nothing is left on disk.
/// </remarks>
internal sealed partial class StartFilter
{
    const int MemoryCloseOnExec = 1;
    const int ReplaceCloseOnExec = 0x80000;
    const int DuplicateCloseOnExec = 1030;
    const int AboveStandardStreams = 3;

    readonly Lazy<SafeFileHandle> _file;
    readonly Lazy<int> _kept;

    StartFilter(Func<Architecture, byte[]> filter)
    {
        _file = new Lazy<SafeFileHandle>(() => Write(filter(RuntimeInformation.ProcessArchitecture)));
        _kept = new Lazy<int>(() => Checked(Duplicate(Number(_file.Value), DuplicateCloseOnExec, AboveStandardStreams)));
    }

    /// <summary>That of workers and of the compile host.</summary>
    public static StartFilter OfPrograms { get; } = new(SystemCallFilters.Start);

    /// <summary>That of zygotes.</summary>
    public static StartFilter OfZygotes { get; } = new(SystemCallFilters.StartOfZygote);

    /// <summary>The number under which a process that is started finds the filter.</summary>
    public int Descriptor => _kept.Value;

    /// <summary>Starts a process that finds the filter open.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="Win32Exception">There is no file for it, or no number left.</exception>
    public T HandOver<T>(Func<T> start)
    {
        using var anew = Opened();
        Checked(Replace(Number(anew), Descriptor, 0));
        try
        {
            return start();
        }
        finally
        {
            Checked(Replace(Number(_file.Value), Descriptor, ReplaceCloseOnExec));
        }
    }

    static SafeFileHandle Write(byte[] filter)
    {
        var file = new SafeFileHandle(Checked(CreateInMemory("filter\0"u8, MemoryCloseOnExec)), ownsHandle: true);
        RandomAccess.Write(file, filter, 0);
        return file;
    }

    SafeFileHandle Opened()
    {
        try
        {
            return File.OpenHandle(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{Number(_file.Value)}"));
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException(error.Message, error);
        }
    }

    static int Number(SafeFileHandle file) => (int)file.DangerousGetHandle();

    static int Checked(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    private static partial int CreateInMemory(ReadOnlySpan<byte> name, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Duplicate(int descriptor, int command, int lowest);

    [LibraryImport("libc", EntryPoint = "dup3", SetLastError = true)]
    private static partial int Replace(int from, int to, int flags);
}
