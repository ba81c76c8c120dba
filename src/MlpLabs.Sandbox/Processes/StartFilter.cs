using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using MlpLabs.Protocol.Seccomp;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The first filter on system calls, in a file that has no name and lives in memory as long as this process.</summary>
/// <remarks>bubblewrap reads the filter from an open file, and .NET hands no open files to what it starts. So a shell opens it by the
/// place where the kernel shows this process's open files, which only this user can, and becomes bubblewrap. Nothing is left on disk.</remarks>
internal static partial class StartFilter
{
    const uint CloseOnExec = 1;

    static readonly Lazy<SafeFileHandle> File = new(Write);

    /// <summary>A path that opens the filter anew each time; for as long as this process lives.</summary>
    public static string Path =>
        string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{File.Value.DangerousGetHandle()}");

    static SafeFileHandle Write()
    {
        var descriptor = CreateInMemory("filter\0"u8, CloseOnExec);
        if (descriptor < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        var file = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.Write(file, SystemCallFilters.Start(RuntimeInformation.ProcessArchitecture), 0);
        return file;
    }

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    private static partial int CreateInMemory(ReadOnlySpan<byte> name, uint flags);
}
