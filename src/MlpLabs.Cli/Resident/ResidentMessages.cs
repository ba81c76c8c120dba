using System.Globalization;

namespace MlpLabs.Cli.Resident;

/// <summary>All sentences about the resident process.</summary>
internal static class ResidentMessages
{
    public const string OnlyLinux = "A process that stays in memory is only kept on Linux; everything works without it.";

    public const string None = "No process stays in memory. A check starts one, except in a pipeline (CI is set) and with --no-server or MLPLABS_SERVER=off.";

    public static string Running(int process, int commands) =>
        Text($"Process {process} stays in memory to make checks faster; {(commands == 1 ? "1 check" : Text($"{commands} checks"))} so far. It ends when none has come for a while; {TypedCommand.Name} server --stop ends it at once.");

    public static string Ended(int process) => Text($"Process {process} ends.");

    public static string NotEnded(int process) => Text($"Process {process} cannot be ended. Try kill -9 {process}.");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
