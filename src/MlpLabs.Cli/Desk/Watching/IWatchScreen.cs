namespace MlpLabs.Cli.Desk.Watching;

/// <summary>Where a watching student looks.</summary>
internal interface IWatchScreen
{
    /// <summary>Whether keys can be pressed, so that it makes sense to name them.</summary>
    bool HasKeys { get; }

    /// <summary>Shows a view in place of the one before.</summary>
    void Show(WatchView view);

    /// <summary>Says that a check is taking its time.</summary>
    void ShowChecking();

    /// <summary>Says that nothing more will be checked.</summary>
    void ShowEnd();
}
