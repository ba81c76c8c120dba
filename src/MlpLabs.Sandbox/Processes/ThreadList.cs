using System.Globalization;
using System.Text;

namespace MlpLabs.Sandbox.Processes;

/// <summary>The threads of another process, as Linux lists them.</summary>
internal static class ThreadList
{
    // Fifty numbers and a name; the state stands near the beginning.
    const int MaxStatusBytes = 1024;

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

    // Some fifty of these small files are read for each submission: without the stream and the text that File.ReadAllText makes of one.
    static RunningThread? Read(string folder)
    {
        Span<byte> status = stackalloc byte[MaxStatusBytes];
        try
        {
            using var file = File.OpenHandle(Path.Join(folder, "stat"));
            status = status[..RandomAccess.Read(file, status, 0)];
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
        // The name stands in parentheses and may hold anything; one letter for the state follows it.
        var (open, close) = (status.IndexOf((byte)'('), status.LastIndexOf((byte)')'));
        return open > 0 && close > open && close + 2 < status.Length
            ? new RunningThread(
                int.Parse(Path.GetFileName(folder.AsSpan()), CultureInfo.InvariantCulture), Encoding.UTF8.GetString(status[(open + 1)..close]),
                status[close + 2] == 'R', status[close + 2] is (byte)'Z' or (byte)'X')
            : null;
    }
}

/// <summary>A thread at one moment.</summary>
/// <param name="Name">At most 15 bytes, set by the process itself.</param>
/// <param name="IsBusy">Whether it uses a processor or waits for one.</param>
/// <param name="HasEnded">Whether it is still listed and will never run again.</param>
internal sealed record RunningThread(int Id, string Name, bool IsBusy, bool HasEnded);
