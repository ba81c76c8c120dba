using System.Globalization;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The memory that another process holds for itself: what it shares with files, code above all, does not count.</summary>
internal static class HeldMemory
{
    /// <summary>Bytes at this moment; null where the machine does not say, or when the process has ended.</summary>
    public static long? ReadBytes(int processId)
    {
        if (processId == 0 || !OperatingSystem.IsLinux())
            return null;
        try
        {
            // In pages: all addresses, those in memory, those of them that are shared with files.
            var pages = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/statm")).Split(' ');
            // One that has ended and is still kept has none at all.
            return pages.Length > 2 && long.TryParse(pages[1], CultureInfo.InvariantCulture, out var resident) && resident > 0 && long.TryParse(pages[2], CultureInfo.InvariantCulture, out var shared)
                ? (resident - shared) * Environment.SystemPageSize
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
