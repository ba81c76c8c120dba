using System.Buffers.Binary;
using System.Collections;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;

namespace MlpLabs.Cli.Resident;

/// <summary>Runs a command here as if it ran where it was typed: its folder, its environment, its console.</summary>
/// <remarks>All three belong to the process and not to a thread, which is why only one command is served at a time.</remarks>
[SupportedOSPlatform("linux")]
internal sealed class ServedCommand(IWorkshop workshop, ResidentRequest request, Socket socket, Stream stream)
{
    const int PulseMs = 1_000;

    readonly Lock _sending = new();

    /// <returns>The command's exit code; null when it could not be run here.</returns>
    public int? Run()
    {
        if (!Directory.Exists(request.Folder))
        {
            Send(new ResidentFrame(ResidentFrameKind.Busy, []));
            return null;
        }
        Settle();
        var said = new List<ResidentFrame>();
        using var output = new FrameText(said, ResidentFrameKind.Output);
        using var errors = new FrameText(said, ResidentFrameKind.Error);
        Console.SetOut(output);
        Console.SetError(errors);
        // Whoever asked says by himself that he waits.
        (Surroundings.IsOutputRedirected, Surroundings.IsErrorRedirected, Surroundings.WindowWidth) = (request.IsOutputRedirected, true, request.WindowWidth);

        using var gone = new CancellationTokenSource();
        using var pulse = new Timer(_ => Pulse(gone), null, PulseMs, PulseMs);
        using var waiting = WatchCaller(gone);
        var exitCode = CommandRun.RunAsync([.. request.Arguments], workshop, gone.Token).GetAwaiter().GetResult();
        foreach (var frame in said)
            Send(frame);
        var code = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(code, exitCode);
        Send(new ResidentFrame(ResidentFrameKind.Ended, code));
        return exitCode;
    }

    void Settle()
    {
        Directory.SetCurrentDirectory(request.Folder);
        FileCreation.Mask = request.FileMode;
        var wanted = request.Variables.ToDictionary();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            if (!wanted.ContainsKey((string)variable.Key))
                Environment.SetEnvironmentVariable((string)variable.Key, null);
        foreach (var (name, value) in wanted)
            Environment.SetEnvironmentVariable(name, value);
    }

    // The caller says nothing more: what comes from it now is its end.
    IDisposable WatchCaller(CancellationTokenSource gone)
    {
        var watching = new SocketAsyncEventArgs();
        watching.SetBuffer(new byte[1]);
        watching.Completed += (_, _) => Cancel(gone);
        if (!socket.ReceiveAsync(watching))
            Cancel(gone);
        return watching;
    }

    void Pulse(CancellationTokenSource gone)
    {
        try
        {
            Send(new ResidentFrame(ResidentFrameKind.Working, []));
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // Nobody waits any more, or all has been said.
            Cancel(gone);
        }
    }

    static void Cancel(CancellationTokenSource gone)
    {
        try
        {
            gone.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command has ended meanwhile.
        }
    }

    void Send(ResidentFrame frame)
    {
        lock (_sending)
            frame.WriteTo(stream);
    }

    /// <summary>Keeps what is written, in the order in which both streams were written to.</summary>
    sealed class FrameText(List<ResidentFrame> said, ResidentFrameKind kind) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> value)
        {
            lock (said)
            {
                // A character of two halves may come in two pieces.
                var bytes = new byte[_encoder.GetByteCount(value, flush: false)];
                _encoder.GetBytes(value, bytes, flush: false);
                said.Add(new ResidentFrame(kind, bytes));
            }
        }
    }
}
