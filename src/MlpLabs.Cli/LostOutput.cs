using System.Text;

namespace MlpLabs.Cli;

/// <summary>Standard output cannot be written: a full disk, a device that takes nothing, a descriptor that is closed or only for reading.</summary>
/// <remarks>No <see cref="IOException"/>: whoever writes a file and tells of it says why the file could not be written, and this is another matter.</remarks>
internal sealed class LostOutput(Exception reason) : Exception(reason.Message, reason)
{
    /// <summary>Lets standard output fail with this exception. A terminal keeps its own writer.</summary>
    public static void Watch()
    {
        if (Console.IsOutputRedirected)
            Console.SetOut(new StreamWriter(new Watched(Console.OpenStandardOutput()), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
    }

    /// <summary>The exception itself, or the one among several that ended work done side by side; null when it is another matter.</summary>
    public static LostOutput? In(Exception error) =>
        error as LostOutput ?? (error as AggregateException)?.Flatten().InnerExceptions.OfType<LostOutput>().FirstOrDefault();

    /// <summary>Whether a stream of the console failed to write. A descriptor that cannot be written is a denied access to .NET.</summary>
    public static bool IsLoss(Exception error) => error is IOException or UnauthorizedAccessException;

    sealed class Watched(Stream output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        /// <exception cref="LostOutput">It cannot be written.</exception>
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                output.Write(buffer);
            }
            catch (Exception error) when (IsLoss(error))
            {
                throw new LostOutput(error);
            }
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
