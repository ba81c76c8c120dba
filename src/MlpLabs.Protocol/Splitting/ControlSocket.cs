using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MlpLabs.Protocol.Splitting;

/// <summary>The line between the host and a zygote: short messages, and open files that go along with them.</summary>
/// <remarks>Two connected sockets of Linux that keep messages apart. Each message is a number; a request has the three pipes of a new worker with it.</remarks>
public sealed unsafe partial class ControlSocket(SafeFileHandle socket) : IDisposable
{
    /// <summary>The argument that makes the worker's program a zygote; the number of its end of the line follows.</summary>
    public const string Argument = "zygote";

    /// <summary>Host to zygote: become a worker's parent. The pipes that become its standard streams go along; the answer is the worker's process id as
    /// the zygote sees it, or a negative number where there is none.</summary>
    public const int Split = 1;

    /// <summary>Host to zygote: wait for the end of the worker, and leave its process id to it until the next is split off. The answer is its wait status.</summary>
    public const int AwaitEnd = 2;

    /// <summary>Zygote to host, once and unasked: it is warm, and a trial worker did what it should. Anything else means that it did not.</summary>
    public const int Warm = 3;

    /// <summary>How many open files go along with <see cref="Split"/>.</summary>
    public const int Pipes = 3;

    const int LocalSockets = 1; // AF_UNIX
    const int Messages = 5; // SOCK_SEQPACKET
    const int CloseOnExec = 0x80000;
    const int SocketLevel = 1; // SOL_SOCKET
    const int ReceiveTimeout = 20; // SO_RCVTIMEO
    const int OpenFiles = 1; // SCM_RIGHTS
    const int ReceivedCloseOnExec = 0x40000000; // MSG_CMSG_CLOEXEC
    const int NoSignal = 0x4000; // MSG_NOSIGNAL
    const int Interrupted = 4; // EINTR
    const int Cut = 8; // MSG_CTRUNC

    /// <summary>Two ends; whatever is started inherits neither.</summary>
    /// <exception cref="IOException">There are no sockets to be had.</exception>
    public static (ControlSocket Ours, SafeFileHandle Theirs) Pair()
    {
        var ends = stackalloc int[2];
        if (SocketPair(LocalSockets, Messages | CloseOnExec, 0, ends) != 0)
            throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        return (new ControlSocket(new SafeFileHandle(ends[0], ownsHandle: true)), new SafeFileHandle(ends[1], ownsHandle: true));
    }

    /// <summary>How long <see cref="TryReceive"/> waits at most.</summary>
    /// <exception cref="IOException">The socket is none.</exception>
    public void SetReceiveTimeout(TimeSpan timeout)
    {
        // None at all would mean for ever.
        var ms = (long)Math.Max(1, timeout.TotalMilliseconds);
        var value = new TimeValue { Seconds = (nint)(ms / 1000), Microseconds = (nint)(ms % 1000 * 1000) };
        if (SetOption(socket, SocketLevel, ReceiveTimeout, &value, sizeof(TimeValue)) != 0)
            throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    /// <summary>Sends a number and open files; false when nobody is there any more.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="Pipes"/>.</exception>
    public bool TrySend(int number, params ReadOnlySpan<int> files)
    {
        if (files.Length > Pipes)
            throw new ArgumentException($"{files.Length} files do not go along with one message.", nameof(files));
        var rights = new Rights { Length = (nuint)(sizeof(nuint) + 2 * sizeof(int) + files.Length * sizeof(int)), Level = SocketLevel, Kind = OpenFiles };
        for (var i = 0; i < files.Length; i++)
            rights.Files[i] = files[i];
        var bytes = new Bytes { Start = &number, Length = sizeof(int) };
        var message = new Message { Parts = &bytes, PartCount = 1 };
        if (files.Length > 0)
        {
            message.Control = &rights;
            message.ControlLength = (nuint)sizeof(Rights);
        }
        nint sent;
        do
            sent = Send(socket, &message, NoSignal);
        while (sent < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return sent == sizeof(int);
    }

    /// <summary>Waits for a number; false when none comes in time or any more.</summary>
    /// <param name="number">The number.</param>
    /// <param name="files">Takes the open files that came along, which are then the caller's; where there are fewer, or not all could be taken, stands -1.</param>
    public bool TryReceive(out int number, Span<int> files = default)
    {
        var received = 0;
        var rights = new Rights();
        var bytes = new Bytes { Start = &received, Length = sizeof(int) };
        var message = new Message { Parts = &bytes, PartCount = 1 };
        // Whoever wants no files must be given none, for nobody would close them: the kernel then drops what comes along.
        if (files.Length > 0)
        {
            message.Control = &rights;
            message.ControlLength = (nuint)sizeof(Rights);
        }
        nint read;
        do
            read = Receive(socket, &message, ReceivedCloseOnExec);
        while (read < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        var came = rights.Kind == OpenFiles && rights.Level == SocketLevel ? (int)((rights.Length - (nuint)(sizeof(nuint) + 2 * sizeof(int))) / sizeof(int)) : 0;
        for (var i = 0; i < files.Length; i++)
            files[i] = i < came && ((int)message.Flags & Cut) == 0 ? rights.Files[i] : -1;
        number = received;
        return read == sizeof(int);
    }

    public void Dispose() => socket.Dispose();

    /// <summary>struct timeval.</summary>
    struct TimeValue
    {
        public nint Seconds;
        public nint Microseconds;
    }

    /// <summary>struct iovec.</summary>
    struct Bytes
    {
        public void* Start;
        public nuint Length;
    }

    /// <summary>struct msghdr of Linux with 64 bits.</summary>
    struct Message
    {
        public void* Name;
        public nuint NameLength;
        public Bytes* Parts;
        public nuint PartCount;
        public void* Control;
        public nuint ControlLength;
        public nint Flags;
    }

    /// <summary>struct cmsghdr with room for the files, filled up to a whole number of words.</summary>
    struct Rights
    {
        public nuint Length;
        public int Level;
        public int Kind;
        public fixed int Files[Pipes + 1];
    }

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static partial int SocketPair(int family, int kind, int protocol, int* ends);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    private static partial int SetOption(SafeFileHandle socket, int level, int option, TimeValue* value, int length);

    [LibraryImport("libc", EntryPoint = "sendmsg", SetLastError = true)]
    private static partial nint Send(SafeFileHandle socket, Message* message, int flags);

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    private static partial nint Receive(SafeFileHandle socket, Message* message, int flags);
}
