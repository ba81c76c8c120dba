using System.Runtime.InteropServices;

namespace MlpLabs.Launcher;

/// <summary>Limits of this process, and becoming another program.</summary>
internal static partial class NativeProcess
{
    /// <summary>Sets a limit; 0 or the number of the error.</summary>
    public static int Limit(int resource, ulong soft, ulong hard) =>
        SetLimit(resource, new ResourceLimit { Soft = soft, Hard = hard }) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Becomes the program, with the environment this process was given; returns only when that fails, with the number of the error.</summary>
    public static unsafe int Become(IReadOnlyList<string> command)
    {
        // Never freed: the memory goes with the program.
        var arguments = (nint*)NativeMemory.AllocZeroed((nuint)command.Count + 1, (nuint)sizeof(nint));
        for (var i = 0; i < command.Count; i++)
            arguments[i] = Marshal.StringToCoTaskMemUTF8(command[i]);
        Execute(arguments[0], arguments);
        return Marshal.GetLastPInvokeError();
    }

    /// <summary>struct rlimit.</summary>
    struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true)]
    private static unsafe partial int Execute(nint path, nint* arguments);
}
