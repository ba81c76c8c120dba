using System.Runtime.InteropServices;

namespace MlpLabs.Sandbox.Tests.Observing;

/// <summary>A submission that makes one system call by its number, past every class library and every rule on sources.</summary>
internal static class RawCall
{
    public const int NotPermitted = 1;
    public const int AccessDenied = 13;
    public const int Invalid = 22;
    public const int NoSuchCall = 38;

    // A path and a structure of zeros stand for arguments that are addresses; "self" and "other" for processes.
    public const string Members = """
        [DllImport("libc", SetLastError = true)] static extern long syscall(long number, long a, long b, long c, long d, long e);
        [DllImport("libc")] static extern int getpid();
        static long Value(string word, long host) => word switch
        {
            "path" => Marshal.StringToCoTaskMemUTF8("/etc/passwd"),
            "zeros" => Marshal.AllocHGlobal(4096) is var p && Zero(p) ? p : 0,
            "self" => getpid(),
            "other" => host,
            _ => long.Parse(word),
        };
        static bool Zero(IntPtr p) { for (var i = 0; i < 4096; i++) Marshal.WriteByte(p, i, 0); return true; }
        // 0 when the kernel made the call, else the number of the error.
        public static int F(long number, string words, long host)
        {
            var a = words.Split(' ').Select(w => Value(w, host)).Concat(new long[5]).ToArray();
            return syscall(number, a[0], a[1], a[2], a[3], a[4]) < 0 ? Marshal.GetLastPInvokeError() : 0;
        }
        """;

    public const string Signature = "F(long; string; long) -> int";

    /// <summary>The number on this processor, both as the kernel's headers have them; null where this processor lacks the call.</summary>
    public static long? Number(long x64, long arm64) =>
        (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? arm64 : x64) is var number and >= 0 ? number : null;
}
