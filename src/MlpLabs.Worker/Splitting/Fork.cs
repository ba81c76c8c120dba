using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlpLabs.Protocol.Splitting;

namespace MlpLabs.Worker.Splitting;

/// <summary>Copies this process at a moment when it is at rest, and cuts the copy off from it before anything else happens there.</summary>
/// <remarks>
/// How it works: .NET improves code that runs often on a thread of its own, which comes and goes. A copy made meanwhile would wait for that thread
/// for good, and run all code as it was first compiled. So the number of threads is looked at last, and what looks and copies is compiled once and
/// for all and calls nothing but the C library: nothing in it can wake that thread in between. <c>_Fork</c> is the C library's copy that leaves the
/// stacks of threads alone which a copy does not have: .NET still reads them when it collects garbage. In the copy, too, threads can start with the
/// next line of C#, and open pipes for that; so what is open is let go of here (<see cref="SharedState"/> says why).
/// What it cannot see: what the threads do that are always there. The one that runs finalizers looks around every few seconds; a copy made at that
/// moment can lack what it held, and hang. The host then does all again in a worker of its own start.
/// </remarks>
internal sealed unsafe partial class Fork
{
    const int CurrentFolder = -100; // AT_FDCWD
    const uint LinkCount = 4; // STATX_NLINK
    const int LinkCountOffset = 16;
    const int StatusBytes = 256;
    const int LinksBesideThreads = 2; // as of every folder: from outside and from itself
    const int PauseMicroseconds = 1_000;
    const int MaxPauses = 3_000;
    const int MaxPausesAtStart = 5_000;
    const int NotAtRest = -11; // EAGAIN

    const int GetFlags = 1; // F_GETFD
    const int OneProcess = 1; // P_PID
    const int Ended = 4; // WEXITED
    const int LeaveThere = 0x01000000; // WNOWAIT
    const int Interrupted = 4; // EINTR
    const int InformationBytes = 128;
    const int CodeOffset = 8;
    const int StatusOffset = 24;
    const int ByExit = 1; // CLD_EXITED

    static readonly byte[] _threads = [.. "/proc/self/task\0"u8];

    readonly delegate* unmanaged<int> _copy;
    readonly delegate* unmanaged<int, byte*, int, uint, byte*, int> _status;
    readonly delegate* unmanaged<uint, int> _pause;
    readonly delegate* unmanaged<int, int, int, int> _flags;
    readonly delegate* unmanaged<int, int, int> _replace;
    readonly delegate* unmanaged<int, int> _close;
    readonly delegate* unmanaged<int, void> _exit;
    readonly uint _linksAtRest;

    /// <param name="threadsAtRest">How many threads there are when nothing is going on.</param>
    /// <exception cref="EntryPointNotFoundException">The C library has no such copy.</exception>
    /// <exception cref="DllNotFoundException">It is not the GNU C library.</exception>
    public Fork(int threadsAtRest)
    {
        var libc = NativeLibrary.Load("libc.so.6");
        _copy = (delegate* unmanaged<int>)NativeLibrary.GetExport(libc, "_Fork");
        _status = (delegate* unmanaged<int, byte*, int, uint, byte*, int>)NativeLibrary.GetExport(libc, "statx");
        _pause = (delegate* unmanaged<uint, int>)NativeLibrary.GetExport(libc, "usleep");
        _flags = (delegate* unmanaged<int, int, int, int>)NativeLibrary.GetExport(libc, "fcntl");
        _replace = (delegate* unmanaged<int, int, int>)NativeLibrary.GetExport(libc, "dup2");
        _close = (delegate* unmanaged<int, int>)NativeLibrary.GetExport(libc, "close");
        _exit = (delegate* unmanaged<int, void>)NativeLibrary.GetExport(libc, "_exit");
        _linksAtRest = (uint)(LinksBesideThreads + threadsAtRest);
    }

    /// <summary>Waits until nothing is going on; false when something goes on for seconds.</summary>
    /// <remarks>What looks calls nothing of .NET: it would be called often itself, and be improved.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool AwaitRest()
    {
        var status = stackalloc byte[StatusBytes];
        fixed (byte* threads = _threads)
            for (var pauses = 0; pauses < MaxPausesAtStart; pauses++)
                if (_status(CurrentFolder, threads, 0, LinkCount, status) == 0 && *(uint*)(status + LinkCountOffset) == _linksAtRest)
                    return true;
                else
                    _ = _pause(PauseMicroseconds);
        return false;
    }

    /// <summary>Copies the process with the calling thread alone; 0 in the copy, else its process id, or a negative number where it could not be.</summary>
    /// <param name="shared">What a copy lets go of.</param>
    /// <param name="pipes">What become the standard streams of the copy; none for one that needs none.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Split(SharedState shared, int* pipes, int count)
    {
        var (nothing, random, last) = (shared.Nothing, shared.Random, shared.Last);
        var status = stackalloc byte[StatusBytes];
        var process = NotAtRest;
        fixed (byte* threads = _threads)
            for (var pauses = 0; pauses < MaxPauses && process == NotAtRest; pauses++)
                // The kernel counts a folder for each thread.
                if (_status(CurrentFolder, threads, 0, LinkCount, status) == 0 && *(uint*)(status + LinkCountOffset) == _linksAtRest)
                    process = _copy();
                else
                    _ = _pause(PauseMicroseconds);
        if (process != 0)
            return process;

        for (var i = 0; i < count; i++)
            if (_replace(pipes[i], i) < 0)
                _exit((int)ZygoteExit.StateIsShared);
        for (var file = SharedState.FirstOther; file < SharedState.MaxOpen; file++)
            if (file != nothing && file != random && _flags(file, GetFlags, 0) >= 0 && _replace(nothing, file) < 0)
                _exit((int)ZygoteExit.StateIsShared);
        for (var file = SharedState.MaxOpen; file <= last; file++)
            _ = _close(file);
        for (var i = 0; i < count; i++)
            _ = _close(pipes[i]);
        return 0;
    }

    /// <summary>Waits for the end of a copy and leaves it where it is, so that the kernel gives its process id to nobody else; its wait status, or -1.</summary>
    public static int AwaitEnd(int process)
    {
        var information = stackalloc byte[InformationBytes];
        int result;
        do
            result = WaitFor(OneProcess, process, information, Ended | LeaveThere);
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        var status = *(int*)(information + StatusOffset);
        return result != 0 ? -1 : *(int*)(information + CodeOffset) == ByExit ? (status & 0xFF) << 8 : status;
    }

    /// <summary>Sees out a copy that has ended.</summary>
    public static void SeeOut(int process)
    {
        while (Wait(process, null, 0) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }
    }

    /// <summary>Lets go of open files.</summary>
    public static void Close(ReadOnlySpan<int> files)
    {
        foreach (var file in files)
            _ = CloseFile(file);
    }

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseFile(int file);

    [LibraryImport("libc", EntryPoint = "waitid", SetLastError = true)]
    private static partial int WaitFor(int kind, int process, byte* information, int options);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int Wait(int process, int* status, int options);
}
