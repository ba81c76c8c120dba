using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MlpLabs.Sandbox.Processes;

/// <summary>An open file that one process which is started finds open under its number, and no other.</summary>
/// <remarks>As with <see cref="StartFilter"/>: only while <see cref="ProcessStarter"/>, which starts one after another, starts it may it be kept open. What it
/// cannot stop: a program that other code starts in that moment may get it too, and speak in the name of the one it was meant for.</remarks>
internal static partial class InheritedFile
{
    const int SetFlags = 2; // F_SETFD
    const int CloseOnExec = 1;

    /// <summary>Starts a process that finds the file open.</summary>
    /// <exception cref="Win32Exception">The file is not open.</exception>
    public static T HandOver<T>(SafeFileHandle file, Func<T> start)
    {
        Set(file, 0);
        try
        {
            return start();
        }
        finally
        {
            Set(file, CloseOnExec);
        }
    }

    static void Set(SafeFileHandle file, int flags)
    {
        if (Change(file, SetFlags, flags) < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Change(SafeFileHandle file, int command, int flags);
}
