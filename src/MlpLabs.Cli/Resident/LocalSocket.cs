using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace MlpLabs.Cli.Resident;

/// <summary>The caller's end of a socket of this machine, by the kernel's own calls: the library for networks takes longer to load than a check takes.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe partial class LocalSocket : Stream
{
    const int UnixFamily = 1;
    const int StreamKind = 1;
    const int CloseOnExec = 0x80000;
    const int SocketLevel = 1;
    const int PeerCredentials = 17;
    const int ReceiveTimeout = 20;
    const int SendTimeout = 21;
    const int NoSignal = 0x4000;
    const int Interrupted = 4;
    const int PathBytes = 108;

    readonly int _descriptor;

    LocalSocket(int descriptor) => _descriptor = descriptor;

    /// <summary>Connects; null when nobody listens.</summary>
    /// <param name="timeoutMs">How long the other end may neither read nor say anything.</param>
    public static LocalSocket? Connect(string path, int timeoutMs)
    {
        var name = Encoding.UTF8.GetBytes(path);
        if (name.Length >= PathBytes)
            return null;
        var descriptor = OpenSocket(UnixFamily, StreamKind | CloseOnExec, 0);
        if (descriptor < 0)
            return null;
        var address = stackalloc byte[2 + PathBytes];
        new Span<byte>(address, 2 + PathBytes).Clear();
        address[0] = UnixFamily;
        name.CopyTo(new Span<byte>(address + 2, PathBytes));
        var timeout = stackalloc nint[2] { timeoutMs / 1000, timeoutMs % 1000 * 1000 };
        var size = (uint)(2 * sizeof(nint));
        if (SetOption(descriptor, SocketLevel, ReceiveTimeout, timeout, size) == 0 && SetOption(descriptor, SocketLevel, SendTimeout, timeout, size) == 0
            && ConnectTo(descriptor, address, 2 + PathBytes) == 0)
            return new LocalSocket(descriptor);
        Close(descriptor);
        return null;
    }

    /// <summary>The process at the other end and its user, as the kernel knows them; null when it does not say.</summary>
    public (int Process, uint User)? Peer()
    {
        var credentials = stackalloc int[3];
        var size = (uint)(3 * sizeof(int));
        return GetOption(_descriptor, SocketLevel, PeerCredentials, credentials, &size) == 0 ? (credentials[0], (uint)credentials[1]) : null;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="IOException">Nothing came in time, or the other end is gone.</exception>
    public override int Read(Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            nint read;
            while ((read = Receive(_descriptor, start, buffer.Length, 0)) < 0)
                ThrowUnlessInterrupted();
            return (int)read;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="IOException">Nobody reads.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* start = buffer)
            for (nint sent = 0, now; sent < buffer.Length; sent += now)
                while ((now = SendTo(_descriptor, start + sent, buffer.Length - sent, NoSignal)) < 0)
                    ThrowUnlessInterrupted();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close(_descriptor);
        base.Dispose(disposing);
    }

    static void ThrowUnlessInterrupted()
    {
        if (Marshal.GetLastSystemError() is not Interrupted and var error)
            throw new IOException(Marshal.GetPInvokeErrorMessage(error));
    }

    [LibraryImport("libc", EntryPoint = "socket")]
    private static partial int OpenSocket(int family, int kind, int protocol);

    [LibraryImport("libc", EntryPoint = "connect")]
    private static partial int ConnectTo(int descriptor, byte* address, uint length);

    [LibraryImport("libc", EntryPoint = "getsockopt")]
    private static partial int GetOption(int descriptor, int level, int option, void* value, uint* length);

    [LibraryImport("libc", EntryPoint = "setsockopt")]
    private static partial int SetOption(int descriptor, int level, int option, void* value, uint length);

    [LibraryImport("libc", EntryPoint = "recv")]
    private static partial nint Receive(int descriptor, byte* buffer, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "send")]
    private static partial nint SendTo(int descriptor, byte* buffer, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
