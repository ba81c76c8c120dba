using System.Globalization;

namespace MlpLabs.Launcher;

/// <summary>Why the launcher did not start the program.</summary>
internal static class LauncherMessages
{
    public const int ExitCode = 70;

    public const string Usage = "The launcher is started by MlpLabs itself: read PATH ... limit RESOURCE SOFT HARD ... -- PROGRAM ARGUMENT ...";

    public const string NoLandlock = "this kernel has no Landlock, or it is switched off";

    public const string StillOpen = "Landlock was accepted but a folder outside its rules could still be read";

    public static string NoRules(string step, int error) => Invariant($"Landlock refused {step} (error {error})");

    public static string NotReadable(string path, int error) => Invariant($"{path} could not be opened (error {error})");

    public static string NoLimit(int resource, int error) => Invariant($"resource limit {resource} could not be set (error {error})");

    public static string NoFilter(int error) => Invariant($"the filter on system calls was refused (error {error})");

    public static string NotStarted(string program, int error) => Invariant($"{program} could not be started (error {error})");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
