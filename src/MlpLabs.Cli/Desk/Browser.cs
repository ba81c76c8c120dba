using System.ComponentModel;
using System.Diagnostics;

namespace MlpLabs.Cli.Desk;

/// <summary>Opens a page in the user's browser, where there is one.</summary>
internal static class Browser
{
    /// <summary>A missing browser shows at once; a started one may never end.</summary>
    static readonly TimeSpan _failsWithin = TimeSpan.FromMilliseconds(700);

    // Apart from the terminal: Ctrl-C there must not close the browser, and its remarks must not land among ours.
    const string InOwnSession = "if command -v setsid >/dev/null 2>&1; then exec setsid \"$0\" \"$1\"; fi; exec \"$0\" \"$1\"";

    /// <returns>Whether a browser was started; false where there is no display or nothing that opens a page.</returns>
    public static bool Open(string path, Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
            return Started(new ProcessStartInfo(path) { UseShellExecute = true }, mayBeNull: true);
        if (OperatingSystem.IsMacOS())
            return Started(Quiet("open", path));
        var display = ((string[])["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"]).Any(v => !string.IsNullOrEmpty(environment(v)));
        return display && Started(Quiet("xdg-open", path));
    }

    static ProcessStartInfo Quiet(string program, string path) =>
        new("/bin/sh", ["-c", $"exec >/dev/null 2>&1 </dev/null; {InOwnSession}", program, path]);

    static bool Started(ProcessStartInfo start, bool mayBeNull = false)
    {
        try
        {
            using var process = Process.Start(start);
            return process is null ? mayBeNull : !process.WaitForExit(_failsWithin) || process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
