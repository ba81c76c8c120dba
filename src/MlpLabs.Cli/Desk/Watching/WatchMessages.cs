namespace MlpLabs.Cli.Desk.Watching;

/// <summary>The sentences of <c>mlplabs watch</c>.</summary>
internal static class WatchMessages
{
    static string Mlplabs => TypedCommand.Name;

    public static string Watching(string path) => $"Watching {path}: every save is checked. Ctrl-C ends it.";

    public const string Checking = "Checking …";

    public static string Checked(DateTimeOffset at, double ms) => FormattableString.Invariant($"Checked at {at:HH:mm:ss} in {ms / 1000:0.0} s.");

    public static string Passed => $"All points are reached. {Mlplabs} progress names the next exercise.";

    public static string VisiblePassed => $"All visible cases pass. {Mlplabs} progress names the next exercise.";

    public static string Keys(int hints, bool hasReport) =>
        $"{(hints > 0 ? "h hint · " : "")}{(hasReport ? "r report · " : "")}Enter check again · q quit";

    /// <summary>The line of the keys there are is always the last one.</summary>
    public static string UnknownKey(char key) => $"{(char.IsControl(key) ? "This key" : $"The key {key}")} does nothing here; the last line names those that do.";

    public static string Cut(int lines) => FormattableString.Invariant($"… {lines} more lines: make the window higher, or r opens the report");

    public static string Blind(string reason, bool hasKeys) =>
        $"The files can no longer be watched ({reason.TrimEnd('.')}), so saves are not noticed. {(hasKeys ? "Enter checks again; q ends." : $"Start {Mlplabs} watch again.")}";

    public const string NoReport = "There is no report yet: it is written when a check has come to its end.";

    public const string NotStarted = "Hints and the report need a folder that mlplabs start wrote.";

    public const string Ended = "Ended.";
}
