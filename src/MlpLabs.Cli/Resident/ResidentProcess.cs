using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MlpLabs.Cli.Resident;

/// <summary>The process that stays: it runs one check after another with everything warm.</summary>
/// <remarks>
/// How it works: one command at a time, because a command has the working folder, the environment and the console of whoever typed it; who
/// comes meanwhile is told so and runs the command alone. Each submission still gets a fresh worker of its own. The process ends when nobody has
/// come for a while, when its program or its socket has gone, when it has grown, and after many commands.
/// </remarks>
[SupportedOSPlatform("linux")]
internal sealed partial class ResidentProcess(IWorkshop workshop, TimeSpan idleTime)
{
    const int MaxCommands = 2_000;
    const long MaxBytes = 1L << 30;
    const int RequestMs = 2_000;
    const int Backlog = 16;
    static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(2);

    readonly Lock _lock = new();
    readonly CancellationTokenSource _end = new();
    long _lastUsed = Stopwatch.GetTimestamp();
    bool _busy;
    int _commands;

    /// <summary>Listens until it is time to end. Returns at once when another one listens already.</summary>
    public async Task RunAsync()
    {
        if (!ResidentAddress.MakeFolder() || TakeLock() is not { } held)
            return;
        using (held)
        {
            // A session of its own: the end of the terminal it was started from is not its own.
            _ = SetSession();
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
            using var asked = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                End();
            });
            var path = ResidentAddress.Path!;
            File.Delete(path);
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Bind(new UnixDomainSocketEndPoint(path));
            socket.Listen(Backlog);
            await Task.WhenAll(AcceptAsync(socket), WatchAsync(path)).ConfigureAwait(false);
        }
    }

    static FileStream? TakeLock()
    {
        try
        {
            return new FileStream(ResidentAddress.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    async Task AcceptAsync(Socket socket)
    {
        try
        {
            while (true)
            {
                var caller = await socket.AcceptAsync(_end.Token).ConfigureAwait(false);
                // A command waits for children on its thread and must not keep others from being told that it is busy.
                _ = Task.Factory.StartNew(() => Serve(caller), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            // Who comes now finds nobody, and does it alone.
            socket.Dispose();
            File.Delete(ResidentAddress.Path!);
            End();
        }
        while (IsBusy())
            await Task.Delay(WatchInterval / 20).ConfigureAwait(false);
    }

    void Serve(Socket caller)
    {
        using var socket = caller;
        try
        {
            if (ResidentAddress.PeerOf(socket) is null)
                return;
            (socket.ReceiveTimeout, socket.SendTimeout) = (RequestMs, RequestMs);
            using var stream = new NetworkStream(socket, ownsSocket: false);
            var asked = ResidentFrame.ReadFrom(stream);
            if (asked is { Kind: ResidentFrameKind.Count })
            {
                new ResidentFrame(ResidentFrameKind.Count, BitConverter.GetBytes(_commands)).WriteTo(stream);
                return;
            }
            if (asked is { Kind: ResidentFrameKind.IsBusy })
            {
                new ResidentFrame(ResidentFrameKind.IsBusy, [IsBusy() ? (byte)1 : (byte)0]).WriteTo(stream);
                return;
            }
            if (asked is not { Kind: ResidentFrameKind.Request } frame || ResidentRequest.FromBytes(frame.Content) is not { } request || !TryBegin())
            {
                new ResidentFrame(ResidentFrameKind.Busy, []).WriteTo(stream);
                return;
            }
            try
            {
                // Where grading could not be done, something of this process may be the reason.
                if (new ServedCommand(workshop, request, socket, stream).Run() == ExitCode.CouldNotGrade)
                    End();
            }
            finally
            {
                Done();
            }
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // Whoever asked has gone.
        }
    }

    bool TryBegin()
    {
        lock (_lock)
        {
            if (_busy || _end.IsCancellationRequested)
                return false;
            return _busy = true;
        }
    }

    void Done()
    {
        lock (_lock)
        {
            _busy = false;
            _lastUsed = Stopwatch.GetTimestamp();
            _commands++;
        }
    }

    bool IsBusy()
    {
        lock (_lock)
            return _busy;
    }

    void End() => _end.Cancel();

    async Task WatchAsync(string path)
    {
        var program = typeof(ResidentProcess).Assembly.Location;
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(WatchInterval, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!IsBusy() && (Stopwatch.GetElapsedTime(_lastUsed) > idleTime || _commands >= MaxCommands || Environment.WorkingSet > MaxBytes || !File.Exists(path) || !File.Exists(program)))
                End();
        }
    }

    [LibraryImport("libc", EntryPoint = "setsid")]
    private static partial int SetSession();
}
