using System.Threading.Channels;

namespace MlpLabs.Cli.Desk.Watching;

/// <summary>Waits until the files of a submission have changed and have come to rest.</summary>
/// <remarks>
/// Editors save in many ways: they write in place, write beside and rename, move the old file away first. So no single notice is
/// trusted: a notice or a tick of the clock makes it look, a different picture makes it wait until two looks agree, and only a picture
/// that differs from the last one handed out is a change. A save that comes while a check reads the files is seen at the next look.
/// </remarks>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>How often it looks where no notice comes.</summary>
    internal static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the files must stay as they are.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a file may be gone while an editor replaces it.</summary>
    internal static readonly TimeSpan Absent = TimeSpan.FromMilliseconds(500);

    readonly string _path;
    readonly TimeProvider _time;
    readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly FileSignals? _notices;
    SourceSnapshot _seen;

    /// <param name="path">A file or a folder, as a submission is named.</param>
    /// <param name="withNotices">Whether the system's notices are used; without them it looks by the clock alone.</param>
    public SourceWatcher(string path, TimeProvider time, bool withNotices = true)
    {
        _path = Path.GetFullPath(path);
        _time = time;
        _notices = withNotices ? FileSignals.Start(_path, () => _signals.Writer.TryWrite(true)) : null;
        _seen = SourceSnapshot.Of(_path);
    }

    /// <summary>Ends when the files differ from those at the last time it ended, or from the first.</summary>
    public async Task ChangeAsync(CancellationToken cancel)
    {
        while (true)
        {
            var now = SourceSnapshot.Of(_path);
            if (now != _seen && await RestAsync(now, cancel).ConfigureAwait(false) is var rested && rested != _seen)
            {
                _seen = rested;
                return;
            }
            await SignalAsync(cancel).ConfigureAwait(false);
        }
    }

    public void Dispose() => _notices?.Dispose();

    async Task<SourceSnapshot> RestAsync(SourceSnapshot now, CancellationToken cancel)
    {
        var absentSince = _time.GetTimestamp();
        while (true)
        {
            await Task.Delay(Quiet, _time, cancel).ConfigureAwait(false);
            var next = SourceSnapshot.Of(_path);
            if (next == now && (!next.IsEmpty || _time.GetElapsedTime(absentSince) >= Absent))
                return next;
            now = next;
        }
    }

    async Task SignalAsync(CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var signal = _signals.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(signal, Task.Delay(PollEvery, _time, either.Token)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        _signals.Reader.TryRead(out _);
        cancel.ThrowIfCancellationRequested();
    }
}
