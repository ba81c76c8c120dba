using System.Globalization;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The threads of another process, as Linux lists them.</summary>
internal static class ThreadList
{
    /// <summary>The threads that live now; null where the machine does not say, or when the process has ended.</summary>
    public static IReadOnlyList<RunningThread>? Of(int processId)
    {
        if (processId == 0 || !OperatingSystem.IsLinux())
            return null;
        try
        {
            return [.. Directory.EnumerateDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/task")).Select(Read).OfType<RunningThread>()];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static RunningThread? Read(string folder)
    {
        try
        {
            // The name stands in parentheses and may hold anything; one letter for the state follows it.
            var status = File.ReadAllText(Path.Combine(folder, "stat"));
            var (open, close) = (status.IndexOf('(', StringComparison.Ordinal), status.LastIndexOf(')'));
            return open > 0 && close > open && close + 2 < status.Length
                ? new RunningThread(int.Parse(Path.GetFileName(folder.AsSpan()), CultureInfo.InvariantCulture), status[(open + 1)..close], status[close + 2] == 'R', status[close + 2] is 'Z' or 'X')
                : null;
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}

/// <summary>A thread at one moment.</summary>
/// <param name="Name">At most 15 bytes, set by the process itself.</param>
/// <param name="IsBusy">Whether it uses a processor or waits for one.</param>
/// <param name="HasEnded">Whether it is still listed and will never run again.</param>
internal sealed record RunningThread(int Id, string Name, bool IsBusy, bool HasEnded);
