using MlpLabs.Reporting.Wording;

namespace MlpLabs.Cli.Desk.Watching;

/// <summary>A terminal that is cleared and drawn anew; what scrolled away earlier stays in its history.</summary>
internal sealed class TerminalScreen(TextWriter output, Ansi ansi, bool hasKeys, Func<(int Width, int Height)> size) : IWatchScreen
{
    const string Home = "\u001b[H";
    const string ClearToEnd = "\u001b[J";
    const int MinWidth = 24;
    const int MaxWidth = 80;

    bool _hasDrawn;

    public bool HasKeys => hasKeys;

    public void Show(WatchView view)
    {
        var (width, height) = size();
        var lines = view.Lines(Math.Clamp(width, MinWidth, MaxWidth), height, ansi);
        // What stands in the window goes into its history before it is drawn over.
        if (!_hasDrawn)
            output.Write(new string('\n', Math.Max(0, height - 1)));
        _hasDrawn = true;
        output.Write(Home + ClearToEnd + string.Join("\n", lines) + "\n");
        output.Flush();
    }

    public void ShowEnd()
    {
        // The announcement of a check that was given up, or the keys pressed last.
        output.Write("\r" + ClearToEnd + WatchMessages.Ended + "\n");
        output.Flush();
    }

    public void ShowChecking()
    {
        output.Write(ansi.Dim(WatchMessages.Checking) + "\r");
        output.Flush();
    }
}
