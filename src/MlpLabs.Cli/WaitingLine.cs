namespace MlpLabs.Cli;

/// <summary>One line on the terminal while a check takes its time; it is gone before anything else is said.</summary>
/// <remarks>It stands on standard error, and only where that is a terminal: what goes into a file or a pipe is the result alone.</remarks>
internal sealed class WaitingLine : IDisposable
{
    /// <summary>How long nothing is said, and how often the line is written anew.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    readonly TextWriter _error;
    readonly TimeProvider _time;
    readonly long _start;
    readonly Lock _lock = new();
    readonly ITimer? _timer;
    int _shown;
    bool _ended;

    WaitingLine(TextWriter error, TimeProvider time, long start, bool beatsByItself)
    {
        (_error, _time, _start) = (error, time, start);
        if (beatsByItself)
            _timer = time.CreateTimer(_ => Show(), null, Beat, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A line that comes by itself and is erased when it is disposed; null where standard error is no terminal.</summary>
    public static WaitingLine? Start() => IsWanted ? Start(Console.Error, TimeProvider.System) : null;

    internal static WaitingLine Start(TextWriter error, TimeProvider time) => new(error, time, time.GetTimestamp(), beatsByItself: true);

    /// <summary>A line that is written whenever <see cref="Show"/> is called.</summary>
    /// <param name="start">When the waiting began, as a timestamp of the system's clock.</param>
    public static WaitingLine Since(long start) => new(IsWanted ? Console.Error : TextWriter.Null, TimeProvider.System, start, beatsByItself: false);

    static bool IsWanted => !Surroundings.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public void Show()
    {
        lock (_lock)
        {
            if (_ended)
                return;
            var text = CliMessages.Checking((int)Math.Round(_time.GetElapsedTime(_start).TotalSeconds));
            if (!TryWrite("\r" + text.PadRight(_shown)))
                return;
            _shown = text.Length;
            _timer?.Change(Beat, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes the line away for good.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _timer?.Dispose();
            if (_shown > 0)
                TryWrite("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    // A terminal that has gone needs no line, and the check goes on: its result may go elsewhere.
    bool TryWrite(string text)
    {
        try
        {
            _error.Write(text);
            _error.Flush();
            return true;
        }
        catch (Exception error) when (LostOutput.IsLoss(error))
        {
            _ended = true;
            _shown = 0;
            return false;
        }
    }
}
