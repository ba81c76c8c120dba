using System.Globalization;

namespace MlpLabs.Sandbox.Processes;

/// <summary>Who started whom, as Linux tells it.</summary>
internal static class ProcessTree
{
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
}
