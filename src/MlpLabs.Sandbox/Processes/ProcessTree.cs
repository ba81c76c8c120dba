using System.Globalization;
using System.Runtime.InteropServices;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Who started whom, as Linux tells it.</summary>
internal static partial class ProcessTree
{
    const int Kill = 9;

    /// <summary>The first child of a process, or 0.</summary>
    public static int FirstChildOf(int processId)
    {
        try
        {
            var children = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/task/{processId}/children"));
            var end = children.IndexOf(' ');
            return end > 0 ? int.Parse(children.AsSpan(0, end), CultureInfo.InvariantCulture) : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended, or this kernel was built without that file.
            return 0;
        }
    }

    /// <summary>Kills the first child; false when there is none.</summary>
    public static bool KillFirstChildOf(int processId) => FirstChildOf(processId) is var child and not 0 && KillProcess(child);

    /// <summary>Kills a process and none of its children; false when there is none.</summary>
    public static bool KillProcess(int processId) => SendSignal(processId, Kill) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int processId, int signal);
}
