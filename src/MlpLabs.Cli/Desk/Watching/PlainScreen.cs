using MlpLabs.Reporting.Wording;

namespace MlpLabs.Cli.Desk.Watching;

/// <summary>A file or a pipe: each view is appended to the ones before.</summary>
internal sealed class PlainScreen(TextWriter output) : IWatchScreen
{
    const int Width = 80;

    public bool HasKeys => false;

    public void Show(WatchView view)
    {
        output.Write(string.Join('\n', view.Lines(Width, height: null, Ansi.Off)) + "\n\n");
        output.Flush();
    }

    public void ShowEnd()
    {
        output.Write(WatchMessages.Ended + "\n");
        output.Flush();
    }

    public void ShowChecking()
    {
    }
}
