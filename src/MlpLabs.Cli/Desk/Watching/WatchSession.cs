using System.Threading.Channels;
using MlpLabs.Grading;

namespace MlpLabs.Cli.Desk.Watching;

/// <summary>Checks at every save, one check at a time, and answers keys meanwhile.</summary>
/// <remarks>
/// Everything that happens comes through one channel and is handled by one loop, so nothing here needs a lock. A save during a check
/// starts another one as soon as it ends; a check that is slow is given up for it, so that a loop without end that has just been mended
/// does not keep the student waiting.
/// </remarks>
internal sealed class WatchSession
{
    /// <summary>How long a check may go on once there is a newer version of the files.</summary>
    internal static readonly TimeSpan PatienceWithOldFiles = TimeSpan.FromSeconds(1);

    /// <summary>A check that takes longer than this is announced.</summary>
    internal static readonly TimeSpan NoticeAfter = TimeSpan.FromMilliseconds(300);

    readonly Channel<WatchEvent> _events = Channel.CreateUnbounded<WatchEvent>();
    WatchView _view = new();
    WatchCheck? _last;
    CancellationTokenSource? _running;
    int _number;
    int _announced;
    bool _again;

    /// <summary>Grades the files as they are now.</summary>
    public required Func<CancellationToken, Task<WatchCheck>> CheckAsync { get; init; }

    public required IWatchScreen Screen { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>The next hint, in words.</summary>
    public required Func<string> NextHint { get; init; }

    /// <summary>Opens the report and says what came of it.</summary>
    public required Func<string> OpenReport { get; init; }

    /// <summary>Which keys there are, in words.</summary>
    public required Func<string> Keys { get; init; }

    /// <summary>Keeps a result, after it has been shown, and says what went wrong with that; empty when all went well.</summary>
    public required Func<GradeReport, string> Keep { get; init; }

    /// <summary>Tells the session what happened; may be called from any thread.</summary>
    public void Tell(WatchEvent happened) => _events.Writer.TryWrite(happened);

    /// <summary>Runs until the student quits or the command is cancelled.</summary>
    /// <returns>The exit code of the last check.</returns>
    public async Task<int> RunAsync(Func<CancellationToken, Task> changeAsync, CancellationToken cancel)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var changes = ForwardChangesAsync(changeAsync, ended.Token);
        Task check = StartCheck(ended.Token);
        try
        {
            await foreach (var happened in _events.Reader.ReadAllAsync(ended.Token).ConfigureAwait(false))
            {
                switch (happened)
                {
                    case WatchEvent.Key { Character: 'q' or 'Q' }:
                        return ExitCodeOf(_last);
                    case WatchEvent.Changed or WatchEvent.Key { Character: '\r' or '\n' } when _running is not null:
                        _again = true;
                        _running.CancelAfter(PatienceWithOldFiles);
                        break;
                    case WatchEvent.Changed or WatchEvent.Key { Character: '\r' or '\n' }:
                        check = StartCheck(ended.Token);
                        break;
                    case WatchEvent.Blind blind:
                        Show(_view with { Blindness = WatchMessages.Blind(blind.Reason, Screen.HasKeys) });
                        // Without keys nothing would ever be checked again.
                        if (!Screen.HasKeys)
                            return ExitCode.CouldNotGrade;
                        break;
                    case WatchEvent.Ended end:
                        await check.ConfigureAwait(false);
                        Take(end.Check);
                        if (_again)
                            check = StartCheck(ended.Token);
                        break;
                    default:
                        Answer(happened);
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(check, changes).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Screen.ShowEnd();
        }
        return ExitCodeOf(_last);
    }

    /// <summary>The exit code that a check would have had.</summary>
    static int ExitCodeOf(WatchCheck? check) => check switch
    {
        null => ExitCode.CouldNotGrade,
        { Report: null } => check.CouldNotGrade ? ExitCode.CouldNotGrade : ExitCode.WrongUsage,
        { Report.IsIncomplete: true } => ExitCode.CouldNotGrade,
        { Report: { Verdict: Verdict.Passed } report } when report.Score == report.MaxScore => ExitCode.Passed,
        _ => ExitCode.NotPassed,
    };

    void Answer(WatchEvent happened)
    {
        switch (happened)
        {
            case WatchEvent.StillChecking still when _running is not null && still.Number == _number:
                _announced = _number;
                Screen.ShowChecking();
                break;
            case WatchEvent.Key { Character: 'h' or 'H' }:
                Show(_view with { Answer = NextHint() });
                break;
            case WatchEvent.Key { Character: 'r' or 'R' }:
                Show(_view with { Answer = OpenReport() });
                break;
            case WatchEvent.Key key:
                Show(_view with { Answer = WatchMessages.UnknownKey(key.Character) });
                break;
            case WatchEvent.Resized:
                Show(_view);
                break;
        }
    }

    Task StartCheck(CancellationToken ended)
    {
        _again = false;
        _running = CancellationTokenSource.CreateLinkedTokenSource(ended);
        _ = AnnounceAsync(++_number, ended);
        return CheckOnceAsync(_running);
    }

    async Task CheckOnceAsync(CancellationTokenSource running)
    {
        await Task.Yield();
        try
        {
            Tell(new WatchEvent.Ended(await CheckAsync(running.Token).ConfigureAwait(false)));
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            Tell(new WatchEvent.Ended(null));
        }
        catch (Exception error) // One check that fails through a fault of ours ends neither the session nor the next check.
        {
            Tell(new WatchEvent.Ended(new WatchCheck(null, CliMessages.OurFault(error), CouldNotGrade: true)));
        }
    }

    async Task AnnounceAsync(int number, CancellationToken ended)
    {
        await Task.Delay(NoticeAfter, Time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Tell(new WatchEvent.StillChecking(number));
    }

    void Take(WatchCheck? check)
    {
        _running?.Dispose();
        _running = null;
        if (check is null)
            return;
        _last = check;
        Show(_view with
        {
            Report = check.Report,
            Problem = check.Problem,
            Answer = "",
            Status = check.Report is { } report ? Status(report) : "",
        });
        if (check.Report is { } graded && Keep(graded) is { Length: > 0 } remark)
            Show(_view with { Answer = remark.TrimEnd() });
    }

    string Status(GradeReport report) =>
        (ExitCodeOf(_last) != ExitCode.Passed ? "" : (report.IsVisibleOnly ? WatchMessages.VisiblePassed : WatchMessages.Passed) + "\n") + WatchMessages.Checked(Time.GetLocalNow(), report.DurationMs);

    void Show(WatchView view)
    {
        _view = view with { Keys = Screen.HasKeys ? Keys() : "" };
        Screen.Show(_view);
        // What is drawn anew has the announcement of the check that still runs drawn over.
        if (_running is not null && _announced == _number)
            Screen.ShowChecking();
    }

    async Task ForwardChangesAsync(Func<CancellationToken, Task> changeAsync, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await changeAsync(ended).ConfigureAwait(false);
                Tell(new WatchEvent.Changed());
            }
        }
        catch (Exception error) when (error is not OperationCanceledException) // Whatever ends it, a student who saves must not wait in vain.
        {
            Tell(new WatchEvent.Blind(error.Message));
        }
    }
}
