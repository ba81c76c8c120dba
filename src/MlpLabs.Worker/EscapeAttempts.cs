using System.Runtime.InteropServices;

namespace MlpLabs.Worker;

/// <summary>What a submission would try in order to get out, for <c>mlplabs doctor</c>.</summary>
/// <remarks>The host sends this assembly to a worker as if it were a submission, so the attempts run where a submission runs and behind
/// everything that stands around one. Each goes to the kernel directly and returns 0 when it got out, else the number of the error.</remarks>
public static unsafe partial class EscapeAttempts
{
    const int Internet = 2;
    const int Stream = 1;
    const int ReadOnly = 0;
    const int WriteOnly = 1;

    /// <summary>Opens a network connection's end.</summary>
    public static int Network() => Result(Socket(Internet, Stream, 0));

    /// <summary>Opens a file of the host for reading.</summary>
    public static int ReadFile(string path) => OpenFile(path, ReadOnly);

    /// <summary>Opens a file of the host for writing.</summary>
    public static int WriteFile(string path) => OpenFile(path, WriteOnly);

    /// <summary>Looks for a variable of the host in its own environment.</summary>
    public static int OwnEnvironment(string variable) => Environment.GetEnvironmentVariable(variable) is null ? 2 : 0;

    /// <summary>Asks whether it may signal a process of the host.</summary>
    public static int OtherProcess(int process) => Result(Kill(process, 0));

    /// <summary>Starts a process.</summary>
    public static int NewProcess()
    {
        var child = Fork();
        if (child == 0)
            Exit(0);
        return Result(child);
    }

    /// <summary>Takes and uses memory without end, outside the heap of .NET.</summary>
    public static int Memory()
    {
        const int block = 8 << 20;
        const int page = 4096;
        const int blocks = 1024; // 8 GiB: nobody grants a worker that much.
        for (var i = 0; i < blocks; i++)
        {
            var memory = (byte*)NativeMemory.Alloc(block);
            for (var at = 0; at < block; at += page)
                memory[at] = 1;
        }
        return 0;
    }

    /// <summary>Runs without end.</summary>
    public static int Time()
    {
        while (true)
        {
        }
    }

    static int OpenFile(string path, int flags)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(path + '\0');
        fixed (byte* name = bytes)
            return Result(Open(name, flags));
    }

    static int Result(int answer) => answer >= 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial int Socket(int domain, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "fork", SetLastError = true)]
    private static partial int Fork();

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void Exit(int code);
}
