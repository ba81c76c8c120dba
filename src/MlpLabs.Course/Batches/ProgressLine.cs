using System.Globalization;

namespace MlpLabs.Course.Batches;

/// <summary>How far a batch is: one line that is written over on a terminal, a plain line now and then elsewhere.</summary>
/// <remarks>
/// Results from before are found first. The rate counts what came after them and the time since then; so does the time that is left. Once the
/// batch is asked to stop, what is left will not be graded, and nothing is said of it. Safe for concurrent use.
/// </remarks>
public sealed class ProgressLine
{
    static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(10);

    // The first ones wait for the compiler to start: of them alone the time left would be far too long.
    const int MinForRate = 10;

    readonly TextWriter _output;
    readonly TimeProvider _time;
    readonly int _total;
    readonly Func<int>? _width;
    readonly Lock _lock = new();
    long _workStart;
    long _lastDrawn;
    bool _stopping;
    int _kept;
    int _graded;
    int _others;

    /// <param name="width">Columns of the terminal; null where the output is no terminal.</param>
    public ProgressLine(TextWriter output, TimeProvider time, int total, Func<int>? width)
    {
        (_output, _time, _total, _width) = (output, time, total, width);
        _workStart = _lastDrawn = time.GetTimestamp();
    }

    /// <summary>Shows on a terminal that there is something to wait for, before anything has come of it.</summary>
    public void Start()
    {
        lock (_lock)
            if (_width is not null)
                Draw();
    }

    /// <summary>Counts an outcome and shows it when it is time.</summary>
    public void Add(BatchOutcome outcome)
    {
        lock (_lock)
        {
            if (outcome.IsKept)
            {
                _kept++;
                if (_graded + _others == 0)
                    _workStart = _time.GetTimestamp();
            }
            else if (outcome.Status == BatchStatus.Graded)
                _graded++;
            else
                _others++;
            if (_time.GetElapsedTime(_lastDrawn) < (_width is null ? PlainEvery : Redraw))
                return;
            _lastDrawn = _time.GetTimestamp();
            Draw();
        }
    }

    /// <summary>From now on only what is running is finished.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopping = true;
            if (_width is not null)
                Draw();
        }
    }

    /// <summary>Takes the line away, so that what follows starts at the margin.</summary>
    public void Clear()
    {
        lock (_lock)
            if (_width is not null)
                _output.Write("\r" + new string(' ', Math.Max(0, _width() - 1)) + "\r");
    }

    void Draw()
    {
        if (_width is null)
            _output.WriteLine(Text(int.MaxValue));
        else
        {
            // Room for the ^C that a terminal shows.
            var width = Math.Max(1, _width() - 3);
            _output.Write("\r" + Text(width).PadRight(width));
            _output.Flush();
        }
    }

    /// <summary>The line, shortened from its end to what the terminal is wide.</summary>
    internal string Text(int width)
    {
        var done = _kept + _graded + _others;
        var seconds = _time.GetElapsedTime(_workStart).TotalSeconds;
        var rate = seconds > 0 ? (_graded + _others) / seconds : 0;
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{done} of {_total}") };
        if (_stopping)
        {
            parts.Add("finishing what is running");
        }
        else if (rate > 0 && _graded + _others >= MinForRate)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} a second"));
            parts.Add(Left((_total - done) / rate));
        }
        if (_others > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{_others} not graded"));
        while (parts.Count > 1 && parts.Sum(p => p.Length) + 3 * (parts.Count - 1) > width)
            parts.RemoveAt(parts.Count - 1);
        var text = string.Join(" · ", parts);
        return text.Length > width ? text[..width] : text;
    }

    static string Left(double seconds) => seconds switch
    {
        < 1 => "done in a moment",
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s left"),
        < 6000 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min left"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h left"),
    };
}
