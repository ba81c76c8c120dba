using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using MlpLabs.Protocol.Frames;

namespace MlpLabs.Worker.Channel;

/// <summary>The pipes to and from the host.</summary>
internal sealed partial class FrameChannel(Stream input, Stream output)
{
    const int StandardInput = 0;
    const int StandardOutput = 1;
    const int DuplicateCloseOnExec = 1030;
    const int ReadWrite = 2;

    readonly FrameDecoder _decoder = new();
    readonly byte[] _buffer = new byte[64 << 10];
    readonly Lock _sending = new();

    /// <summary>Takes the standard streams for frames and puts the null device in their place, so that a submission that
    /// writes to standard output by a way of its own writes to nowhere and not between the frames.</summary>
    public static FrameChannel OverStandardStreams()
    {
        if (!OperatingSystem.IsLinux())
            return new FrameChannel(Console.OpenStandardInput(), Console.OpenStandardOutput());

        var channel = new FrameChannel(
            Open(Fcntl(StandardInput, DuplicateCloseOnExec, 3), FileAccess.Read),
            Open(Fcntl(StandardOutput, DuplicateCloseOnExec, 3), FileAccess.Write));
        var nothing = OpenPath("/dev/null\0"u8, ReadWrite);
        if (nothing < 0 || Duplicate(nothing, StandardInput) < 0 || Duplicate(nothing, StandardOutput) < 0)
            throw new IOException("The standard streams cannot be replaced.");
        return channel;
    }

    /// <summary>Waits for the next frame; false at the end of the stream or of what can be understood.</summary>
    public bool TryReceive(out Frame frame)
    {
        while (!_decoder.TryRead(out frame))
        {
            var read = _decoder.Failed ? 0 : input.Read(_buffer);
            if (read == 0)
                return false;
            _decoder.Append(_buffer.AsSpan(0, read));
        }
        return true;
    }

    public void Send(Frame frame)
    {
        var bytes = frame.ToBytes();
        lock (_sending)
            output.Write(bytes);
    }

    static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int OpenPath(ReadOnlySpan<byte> path, int flags);
}
