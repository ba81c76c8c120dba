using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The processor time of another process, threads that have ended included.</summary>
/// <remarks>Linux keeps a clock per process that counts nanoseconds; /proc/PID/stat counts the same in steps of ten milliseconds.</remarks>
internal static partial class CpuClock
{
    /// <summary>Milliseconds of user and system time since the process started; null when it has ended or cannot be read.</summary>
    public static double? ReadMs(int processId)
    {
        if (processId == 0)
            return null;
        return OperatingSystem.IsLinux() ? ReadClock(processId) : ReadProcess(processId);
    }

    static double? ReadClock(int processId)
    {
        // The number of a process's clock, as clock_getcpuclockid computes it: the complement of the process, and kind 2.
        var clock = (~processId << 3) | 2;
        return GetTime(clock, out var time) == 0 ? time.Seconds * 1000.0 + time.Nanoseconds / 1e6 : null;
    }

    static double? ReadProcess(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.TotalProcessorTime.TotalMilliseconds;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpecification time);

    [StructLayout(LayoutKind.Sequential)]
    struct TimeSpecification
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
