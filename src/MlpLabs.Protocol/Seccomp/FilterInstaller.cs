using System.Runtime.InteropServices;

namespace MlpLabs.Protocol.Seccomp;

/// <summary>Puts a system call filter over the running process, for good.</summary>
/// <remarks>
/// How it works: the process first gives up gaining privileges by starting programs, which lets the kernel take a filter from
/// anyone; then the kernel copies the filter and runs it before every system call. What it cannot do: bind a process that runs
/// already other than this one.
/// </remarks>
public static partial class FilterInstaller
{
    const int SetNoNewPrivileges = 38;
    const uint SetModeFilter = 1;
    const uint AllThreads = 1; // SECCOMP_FILTER_FLAG_TSYNC
    const int InstructionBytes = 8;
    const int NoSuchCall = 38; // ENOSYS

    /// <summary>Installs a filter; 0 when it is in force, else the number of the error.</summary>
    /// <param name="filter">Instructions, from <see cref="SystemCallFilters"/>.</param>
    /// <param name="allThreads">Over all threads, or over the calling one and those it starts.</param>
    public static unsafe int Install(ReadOnlySpan<byte> filter, bool allThreads)
    {
        if (SystemCalls.Number("seccomp", RuntimeInformation.ProcessArchitecture) is not { } seccomp)
            return NoSuchCall;
        if (Control(SetNoNewPrivileges, 1, 0, 0, 0) != 0)
            return Marshal.GetLastPInvokeError();
        fixed (byte* instructions = filter)
        {
            var program = new FilterProgram { Length = (ushort)(filter.Length / InstructionBytes), Instructions = (nint)instructions };
            var result = SystemCall((nint)seccomp, (nint)SetModeFilter, allThreads ? (nint)AllThreads : 0, (nint)(&program));
            // A positive answer names a thread that has filters of its own and keeps the new one from all.
            return result == 0 ? 0 : result > 0 ? NoSuchCall : Marshal.GetLastPInvokeError();
        }
    }

    /// <summary>struct sock_fprog.</summary>
    struct FilterProgram
    {
        public ushort Length;
        public nint Instructions;
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nuint value, nuint unused3, nuint unused4, nuint unused5);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint operation, nint flags, nint arguments);
}
